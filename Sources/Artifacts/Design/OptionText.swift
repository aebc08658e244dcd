public import Catalog
import Deployments
import Documents

/// Writes an imported design as an option file.
///
/// What the artifact does not say and an option needs is written from `Data/artifacts/images.csv` and named in a
/// comment; what could not be placed stands in comments with its line.
public struct OptionText: Sendable {
  /// The design.
  public var design: ImportedDesign
  /// Id of the option, which is the file's name without its ending.
  public var id: String
  /// Own server for parts without accelerators; nil takes the one that the image's row assumes.
  public var server: String?
  /// Own server for model servers; nil takes the one that the image's row assumes.
  public var gpuServer: String?
  /// Where the accelerator of a server is looked up.
  public var catalogue: Catalogue

  /// Creates the text of a design.
  public init(
    _ design: ImportedDesign, id: String, server: String? = nil, gpuServer: String? = nil,
    catalogue: Catalogue
  ) {
    self.design = design
    self.id = id
    self.server = server
    self.gpuServer = gpuServer
    self.catalogue = catalogue
  }

  /// The file, with a newline at its end.
  public var text: String {
    var lines = ["# Read from \(Self.comment(design.files.joined(separator: ", ")))."]
    lines += assumptions.map { "# \(Self.comment($0))" }
    lines += design.unplaced.map { part in
      "# Not placed: \(Self.comment(part.name)) (\(Self.comment(part.image ?? "built from source"))), "
        + Self.comment("\(part.location)")
    }
    lines += [
      "option: \(id)", "title: \(Self.quoted("\(design.name ?? id), as deployed"))",
      "strategy: on-premises",
      "summary: \(Self.quoted("\(design.parts.count) parts under Docker Compose on own servers"))",
      "sites:",
      "  - {id: datacentre, kind: data-centre, provider: self, region: auto}", "components:",
    ]
    for part in design.parts {
      lines.append(
        "  - {id: \(part.id), role: \(part.role.rawValue), service: \(part.service), site: datacentre, "
          + "sizing: {\(sizing(part))}}  # \(Self.comment("\(part.location)"))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is written though no file says it, one sentence each.
  public var assumptions: [String] {
    var sentences: [String] = []
    let servers = Set(design.parts.filter { !generates($0) }.map(instance)).sorted()
    if server == nil, !servers.isEmpty {
      sentences.append(
        "Assumed, since the files name no server: \(servers.joined(separator: ", ")) for parts without accelerators."
      )
    }
    for part in design.parts where generates(part) {
      if gpuServer == nil {
        sentences.append(
          "Assumed, since the files name no accelerator: \(instance(part)) for \(part.id).")
      }
      if !part.reservesGPU {
        sentences.append(
          "Assumed: \(part.id) serves the model and so has accelerators, though the files reserve none."
        )
      }
    }
    return sentences
  }

  private func generates(_ part: ImportedPart) -> Bool { part.role == .inference }

  private func instance(_ part: ImportedPart) -> String {
    (generates(part) ? gpuServer : server) ?? part.row.instance
  }

  private func sizing(_ part: ImportedPart) -> String {
    let instance = instance(part)
    var fields = ["replicas: \(part.replicas)"]
    if !instance.isEmpty { fields.insert("instance: \(instance)", at: 0) }
    if let vcpu = part.vcpu { fields.append("vcpu: \(NumberFormat.plain(vcpu))") }
    if let memory = part.memoryGiB {
      let digits = NumberFormat.significant(memory, digits: 6, grouping: false)
      fields.append("memory: \(NumberFormat.plain(Double(digits) ?? memory)) GiB")
    }
    if generates(part), let gpu = catalogue.instance(provider: "self", named: instance)?.gpu {
      let count = part.gpus.flatMap { $0 > 0 ? String($0) : nil } ?? "auto"
      fields += ["gpu: \(gpu)", "gpus_per_replica: \(count)"]
    }
    return fields.joined(separator: ", ")
  }

  /// A text on one line, without control characters, so that it cannot end its comment.
  private static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.properties.generalCategory == .control || $0.value == 0x2028 || $0.value == 0x2029
            || $0.value == 0xFEFF ? " " : $0
        }))
  }

  private static func quoted(_ text: String) -> String {
    "\"" + comment(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
