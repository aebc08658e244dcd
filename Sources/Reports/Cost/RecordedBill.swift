import Documents

/// The bill of one alternative in a document that Berth wrote: `assessment.json` or `cost.json`.
public struct RecordedBill: Sendable {
  /// Why a document cannot be read.
  public struct Unreadable: Error, CustomStringConvertible {
    /// The reason, without a full stop.
    public let description: String
  }

  /// Alternative.
  public let option: String
  /// Version of the catalogue it was priced with, and its date.
  public let catalogue: (version: String, date: String)
  /// Runs of the month.
  public let runs: Double
  let lines: [RecordedLine]
  /// Date of each row the document names, where it says so.
  let dates: [String: String]

  /// Sum of the lines, in dollars.
  public var total: Double { lines.reduce(0) { $0 + $1.amount } }

  /// Reads the bill of an option, or of the first choice.
  public init(_ text: String, option: String? = nil) throws(Unreadable) {
    let document: JSONValue
    do {
      document = try JSONReading.value(text)
    } catch {
      throw Unreadable(description: "no JSON: \(error.description)")
    }
    let recorded: JSONValue
    switch document["schema"]?.stringValue {
    case "berth-cost-1":
      recorded = document
      self.option = document["option"]?.stringValue ?? ""
      runs = try Self.runs(document["runs_per_month"])
    case "berth-assessment-1":
      let options = document["options"]?.values ?? []
      let found = options.first {
        option == nil
          ? $0["rank"]?.doubleValue == 1
          : $0["id"]?.stringValue == option || $0["option"]?.stringValue == option
      }
      guard let found else {
        throw Unreadable(
          description: option.map { "it has no option `\($0)`" } ?? "nothing in it is ranked")
      }
      recorded = found
      self.option = found["id"]?.stringValue ?? ""
      runs = try Self.runs(document["workload"]?["runs_per_month"])
    default:
      throw Unreadable(
        description: "neither `berth-assessment-1` nor `berth-cost-1` is its schema")
    }
    if let option, option != self.option, recorded["option"]?.stringValue != option {
      throw Unreadable(description: "it has no option `\(option)`")
    }
    catalogue = (
      document["catalog"]?["version"]?.stringValue ?? "unknown",
      document["catalog"]?["date"]?.stringValue ?? "undated"
    )
    let values = recorded["bill"]?.values ?? []
    lines = values.compactMap(RecordedLine.init)
    guard lines.count == values.count, !lines.isEmpty else {
      throw Unreadable(description: "`\(self.option)` has no whole bill in it")
    }
    var dates: [String: String] = [:]
    if case .object(let members)? = document["sources"] {
      for (row, value) in members { dates[row] = value["as_of"]?.stringValue }
    }
    self.dates = dates
  }

  private static func runs(_ value: JSONValue?) throws(Unreadable) -> Double {
    guard let runs = value?.doubleValue else {
      throw Unreadable(description: "it does not say for how many runs a month")
    }
    return runs
  }
}
