import Catalog
import Costing
import Documents

/// A bill by component, and line by line with its sources.
struct BillTables {
  var bill: Bill
  init(_ bill: Bill) { self.bill = bill }

  /// What each component costs, dearest first.
  var byComponent: MarkdownTable {
    var order: [String] = []
    var lines: [String: [Bill.Line]] = [:]
    for line in bill.lines {
      if lines[line.component] == nil { order.append(line.component) }
      lines[line.component, default: []].append(line)
    }
    let parts = order.map { component in
      (component, Bill(lines: lines[component] ?? [], gaps: []))
    }.enumerated().sorted {
      ($1.element.1.total, $0.offset) < ($0.element.1.total, $1.offset)
    }.map(\.element)
    var table = MarkdownTable(
      ["component", "amount", "P10 to P90", "of the bill"], right: [1, 3])
    for (component, part) in parts {
      table.rows.append([
        component, Self.dollars(part.total),
        part.total == .zero ? "–" : Wording.band(part.range),
        bill.total > .zero
          ? NumberFormat.percent(part.total.dollars / bill.total.dollars, decimals: 1) : "–",
      ])
    }
    return table
  }

  /// The lines, those of one price as one, dearest first.
  var byPrice: MarkdownTable {
    var table = MarkdownTable(
      [
        "what", "for", "quantity", "average price", "amount", "band", "price row, date, confidence",
      ],
      right: [2, 3, 4])
    let lines = MergedLine.merged(bill, byComponent: false).enumerated().sorted {
      ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset)
    }.map(\.element)
    for line in lines {
      table.rows.append([
        what(line), purpose(line),
        Wording.quantity(line.quantity, unit: line.first.unit),
        line.amount == .zero && line.quantity > 0
          ? "within the free allowance" : Wording.unitPrice(line.unitPrice),
        Self.dollars(line.amount),
        Wording.distances(line.range), source(line.first),
      ])
    }
    table.rows.append([
      "**total**", "", "", "", "**\(Self.dollars(bill.total))**", Wording.distances(bill.range), "",
    ])
    return table
  }

  /// Whole dollars from ten on, cents below, so that the column can be added up.
  static func dollars(_ amount: Money) -> String {
    amount.formatted(decimals: amount.dollars >= 10 ? 0 : 2)
  }

  private func what(_ line: MergedLine) -> String {
    let region = line.first.region
    let place = region == "*" || line.first.title.contains("(\(region))") ? "" : " (\(region))"
    return line.first.title + place
  }

  /// The components; for work, the tasks with their hours.
  private func purpose(_ line: MergedLine) -> String {
    guard line.components == ["operations"] else {
      return line.components.joined(separator: ", ")
    }
    return line.derivations.map { text in
      String(text.prefix { $0 != ";" && $0 != "(" }).replacing(" a month", with: "")
    }.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }.joined(separator: "; ")
  }

  private func source(_ line: Bill.Line) -> String {
    let rows = line.references.map { reference in
      "`\(reference.row)` (\(reference.asOf), \(reference.confidence.rawValue))"
    }
    let basis: String
    switch line.basis {
    case .listed: basis = ""
    case .proxy(let region, let uplift, _):
      let low = NumberFormat.significant(uplift.low, digits: 3)
      let high = NumberFormat.significant(uplift.high, digits: 3)
      basis =
        low == high ? "proxy: \(region) × \(low); " : "proxy: \(region) × \(low) to \(high); "
    case .assumption(_, let owner): basis = "assumption of \(owner); "
    }
    return basis + Wording.list(rows)
  }
}
