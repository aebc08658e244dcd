public import Catalog
public import Documents

/// Hours a month that people spend on an option: the tasks its file names, and what its components bring along.
public struct OperationsHours: Sendable {
  /// One task.
  public struct Line: Sendable, Hashable {
    /// Row of `Data/operations.csv`.
    public var row: String
    /// What is done.
    public var task: String
    /// Hours a month.
    public var hours: UncertainNumber
    /// Why it is counted: the option names it, or a component.
    public var reason: String
    /// Row.
    public var reference: CatalogueReference
  }

  /// The tasks, those of the file first; each row counts once.
  public var lines: [Line]
  /// Rows that the catalogue lacks.
  public var gaps: [String]

  /// Sum of the lines; the ends are the sums of the ends, as if all tasks were easy or hard together.
  public var total: UncertainNumber {
    lines.reduce(UncertainNumber(0)) { sum, line in
      UncertainNumber(
        low: sum.low + line.hours.low, likely: sum.likely + line.hours.likely,
        high: sum.high + line.hours.high)
    }
  }

  /// Counts the hours of an option.
  public init(_ option: DeploymentOption, catalogue: Catalogue) {
    lines = []
    gaps = []
    for task in option.operations {
      add(task.row, reason: "named by the option", title: task.task, catalogue)
    }
    for component in option.components {
      guard let service = catalogue.service(component.service) else { continue }
      for row in Self.rows(component.role, service) {
        add(row, reason: "`\(component.id)`", title: nil, catalogue)
      }
    }
    let ownsPods = option.components.contains { component in
      catalogue.service(component.service).map { $0.provider == "self" && $0.kind == .pod } ?? false
    }
    add(
      ownsPods ? "on-call-own" : "on-call-small", reason: "every option is on call", title: nil,
      catalogue)
  }

  /// What a role brings along, run by oneself or by somebody else.
  private static func rows(_ role: Role, _ service: Service) -> [String] {
    let isOwn = service.provider == "self"
    return switch (role, service.kind) {
    case (.conversationStore, .store), (.conversationStore, .pod):
      [isOwn ? "database-self-hosted" : "database-managed"]
    case (.retrieval, .vectorStore), (.retrieval, .store):
      [isOwn ? "vector-db-self-hosted" : "vector-db-managed"]
    case (.cache, _): isOwn ? ["cache-self-hosted"] : []
    default: []
    }
  }

  private mutating func add(_ row: String, reason: String, title: String?, _ catalogue: Catalogue) {
    guard !lines.contains(where: { $0.row == row }) else { return }
    guard let found = catalogue.operation(row) else {
      let gap = "`Data/operations.csv` has no row `\(row)`"
      if !gaps.contains(gap) { gaps.append(gap) }
      return
    }
    lines.append(
      Line(
        row: row, task: title ?? found.task, hours: found.hours, reason: reason,
        reference: found.reference))
  }
}
