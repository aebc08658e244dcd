public import Documents

/// What differs between two assessments and what caused it: inputs of the workload, prices, or neither.
///
/// A change of cost is split by bill line: new price less old price at the new quantity is the prices' part, all else is
/// usage and sizing. Prices are those of the bills, so a price that no option of either document pays does not show.
public struct AssessmentDifference: Sendable {
  /// An input that is not the same.
  struct InputChange: Sendable {
    var key: String
    var before: String?
    var after: String?
  }

  /// An alternative then and now.
  struct OptionChange: Sendable {
    var id: String
    var before: AssessmentRecord.Option?
    var after: AssessmentRecord.Option?
    /// Part of the change of cost that prices made, in dollars; nil where a cost is missing.
    var prices: Double?

    /// Change of the month's cost.
    var cost: Double? {
      guard let old = before?.cost, let new = after?.cost else { return nil }
      return new - old
    }
    /// Whether anything that a decision rests on differs; latencies and costs below their printed digits do not count.
    var isChanged: Bool {
      guard let before, let after else { return true }
      func moved(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return (a == nil) != (b == nil) }
        return PriceMove.differ(a, b, by: 1e-6)
      }
      return before.rank != after.rank || before.verdict != after.verdict
        || moved(before.cost, after.cost) || moved(before.p95, after.p95)
        || moved(before.firstResponseP95, after.firstResponseP95)
        || moved(before.availability, after.availability)
        || before.excludedBy != after.excludedBy
    }
  }

  let old: AssessmentRecord
  let new: AssessmentRecord
  let inputs: [InputChange]
  let prices: [PriceMove]
  /// Changed alternatives by their rank now, then those that have none.
  let options: [OptionChange]

  /// Whether another alternative is recommended.
  public var isRecommendationChanged: Bool { old.recommended != new.recommended }

  /// Reads two documents, the older first; nil with the problems of both when one cannot be read.
  public init?(old: SourceFile, new: SourceFile, diagnostics: Diagnostics) {
    let reader = AssessmentRecordReader(diagnostics: diagnostics)
    let before = reader.record(old)
    let after = reader.record(new)
    guard let before, let after else { return nil }
    self.init(before, after)
  }

  /// Most bytes of a document that are read.
  public static var limit: Int { AssessmentRecordReader.limit }

  init(_ old: AssessmentRecord, _ new: AssessmentRecord) {
    self.old = old
    self.new = new
    prices = PriceMove.moves(old, new)
    var was: [String: AssessmentRecord.Input] = [:]
    for input in old.inputs { was[input.key] = input }
    let now = Set(new.inputs.map(\.key))
    inputs =
      new.inputs.compactMap { input in
        let before = was[input.key]
        guard before?.value != input.value else { return nil }
        return InputChange(key: input.key, before: before?.value, after: input.value)
      }
      + old.inputs.filter { !now.contains($0.key) }.map {
        InputChange(key: $0.key, before: $0.value, after: nil)
      }
    var changes: [OptionChange] = new.options.map { option in
      OptionChange(
        id: option.id, before: old.options.first { $0.id == option.id }, after: option)
    }
    let ids = Set(new.options.map(\.id))
    changes += old.options.filter { !ids.contains($0.id) }.map {
      OptionChange(id: $0.id, before: $0, after: nil)
    }
    for index in changes.indices where changes[index].cost != nil {
      let id = changes[index].id
      changes[index].prices = prices.flatMap(\.effects).filter { $0.option == id }
        .reduce(0) { $0 + $1.dollars }
    }
    options = changes.filter(\.isChanged)
  }
}
