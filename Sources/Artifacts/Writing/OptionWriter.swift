import Catalog
public import Deployments
import Documents

/// Writes an option as an option file.
public struct OptionWriter: Sendable {
  /// The option.
  public var option: DeploymentOption

  /// Creates the writer of an option.
  public init(_ option: DeploymentOption) { self.option = option }

  /// The file, with a newline at its end.
  public var text: String {
    (["option: \(option.id)"] + header + ["components:"]
      + option.components.map { "  - \(Self.component($0))" }).joined(separator: "\n") + "\n"
  }

  /// Lines without id and components.
  var header: [String] {
    var lines = [
      "title: \(FlowText.quoted(option.title))", "strategy: \(option.strategy.rawValue)",
      "summary: \(FlowText.quoted(option.summary))", "sites:",
    ]
    lines += option.sites.map { site in
      let candidates =
        site.candidates.isEmpty
        ? "" : ", candidates: [\(site.candidates.map(FlowText.word).joined(separator: ", "))]"
      return "  - {id: \(site.id), kind: \(site.kind.rawValue), provider: \(site.provider), "
        + "region: \(FlowText.word(site.region ?? "auto"))\(candidates)}"
    }
    if !option.links.isEmpty {
      lines.append("links:")
      lines += option.links.map {
        "  - {from: \($0.from), to: \($0.to), service: \($0.service)}"
      }
    }
    if !option.facts.isEmpty {
      lines.append("facts: \(Self.facts(option.facts))")
    }
    if !option.operations.isEmpty {
      lines.append("operations:")
      lines += option.operations.map {
        "  - {task: \(FlowText.quoted($0.task)), row: \($0.row)}"
      }
    }
    return lines
  }

  /// A component on one line.
  static func component(_ component: Component) -> String {
    var fields = [
      "id: \(component.id)", "role: \(component.role.rawValue)", "service: \(component.service)",
      "site: \(component.site)",
    ]
    switch component.duty {
    case .primary: break
    case .failover: fields.append("duty: failover")
    case .burst: fields.append("duty: burst")
    case .share(let share): fields.append("duty: {share: \(NumberFormat.plain(share * 100))%}")
    }
    let sizing = sizing(component.sizing)
    if !sizing.isEmpty { fields.append("sizing: {\(sizing.joined(separator: ", "))}") }
    if !component.facts.isEmpty { fields.append("facts: \(facts(component.facts))") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func sizing(_ sizing: Sizing) -> [String] {
    var fields: [String] = []
    func text(_ key: String, _ value: String?) {
      if let value { fields.append("\(key): \(FlowText.word(value))") }
    }
    func count(_ key: String, _ value: Count?) {
      switch value {
      case .fixed(let number): fields.append("\(key): \(number)")
      case .auto(let minimum): fields.append("\(key): {auto: \(minimum)}")
      case nil: break
      }
    }
    text("instance", sizing.instance)
    count("replicas", sizing.replicas)
    if let vcpu = sizing.vcpu { fields.append("vcpu: \(NumberFormat.plain(vcpu))") }
    if let memory = sizing.memoryGiB { fields.append("memory: \(NumberFormat.plain(memory)) GiB") }
    if let concurrency = sizing.concurrency { fields.append("concurrency: \(concurrency)") }
    if let timeout = sizing.timeout { fields.append("timeout: \(NumberFormat.plain(timeout)) s") }
    text("gpu", sizing.gpu)
    count("gpus_per_replica", sizing.gpusPerReplica)
    text("precision", sizing.precision)
    text("runtime", sizing.runtime)
    if sizing.sidecar { fields.append("sidecar: true") }
    if let storage = sizing.storageGB {
      fields.append("storage: \(NumberFormat.plain(storage)) GB")
    }
    text("model", sizing.model)
    text("endpoint", sizing.endpoint)
    return fields
  }

  private static func facts(_ facts: [String: Sourced<FactValue>]) -> String {
    let pairs = facts.sorted { $0.key < $1.key }.map { key, fact -> String in
      let value =
        switch fact.value {
        case .text(let text): FlowText.word(text)
        case .set(let words): "[\(words.map(FlowText.word).joined(separator: ", "))]"
        case .bool, .number: fact.value.description
        }
      return "\(key): \(value)"
    }
    return "{\(pairs.joined(separator: ", "))}"
  }
}
