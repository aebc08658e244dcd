/// Divides a whole amount by weights so that the parts add up to it exactly.
enum Apportionment {
  /// Part `i` is the rounded share of the first `i` weights less that of the first `i − 1`, so the last part
  /// takes what rounding left and no part is off by more than one unit.
  ///
  /// With `unit` above 1 every part is a multiple of it (cents), when the amount is one.
  static func parts(of amount: Int128, weights: [Int128], unit: Int128 = 1) -> [Int128] {
    let whole = weights.reduce(0, +)
    guard whole > 0, unit > 0 else {
      return weights.indices.map { $0 == weights.count - 1 ? amount : 0 }
    }
    var given: Int128 = 0
    var seen: Int128 = 0
    return weights.map { weight in
      seen += weight
      let share =
        seen == whole
        ? amount
        : (FixedPoint.scaled(amount / unit, by: seen, over: whole) ?? 0) * unit
      defer { given = share }
      return share - given
    }
  }
}
