import Deployments
import Documents

/// A component as an option file writes it, that an artifact carries with the part it became.
struct StatedComponent {
  let id: String
  let role: Role
  let service: String
  let site: String
  /// All of it.
  let node: Node

  /// nil when the text is no such component.
  init?(_ text: String) {
    let problems = Diagnostics()
    guard
      let node = YAMLDocument.parse(text: text, file: "", diagnostics: problems),
      let id = node["id"]?.word, MappingReader.isSlug(id),
      let role = (node["role"]?.word).flatMap(Role.init), let service = node["service"]?.word,
      let site = node["site"]?.word
    else { return nil }
    self.id = id
    self.role = role
    self.service = service
    self.site = site
    self.node = node
  }

  /// The component with what the artifact's own fields say now; what they agree with stays as it was written.
  func text(with part: ImportedPart) -> String {
    guard !part.isUnsized else { return FlowText.text(of: node) }
    guard case .mapping(var mapping) = node else { return node.flowText }
    var sizing: MappingNode
    let index = mapping.pairs.firstIndex { $0.key == "sizing" }
    if let index, case .mapping(let old) = mapping.pairs[index].value {
      sizing = old
    } else {
      sizing = MappingNode(pairs: [], location: mapping.location)
    }
    func lay(_ key: String, _ value: Double?, _ text: String, _ unit: Quantity) {
      guard let value else { return }
      if let old = sizing.pairs.firstIndex(where: { $0.key == key }) {
        if case .success(let now) = unit.parse(sizing.pairs[old].value.flowText),
          abs(now - value) <= 1e-6 * max(1, value)
        {
          return
        }
        sizing.pairs[old].value = Self.scalar(text)
      } else if sizing.pairs.isEmpty == false || index != nil {
        sizing.pairs.append(
          .init(key: key, keyLocation: mapping.location, value: Self.scalar(text)))
      }
    }
    let known = Set(sizing.pairs.map(\.key))
    if known.contains("replicas") {
      lay("replicas", Double(part.replicas), "\(part.replicas)", .count)
    }
    if known.contains("vcpu") {
      lay("vcpu", part.vcpu, part.vcpu.map { NumberFormat.plain($0) } ?? "", .count)
    }
    if known.contains("memory") {
      lay(
        "memory", part.memoryGiB.map { $0 * 1_073_741_824 },
        part.memoryGiB.map { "\(OptionText.plain($0)) GiB" } ?? "", .bytes)
    }
    if known.contains("timeout") {
      lay(
        "timeout", part.timeout, part.timeout.map { "\(NumberFormat.plain($0)) s" } ?? "", .seconds)
    }
    if known.contains("gpus_per_replica"), let gpus = part.gpus, gpus > 0 {
      lay("gpus_per_replica", Double(gpus), "\(gpus)", .count)
    }
    if let index { mapping.pairs[index].value = .mapping(sizing) }
    return FlowText.text(of: .mapping(mapping))
  }

  private static func scalar(_ text: String) -> Node {
    .scalar(
      ScalarNode(
        text: text, isQuoted: false, location: SourceLocation(file: "", line: 1, column: 1)))
  }
}
