import Catalog
public import Deployments
import Documents
public import Workloads

/// Where content goes in an alternative: one row a link, store, log, tool and whatever else sees it.
///
/// Cells say what the facts say; what nobody has stated is nil, and what rests on a vendor's word of low confidence is
/// marked. Retention of stores is the workload's, of documents the deletion period, of models the provider's.
public struct DataFlow: Sendable {
  /// What a row is about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case link, store, log, tool, model, component
  }

  /// A fact as a cell.
  public struct Cell: Sendable, Hashable {
    /// Value as text.
    public var value: String
    /// Whether it rests on a vendor's word of low confidence.
    public var isWeak: Bool
  }

  /// One place or path.
  public struct Row: Sendable {
    /// What it is.
    public var kind: Kind
    /// Component id, tool name, or `from to to` of a link.
    public var name: String
    /// Data classes that reach it.
    public var classes: [String]
    /// Provider that answers for it, with its service.
    public var entity: String
    /// Cells by vocabulary field, in the order of `fields`; nil where nobody has stated one.
    public var cells: [Cell?]
    /// How long content stays, as text; nil when nobody says.
    public var retention: String?
  }

  /// Vocabulary fields of the cells.
  public static let fields = [
    "provider_parent_country", "process_country", "rest_country", "backup_country",
    "support_country", "encrypted_in_transit", "encrypted_at_rest", "key_management", "key_country",
    "subprocessors_published", "subprocessor_notice",
  ]

  /// The rows: components in the option's order, then the workload's tools, then links.
  public let rows: [Row]
}

extension ComplianceCheck {
  /// The data flow of an alternative under a workload.
  public func dataFlow(_ profile: WorkloadProfile, _ alternative: Alternative) -> DataFlow {
    let circumstances = WorkloadCircumstances(profile, today: today)
    let classes = circumstances.classes.map(\.value)
    var rows: [DataFlow.Row] = []
    func cells(_ sheet: FactSheet) -> [DataFlow.Cell?] {
      DataFlow.fields.map { field in
        sheet[field].map { DataFlow.Cell(value: $0.value.description, isWeak: $0.isWeak) }
      }
    }
    func entity(_ service: String) -> String {
      guard let known = services[service] else { return service }
      return known.provider == "self"
        ? "the organisation: \(known.name)" : "\(known.provider): \(known.name)"
    }
    for component in alternative.option.components {
      guard let kind = Self.kind(of: component.role) else { continue }
      let sheet = facts.sheet(of: component, in: alternative, circumstances)
      rows.append(
        DataFlow.Row(
          kind: kind, name: component.id, classes: classes, entity: entity(component.service),
          cells: cells(sheet), retention: retention(component.role, sheet, profile)))
    }
    let host = alternative.option.components.first { $0.role == .tools }
    for tool in profile.run.tools {
      let sheet = host.map { facts.sheet(of: $0, in: alternative, circumstances) } ?? FactSheet()
      rows.append(
        DataFlow.Row(
          kind: .tool, name: tool.name, classes: classes,
          entity: host.map { "\(entity($0.service)), called by `\($0.id)`" } ?? "not stated",
          cells: cells(sheet), retention: "for the call"))
    }
    for link in alternative.option.links {
      let sheet = facts.sheet(of: link, in: alternative, circumstances)
      rows.append(
        DataFlow.Row(
          kind: .link, name: "\(link.from) to \(link.to)", classes: classes,
          entity: entity(link.service), cells: cells(sheet), retention: "passes"))
    }
    return DataFlow(rows: rows)
  }

  private static func kind(of role: Role) -> DataFlow.Kind? {
    switch role {
    case .conversationStore, .documentStore, .retrieval, .cache: .store
    case .monitoring: .log
    case .tools: .tool
    case .inference: .model
    case .ingress, .orchestrator: .component
    case .authorizer, .secrets, .platform: nil
    }
  }

  private func retention(_ role: Role, _ sheet: FactSheet, _ profile: WorkloadProfile) -> String? {
    func days(_ field: String, _ text: String) -> String? {
      guard case .number(let days)? = sheet[field]?.value else { return nil }
      return "\(NumberFormat.plain(days)) days \(text)"
    }
    switch role {
    case .conversationStore:
      let seconds = profile.state.retention.value.likely
      return seconds > 0 ? "\(NumberFormat.plain((seconds / 86_400).rounded())) days" : nil
    case .documentStore, .retrieval: return days("deletion_days", "after a request to delete")
    case .monitoring: return days("audit_log_days", "of audit logs")
    case .inference:
      if case .bool(true)? = sheet["model_zero_retention"]?.value { return "none after the reply" }
      return days("model_retention_days", "at the model's provider")
    case .cache: return "until evicted"
    case .tools: return "for the call"
    case .ingress, .orchestrator: return "for the run"
    case .authorizer, .secrets, .platform: return nil
    }
  }
}
