import Documents

/// A price that two assessments took differently, once for all options that pay it.
struct PriceMove: Sendable {
  var service: String
  var sku: String
  var region: String
  var unit: String
  /// Dollars a unit as billed, tiers and discounts among them.
  var before: Double
  var after: Double
  var rowsBefore: [String]
  var rowsAfter: [String]
  /// Alternatives whose bill has it, with the change of their month at the new quantity.
  var effects: [(option: String, dollars: Double)]

  /// Moves of all options, the one with the largest effect on any option first.
  ///
  /// A line counts as moved when its catalogue rows have another source or date, or when its price per unit differs at the
  /// same quantity: at another quantity alone, tiers may be the reason. Rows are compared by what they say, as their
  /// numbers shift when a file grows.
  static func moves(_ old: AssessmentRecord, _ new: AssessmentRecord) -> [PriceMove] {
    var moves: [String: PriceMove] = [:]
    for option in new.options {
      guard let before = old.options.first(where: { $0.id == option.id }) else { continue }
      for (a, b) in LinePairs(before.lines, option.lines).both {
        guard let was = a.price, let price = b.price else { continue }
        let sameRows = a.rows.map { old.rows[$0] } == b.rows.map { new.rows[$0] }
        let sameQuantity = !differ(a.quantity, b.quantity, by: 1e-6)
        guard !sameRows || (sameQuantity && differ(was, price, by: 1e-6)) else { continue }
        let key =
          [a.service, a.sku, a.region, a.unit].joined(separator: " ")
          + NumberFormat.significant(was, digits: 6) + NumberFormat.significant(price, digits: 6)
        var move =
          moves[key]
          ?? PriceMove(
            service: b.service, sku: b.sku, region: b.region, unit: b.unit, before: was,
            after: price, rowsBefore: a.rows, rowsAfter: b.rows, effects: [])
        let effect = (price - was) * b.quantity
        if let index = move.effects.firstIndex(where: { $0.option == option.id }) {
          move.effects[index].dollars += effect
        } else {
          move.effects.append((option.id, effect))
        }
        moves[key] = move
      }
    }
    return moves.sorted {
      let (a, b) = ($0.value.largestEffect, $1.value.largestEffect)
      return a == b ? $0.key < $1.key : a > b
    }.map(\.value)
  }

  /// Whether the rows differ and no bill does: the same price of another day, or one below a free allowance.
  var isSilent: Bool { !Self.differ(before, after, by: 1e-6) }

  /// The largest change it makes to one option's month, without its sign.
  var largestEffect: Double { effects.map(\.dollars.magnitude).max() ?? 0 }

  static func differ(_ a: Double, _ b: Double, by share: Double) -> Bool {
    (a - b).magnitude > share * max(a.magnitude, b.magnitude)
  }
}

/// Lines of two bills that are about the same thing; several of one thing are matched in order.
struct LinePairs {
  private(set) var both: [(AssessmentRecord.Line, AssessmentRecord.Line)] = []
  private(set) var gone: [AssessmentRecord.Line] = []
  private(set) var new: [AssessmentRecord.Line] = []

  init(_ old: [AssessmentRecord.Line], _ new: [AssessmentRecord.Line]) {
    var waiting: [String: [AssessmentRecord.Line]] = [:]
    for line in old.reversed() { waiting[line.key, default: []].append(line) }
    for line in new {
      if let match = waiting[line.key]?.popLast() {
        both.append((match, line))
      } else {
        self.new.append(line)
      }
    }
    gone = waiting.sorted { $0.key < $1.key }.flatMap { $0.value.reversed() }
  }
}
