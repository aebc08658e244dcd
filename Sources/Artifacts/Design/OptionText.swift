public import Catalog
import Deployments
import Documents

/// Writes an imported design as an option file.
///
/// What the artifact does not say and an option needs is written from `Data/artifacts/images.csv` and named in a
/// comment; what could not be placed stands in comments with its line. A design that was written from an option gives that
/// option back, with what was changed since.
public struct OptionText: Sendable {
  /// The design.
  public var design: ImportedDesign
  /// Id of the option, which is the file's name without its ending.
  public var id: String
  /// Own server for parts without accelerators; nil takes the one that the image's row assumes.
  public var server: String?
  /// Own server for model servers; nil takes the one that the image's row assumes.
  public var gpuServer: String?
  /// Where services and the accelerators of servers are looked up.
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
    if let stated = design.stated.flatMap({ StatedOption($0.value) }) {
      return (lines + ["option: \(id)"] + stated.lines + ["components:"] + components(stated))
        .joined(separator: "\n") + "\n"
    }
    lines += [
      "option: \(id)", "title: \(Self.quoted("\(design.name ?? id), as deployed"))",
      "strategy: \(design.strategy.rawValue)",
      "summary: \(Self.quoted("\(design.parts.count) parts read from \(design.kind.title)"))",
      "sites:",
    ]
    lines += design.sites.map {
      "  - {id: \($0.id), kind: \($0.kind.rawValue), provider: \($0.provider), region: \($0.region ?? "auto")}"
    }
    if let home = design.sites.first, design.sites.count > 1 {
      lines.append("links:")
      lines += design.sites.dropFirst().map {
        "  - {from: \(home.id), to: \($0.id), service: internet}"
      }
    }
    lines.append(design.parts.isEmpty ? "components: []" : "components:")
    lines += design.parts.map(component)
    return lines.joined(separator: "\n") + "\n"
  }

  private func component(_ part: ImportedPart) -> String {
    let sizing = sizing(part)
    return
      "  - {id: \(part.id), role: \(part.role.rawValue), service: \(service(part)), site: \(part.site)"
      + (sizing.isEmpty ? "" : ", sizing: {\(sizing)}")
      + "}  # \(Self.comment("\(part.location)"))"
  }

  /// Components in the order of the option they were written from, then those that were added since.
  private func components(_ stated: StatedOption) -> [String] {
    var left = design.parts
    var lines: [String] = []
    for entry in stated.components {
      switch entry {
      case .elsewhere(let text): lines.append("  - \(text)")
      case .written(let id):
        guard let index = left.firstIndex(where: { $0.id == id && $0.stated != nil }),
          let component = left[index].stated.flatMap(StatedComponent.init)
        else { continue }
        lines.append("  - \(component.text(with: left[index]))")
        left.remove(at: index)
      }
    }
    for part in left {
      lines.append(
        part.stated.flatMap(StatedComponent.init).map { "  - \($0.text(with: part))" }
          ?? component(part))
    }
    return lines
  }

  /// What is written though no file says it, one sentence each.
  public var assumptions: [String] {
    guard design.stated == nil else { return [] }
    var sentences: [String] = []
    let servers = Set(
      design.parts.filter { !generates($0) && isContainer($0) }.map(instance)
        .filter { !$0.isEmpty }
    ).sorted()
    if server == nil, !servers.isEmpty {
      sentences.append(
        "Assumed, since the files name no server: \(servers.joined(separator: ", ")) for parts without accelerators."
      )
    }
    let own = design.parts.filter(isOwnCode).map(\.id)
    if !own.isEmpty {
      sentences.append(
        "Assumed, since the files do not say: a replica of \(own.joined(separator: ", ")) works on \(Self.usualConcurrency) requests at once."
      )
    }
    for part in design.parts where service(part) != part.service {
      sentences.append(
        "Assumed: the \(part.replicas) replicas of \(part.id) are spread by a scheduler, as \(service(part)) is."
      )
    }
    for part in design.parts where generates(part) && isContainer(part) {
      if gpuServer == nil {
        sentences.append(
          "Assumed, since the files name no accelerator: \(instance(part)) for \(part.id).")
      }
      if !ServedModel.holds(part, on: instance(part), in: catalogue) {
        sentences.append(
          "Assumed: \(part.id) gets as many accelerators as its model needs, since \(part.gpus ?? 0) of \(instance(part)) do not hold it."
        )
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

  /// Requests that a replica of one's own code is taken to work on at once where no file says: what the shipped options say of
  /// an orchestrator in a container.
  private static let usualConcurrency = 40

  /// Service that the part is assessed as: more replicas than Compose has hosts for are spread by a scheduler.
  private func service(_ part: ImportedPart) -> String {
    guard design.kind == .compose, part.service == "onprem-compose",
      let most = catalogue.limit(service: part.service, name: "max_instances")?.value,
      Double(part.replicas) > most
    else { return part.service }
    return "onprem-kubernetes"
  }

  /// Whether a replica runs one's own code, which works on several requests at once.
  private func isOwnCode(_ part: ImportedPart) -> Bool {
    isContainer(part) && !generates(part) && part.role != .platform && part.role != .monitoring
      && ["onprem-compose", "onprem-kubernetes"].contains(part.service)
  }

  private func kind(_ part: ImportedPart) -> Service.Kind? {
    catalogue.service(part.service)?.kind
  }

  private func isContainer(_ part: ImportedPart) -> Bool {
    part.site == design.sites.first?.id && design.kind != .template
  }

  private func instance(_ part: ImportedPart) -> String {
    guard isContainer(part) else { return "" }
    guard generates(part) else { return server ?? part.placement.instance }
    return gpuServer ?? ServedModel.server(for: part, in: catalogue) ?? part.placement.instance
  }

  private func sizing(_ part: ImportedPart) -> String {
    if kind(part) == .modelEndpoint { return "endpoint: auto" }
    if kind(part) != .function, !isContainer(part) { return "" }
    let instance = instance(part)
    var fields: [String] = []
    if !instance.isEmpty { fields.append("instance: \(instance)") }
    if let maximum = part.maximumReplicas, maximum > part.replicas {
      fields.append("replicas: {auto: \(part.replicas)}")
    } else {
      fields.append("replicas: \(part.replicas)")
    }
    if let vcpu = part.vcpu { fields.append("vcpu: \(NumberFormat.plain(vcpu))") }
    if let memory = part.memoryGiB { fields.append("memory: \(Self.plain(memory)) GiB") }
    if isOwnCode(part) { fields.append("concurrency: \(Self.usualConcurrency)") }
    if let timeout = part.timeout { fields.append("timeout: \(NumberFormat.plain(timeout)) s") }
    if let runtime = part.runtime { fields.append("runtime: \(FlowText.word(runtime))") }
    if kind(part) == .function { fields.append("concurrency: 1") }
    if generates(part), let gpu = catalogue.instance(provider: "self", named: instance)?.gpu {
      let isHeld = ServedModel.holds(part, on: instance, in: catalogue)
      let count = part.gpus.flatMap { $0 > 0 && isHeld ? String($0) : nil } ?? "auto"
      fields += ["gpu: \(gpu)", "gpus_per_replica: \(count)"]
    }
    if let model = servedModel(part) { fields.append("model: \(FlowText.word(model))") }
    return fields.joined(separator: ", ")
  }

  /// Catalogue name of the model that a part serves; nil when its command names none that is known.
  private func servedModel(_ part: ImportedPart) -> String? {
    part.model.flatMap { ServedModel.catalogueName($0, in: catalogue) }
  }

  /// Catalogue names of the models that the parts serve, in order.
  public var servedModels: [String] { design.parts.compactMap(servedModel) }

  /// A number to six digits.
  static func plain(_ value: Double) -> String {
    let digits = NumberFormat.significant(value, digits: 6, grouping: false)
    return NumberFormat.plain(Double(digits) ?? value)
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

  private static func quoted(_ text: String) -> String { FlowText.quoted(comment(text)) }
}
