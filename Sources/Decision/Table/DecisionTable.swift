public import Documents

/// A decision table as a person writes it: criteria with directions, weights and anchors, and options with figures.
///
/// Nothing is filled in: a figure that is missing stays unknown, and a criterion without anchors has none.
public struct DecisionTable: Sendable {
  /// What options are judged by.
  public struct Column: Sendable, Hashable {
    /// Name.
    public var name: String
    /// Unit of the figures; empty where none is stated.
    public var unit: String
    /// Whether more or less is better.
    public var direction: Criterion.Direction
    /// Weight of any scale; nil where none is stated.
    public var weight: Double?
    /// Figure that is worth nothing; nil where none is stated.
    public var worst: Double?
    /// Figure that is worth everything; nil where none is stated.
    public var best: Double?
    /// Difference up to which nobody prefers; 0 where none is stated.
    public var indifference: Double
    /// Difference from which preference is full; nil where none is stated.
    public var preference: Double?

    /// A criterion of which nothing but name and direction is known.
    public init(_ name: String, _ direction: Criterion.Direction) {
      self.name = name
      self.direction = direction
      unit = ""
      indifference = 0
    }
  }

  /// The criteria.
  public var columns: [Column]
  /// The options, figures in the criteria's order.
  public var rows: [DecisionRow]
  /// Pairwise judgements of the criteria, row against column; nil where none are stated.
  public var judgements: [[Double]]?

  /// The most options of a table: PROMETHEE and the front compare each with each.
  public static let maximumOptions = 500
  /// The most criteria of a table.
  public static let maximumCriteria = 60

  /// Joins the parts.
  public init(columns: [Column], rows: [DecisionRow], judgements: [[Double]]? = nil) {
    self.columns = columns
    self.rows = rows
    self.judgements = judgements
  }

  /// Reads a table: CSV where the file's name ends so, else JSON or YAML; nil with every problem in `diagnostics`.
  public static func read(_ source: SourceFile, diagnostics: Diagnostics) -> DecisionTable? {
    let before = diagnostics.errors.count
    let isCSV =
      source.path.hasSuffix(".csv")
      || !source.path.contains(".") && source.text.prefix(64).contains(",")
        && !source.text.hasPrefix("{")
    let table =
      isCSV
      ? DecisionTableCSV.read(source, diagnostics) : DecisionTableDocument.read(source, diagnostics)
    guard let table, diagnostics.errors.count == before else { return nil }
    table.check(file: source.path, diagnostics)
    return diagnostics.errors.count == before ? table : nil
  }

  /// Reports what no method can work with.
  private func check(file: String, _ diagnostics: Diagnostics) {
    let place = SourceLocation(file: file, line: 1, column: 1)
    func refuse(_ code: String, _ message: String) {
      diagnostics.error(code, message, at: place)
    }
    if columns.isEmpty { refuse("no-criteria", "the table has no criterion") }
    if rows.isEmpty { refuse("no-options", "the table has no option") }
    if rows.count > Self.maximumOptions {
      refuse("too-large", "\(rows.count) options; at most \(Self.maximumOptions) are read")
    }
    if columns.count > Self.maximumCriteria {
      refuse("too-large", "\(columns.count) criteria; at most \(Self.maximumCriteria) are read")
    }
    for name in Self.repeated(rows.map(\.id)) {
      refuse("repeated", "option `\(name)` stands twice")
    }
    for name in Self.repeated(columns.map(\.name)) {
      refuse("repeated", "criterion `\(name)` stands twice")
    }
    for column in columns {
      if let weight = column.weight, weight < 0 {
        refuse("range", "the weight of `\(column.name)` is negative")
      }
      if let worst = column.worst, let best = column.best,
        column.direction == .lowerIsBetter ? best > worst : worst > best
      {
        refuse(
          "anchors",
          "the anchors of `\(column.name)` stand against its direction: worst \(worst), best \(best)"
        )
      }
      if column.indifference < 0 || (column.preference ?? .infinity) < column.indifference {
        refuse("thresholds", "`\(column.name)` needs 0 <= indifference <= preference")
      }
    }
  }

  private static func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }

  /// Reads a direction as people write it; nil when it is none.
  static func direction(_ text: String) -> Criterion.Direction? {
    switch text.lowercased() {
    case "lower", "lower-is-better", "min", "cost", "-1": .lowerIsBetter
    case "higher", "higher-is-better", "max", "benefit", "1", "+1": .higherIsBetter
    default: nil
    }
  }
}
