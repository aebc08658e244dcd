import Catalog
import Documents

extension Bill {
  /// The bill under commitments, in their order: covered quantities leave their lines, and each commitment is a line of its
  /// own, paid in full.
  ///
  /// A line that is covered in part keeps its average price, so that of tiers and free units the covered part takes its share
  /// rather than the dearest. A spend commitment covers lines in the order of the bill.
  public func applying(_ commitments: [Commitment]) -> Bill {
    commitments.reduce(self) { $0.applying($1) }
  }

  private func applying(_ commitment: Commitment) -> Bill {
    switch commitment.kind {
    case .reserved: reserved(commitment)
    case .spend: spend(commitment)
    case .spot: spot(commitment)
    }
  }

  private func reserved(_ commitment: Commitment) -> Bill {
    var result = self
    var left = commitment.amount
    var unit = ""
    for index in result.lines.indices where left > 0 && commitment.covers(result.lines[index]) {
      let line = result.lines[index]
      unit = line.unit
      let covered = min(left, line.quantity)
      left -= covered
      result.lines[index] = line.keeping(1 - covered / line.quantity)
    }
    let used = commitment.amount - left
    result.lines.append(
      commitment.line(
        title: "Committed: \(commitment.covers.joined(separator: ", "))",
        quantity: commitment.amount, unit: unit.isEmpty ? "unit" : unit,
        unitPrice: commitment.price,
        derivation:
          "\(NumberFormat.significant(used, digits: 4)) of \(NumberFormat.significant(commitment.amount, digits: 4)) used"
      ))
    return result
  }

  private func spend(_ commitment: Commitment) -> Bill {
    var result = self
    let kept = 1 - commitment.price
    // A dollar committed buys more than a dollar at list prices.
    var left = kept > 0 ? commitment.amount / kept : 0
    for index in result.lines.indices where left > 0 && commitment.covers(result.lines[index]) {
      let line = result.lines[index]
      let dollars = line.amount.dollars
      guard dollars > 0 else { continue }
      let covered = min(left, dollars)
      left -= covered
      result.lines[index] = line.keeping(1 - covered / dollars)
    }
    let bought = (kept > 0 ? commitment.amount / kept : 0) - left
    result.lines.append(
      commitment.line(
        title: "Committed spend on \(commitment.covers.joined(separator: ", "))",
        quantity: commitment.amount, unit: "USD committed", unitPrice: 1,
        derivation:
          "covers \(NumberFormat.fixed(bought, decimals: 2)) USD on demand at \(NumberFormat.percent(commitment.price)) off"
      ))
    return result
  }

  private func spot(_ commitment: Commitment) -> Bill {
    var result = self
    for index in result.lines.indices where commitment.covers(result.lines[index]) {
      let line = result.lines[index]
      let hours = line.quantity * (1 - commitment.unavailable) * (1 + commitment.lost)
      guard hours > 0 else { continue }
      result.lines[index] = line.keeping(commitment.unavailable)
      result.lines.append(
        commitment.line(
          title: "\(line.title), spot", quantity: hours, unit: line.unit,
          unitPrice: commitment.price, component: line.component,
          derivation:
            "\(NumberFormat.percent(1 - commitment.unavailable)) of the time, and \(NumberFormat.percent(commitment.lost)) done again"
        ))
    }
    result.lines.removeAll { $0.quantity == 0 && $0.amount == .zero && commitment.covers($0) }
    return result
  }
}

extension Bill.Line {
  /// A share of the line, at its average price.
  fileprivate func keeping(_ share: Double) -> Bill.Line {
    var line = self
    let share = min(max(share, 0), 1)
    line.quantity *= share
    line.amount = Money(dollars: amount.dollars * share) ?? .zero
    line.range = UncertainNumber(
      low: range.low * share, likely: line.amount.dollars, high: range.high * share)
    return line
  }
}

extension Commitment {
  fileprivate func line(
    title: String, quantity: Double, unit: String, unitPrice: Double,
    component: String = "commitment", derivation: String
  ) -> Bill.Line {
    let amount = Money(dollars: quantity * unitPrice) ?? .zero
    return Bill.Line(
      title: title, component: component, service: "commitment", sku: kind.rawValue, region: "*",
      quantity: quantity, unit: unit, effectiveUnitPrice: unitPrice, amount: amount,
      range: UncertainNumber(amount.dollars), references: [reference],
      confidence: reference.confidence, basis: .listed, derivation: derivation,
      obligation: months > 0 ? .term(months: months, upfront: upfront) : .none)
  }
}
