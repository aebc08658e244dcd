import Catalog
import Costing
import Documents

/// Bill lines of one price, as one line: quantities and amounts add, the price is the same.
struct MergedLine {
  /// The first of them.
  let first: Bill.Line
  /// Components that cause them, each once, in the bill's order.
  private(set) var components: [String]
  /// How the quantities came about, each once, in the bill's order.
  private(set) var derivations: [String]
  /// Sum of the quantities.
  private(set) var quantity: Double
  /// Sum of the amounts.
  private(set) var amount: Money
  /// Sum of the bands: lines of one price err together.
  private(set) var range: UncertainNumber

  private init(_ line: Bill.Line) {
    first = line
    components = [line.component]
    derivations = [line.derivation]
    quantity = line.quantity
    amount = line.amount
    range = line.range
  }

  /// Average dollars a unit.
  var unitPrice: Double { quantity == 0 ? first.effectiveUnitPrice : amount.dollars / quantity }

  private mutating func add(_ line: Bill.Line) {
    if !components.contains(line.component) { components.append(line.component) }
    if !derivations.contains(line.derivation) { derivations.append(line.derivation) }
    quantity += line.quantity
    amount += line.amount
    range = UncertainNumber(
      low: range.low + line.range.low, likely: range.likely + line.range.likely,
      high: range.high + line.range.high)
  }

  /// Merges the lines of a bill, in the order in which each price is first met.
  ///
  /// - Parameter byComponent: Whether lines of different components stay apart.
  static func merged(_ bill: Bill, byComponent: Bool) -> [MergedLine] {
    var order: [String: Int] = [:]
    var result: [MergedLine] = []
    for line in bill.lines {
      var key =
        "\(line.service)|\(line.sku)|\(line.region)|\(line.unit)|\(line.title)|"
        + "\(basis(line.basis))|" + line.references.map(\.row).joined(separator: "|")
      if byComponent { key += "|\(line.component)" }
      if let index = order[key] {
        result[index].add(line)
      } else {
        order[key] = result.count
        result.append(MergedLine(line))
      }
    }
    return result
  }

  /// `listed`, `proxy` or `assumption`.
  static func basis(_ basis: Tariff.Basis) -> String {
    switch basis {
    case .listed: "listed"
    case .proxy: "proxy"
    case .assumption: "assumption"
    }
  }
}
