public import Catalog
public import Deployments
import Documents

/// Writes a sized option as a starter deployment.
///
/// Each part carries the component it was written from (resource `Metadata`, annotation `berth/component`, key `x-berth`), and the
/// file the option without its components, so that `berth import` gives the option back. What a kind of file has no place for
/// stands there in full and in a comment at the top. Images and code are placeholders.
public struct ArtifactExporter: Sendable {
  let alternative: Alternative
  let option: DeploymentOption
  let workload: String
  let retentionDays: Int
  let catalogue: Catalogue

  /// Creates an exporter.
  ///
  /// - Parameters:
  ///   - alternative: The option with its sizes.
  ///   - workload: Name of the workload it was sized for, for comments.
  ///   - retentionDays: Days that conversations and logs are kept.
  ///   - catalogue: Where services are looked up.
  public init(
    _ alternative: Alternative, workload: String, retentionDays: Int, catalogue: Catalogue
  ) {
    self.alternative = alternative
    option = TimeoutOrder.ordered(alternative.fixedOption, catalogue)
    self.workload = workload
    self.retentionDays = retentionDays
    self.catalogue = catalogue
  }

  /// Kinds of file in which the orchestrator has a place.
  public var kinds: [ArtifactKind] {
    [ArtifactKind.template, .kubernetes, .compose].filter { text(as: $0) != nil }
  }

  /// The file, with a newline at its end; nil when the orchestrator has no place in a file of this kind.
  public func text(as kind: ArtifactKind) -> String? {
    let written = option.components.filter { isWritten($0, kind) }
    guard written.contains(where: { $0.role == .orchestrator }) else { return nil }
    return switch kind {
    case .template: TemplateWriter(self, written).text
    case .kubernetes: ManifestWriter(self, written).text
    case .compose: ComposeWriter(self, written).text
    }
  }

  private func isWritten(_ component: Component, _ kind: ArtifactKind) -> Bool {
    switch kind {
    case .template: TemplateWriter.services.contains(component.service)
    case .compose: ContainerImage.of(component, catalogue) != nil && isOwn(component)
    case .kubernetes:
      component.role == .ingress || ContainerImage.of(component, catalogue) != nil
    }
  }

  private func isOwn(_ component: Component) -> Bool {
    let site = option.sites.first { $0.id == component.site }
    return site?.provider == "self" && catalogue.service(component.service)?.kind != .gateway
      || component.service == "onprem-nginx"
  }

  /// Lines of the option that the file carries; `components` names those written and holds the others.
  func optionLines(_ written: [Component]) -> [String] {
    let ids = Set(written.map(\.id))
    return ["option: \(option.id)"] + OptionWriter(option).header + ["components:"]
      + option.components.map {
        "  - \(ids.contains($0.id) ? $0.id : OptionWriter.component($0))"
      }
  }

  /// Comment lines for the top of the file.
  func comments(_ written: [Component]) -> [String] {
    let ids = Set(written.map(\.id))
    var lines = [
      "# Starter deployment of option `\(option.id)`, sized by Berth for workload `\(Self.line(workload))`.",
      "# Replicas come from the simulated busiest hour; memory, CPU and timeouts from the option; retention from the workload.",
      "# Timeouts of functions are put in order, each a second under its caller's. Images, code and host names are placeholders.",
    ]
    for component in option.components where !ids.contains(component.id) {
      lines.append(
        "# Not in this file: \(component.id) (\(component.role.rawValue), \(component.service)).")
    }
    return lines
  }

  /// Days that logs are kept: the option's own statement, else the workload's retention.
  var logDays: Int {
    if case .number(let days)? = option.facts["audit_log_days"]?.value,
      let whole = Int(exactly: days.rounded())
    {
      return whole
    }
    return retentionDays
  }

  static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
