import Deployments
import Documents

extension ImportedDesign {
  /// What a person reads: parts, parts without a place, findings.
  public var lines: [String] {
    var lines = ["\(parts.count) parts placed:"]
    let width = parts.map(\.id.count).max() ?? 0
    for part in parts {
      let gap = String(repeating: " ", count: width - part.id.count)
      lines.append(
        "  \(part.id)\(gap)  \(part.role.rawValue), \(part.service)\(size(part))  (\(part.location))"
      )
    }
    if !unplaced.isEmpty {
      lines.append("\(unplaced.count) parts not placed:")
      lines += unplaced.map {
        "  \($0.location): \($0.name) (\($0.image ?? "built from source")): \($0.reason)"
      }
    }
    lines.append("\(findings.count) findings:")
    lines += findings.map(\.description)
    return lines
  }

  private func size(_ part: ImportedPart) -> String {
    var words: [String] = []
    if part.replicas != 1 { words.append("× \(part.replicas)") }
    if let vcpu = part.vcpu { words.append("\(NumberFormat.plain(vcpu)) vCPU") }
    if let memory = part.memoryGiB {
      words.append("\(NumberFormat.significant(memory, digits: 3)) GiB")
    }
    if part.reservesGPU { words.append("\(part.gpus.map(String.init) ?? "all") GPU") }
    return words.isEmpty ? "" : ", " + words.joined(separator: ", ")
  }
}
