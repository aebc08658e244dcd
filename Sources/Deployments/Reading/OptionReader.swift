public import Catalog
public import Documents

/// Reads option files, each of which describes one architecture; all problems of a file are told at once.
///
/// It knows what it is given: services, regions, accelerators, the vocabulary of facts and the operations rows.
/// An empty list of regions, accelerators or operations rows means that names of them are not checked.
public struct OptionReader: Sendable {
  /// Services by id.
  public let services: [String: Service]
  /// Regions of all providers.
  public let regions: [Region]
  /// Accelerator names.
  public let gpus: [String]
  /// Fields that facts may be stated for.
  public let vocabulary: FactVocabulary
  /// Rows of `Data/operations.csv`.
  public let operationsRows: [String]

  /// Creates a reader.
  public init(
    services: [Service], regions: [Region] = [], gpus: [String] = [], vocabulary: FactVocabulary,
    operationsRows: [String] = []
  ) {
    self.services = Dictionary(
      services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.regions = regions
    self.gpus = gpus
    self.vocabulary = vocabulary
    self.operationsRows = operationsRows
  }

  /// Reads one option; nil when a problem, all of which go to `diagnostics`, leaves nothing usable.
  public func read(text: String, file: String, diagnostics: Diagnostics) -> DeploymentOption? {
    let before = diagnostics.errorCount
    guard
      let node = YAMLDocument.parse(text: text, file: file, diagnostics: diagnostics),
      let root = MappingReader(node, what: "the option", diagnostics: diagnostics)
    else { return nil }
    let id = root.slug("option", required: true)
    let title = root.string("title", required: true)
    let strategy = root.enumeration("strategy", of: Strategy.self, required: true)
    let summary = root.string("summary")
    let sites = sites(root)
    let links = links(root, sites: sites)
    let components = components(root, sites: sites)
    let facts = facts(root, "facts")
    let operations = operations(root)
    root.finish()
    checkArchitecture(components, links: links, at: root.location, diagnostics: diagnostics)
    if let id { checkName(id, file: file, diagnostics: diagnostics) }
    guard diagnostics.errorCount == before, let id, let title, let strategy else { return nil }
    return DeploymentOption(
      id: id.value, title: title.value, strategy: strategy.value,
      summary: summary?.value ?? title.value, sites: sites, links: links, components: components,
      facts: facts, operations: operations, file: file)
  }

  private func checkName(_ id: Sourced<String>, file: String, diagnostics: Diagnostics) {
    let name = file.split(separator: "/").last ?? ""
    let stem =
      name.hasSuffix(".yaml") ? name.dropLast(5) : name.hasSuffix(".yml") ? name.dropLast(4) : ""
    guard !stem.isEmpty, stem != id.value, case .input(let place) = id.origin else { return }
    diagnostics.error(
      "option-name", "option `\(id.value)` stands in a file of another name", at: place,
      hint: "rename the file to `\(id.value).yaml`")
  }

  private func operations(_ root: MappingReader) -> [OperationsTask] {
    (root.mappings("operations", what: "an operations task") ?? []).compactMap { reader in
      let task = reader.string("task", required: true)
      let row = reader.string("row", required: true)
      guard let task, let row else { return nil }
      if !operationsRows.isEmpty, !reader.check(row, key: "row", among: operationsRows) {
        return nil
      }
      return OperationsTask(task: task.value, row: row.value)
    }
  }
}

extension Diagnostics {
  /// Errors so far.
  var errorCount: Int { all.count { $0.severity == .error } }
}
