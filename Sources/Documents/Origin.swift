/// Where a number or a fact comes from.
public enum Origin: Hashable, Sendable, CustomStringConvertible {
  /// A line that the user wrote.
  case input(SourceLocation)
  /// A default of the archetype that the workload names with `like:`.
  case archetype(name: String, key: String)
  /// A row of the catalogue.
  case catalogue(CatalogueReference)
  /// A result of a model, with its method and its error where it is known.
  case result(method: String, error: String?)

  /// One line for an appendix.
  public var description: String {
    switch self {
    case .input(let location): "\(location)"
    case .archetype(let name, let key): "archetype \(name), \(key)"
    case .catalogue(let row): "\(row)"
    case .result(let method, let error): error.map { "\(method) (\($0))" } ?? method
    }
  }
}

/// Names one row of the catalogue, with what a reader needs to judge it.
public struct CatalogueReference: Hashable, Sendable, CustomStringConvertible {
  /// The table, such as `price` or `limit`.
  public var table: String
  /// The row's stable identifier within its table.
  public var row: String
  /// Where the row was taken from.
  public var source: String
  /// Date of the row, as recorded; a row that carried no date says the day it was recorded, `undated`.
  public var asOf: String
  /// How far the row can be leant on.
  public var confidence: Confidence

  /// Creates a reference.
  public init(table: String, row: String, source: String, asOf: String, confidence: Confidence) {
    self.table = table
    self.row = row
    self.source = source
    self.asOf = asOf
    self.confidence = confidence
  }

  /// Table, row, source, date and confidence.
  public var description: String {
    "\(table) \(row): \(source) (\(asOf), \(confidence.rawValue) confidence)"
  }
}
