import Documents

/// Exact prices out of the decimal texts of price files.
enum DecimalPrice {
  /// A decimal such as `2.5e-06`, times one whole number and divided by another, as money.
  ///
  /// Texts of more than fifteen digits are a binary fraction printed in full (`1.5000000000000002e-06`) and are rounded to
  /// twelve digits; all else is exact. Nil for anything that is no decimal, is negative, or has more than twelve decimals.
  static func money(_ text: String, times factor: Int = 1, over divisor: Int = 1) -> Money? {
    guard factor > 0, divisor > 0, var decimal = parse(text) else { return nil }
    if decimal.digits > 15 { decimal = rounded(decimal) }
    var amount = decimal.value
    let product = amount.multipliedReportingOverflow(by: Int128(factor))
    guard !product.overflow else { return nil }
    amount = product.partialValue
    var exponent = decimal.exponent + 12
    while exponent > 0 {
      let next = amount.multipliedReportingOverflow(by: 10)
      guard !next.overflow else { return nil }
      amount = next.partialValue
      exponent -= 1
    }
    while exponent < 0 {
      guard amount % 10 == 0 else { return nil }
      amount /= 10
      exponent += 1
    }
    guard amount % Int128(divisor) == 0 else { return nil }
    return Money(picodollars: amount / Int128(divisor))
  }

  /// The plain decimal that `Money(decimal:)` reads back, without zeros at its end.
  static func text(_ money: Money) -> String {
    let digits = String(money.picodollars.magnitude)
    let padded = String(repeating: "0", count: max(0, 13 - digits.count)) + digits
    var fraction = padded.suffix(12)
    while fraction.last == "0" { fraction.removeLast() }
    let sign = money.picodollars < 0 ? "-" : ""
    return sign + padded.dropLast(12) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private struct Decimal {
    var value: Int128
    var exponent: Int
    var digits: Int
  }

  private static func parse(_ text: String) -> Decimal? {
    var result = Decimal(value: 0, exponent: 0, digits: 0)
    var rest = text.utf8[...]
    var seenPoint = false
    var any = false
    while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      rest.removeFirst()
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), result.digits < 30 else {
        return nil
      }
      any = true
      result.value = result.value * 10 + Int128(byte - UInt8(ascii: "0"))
      if result.value > 0 { result.digits += 1 }
      if seenPoint { result.exponent -= 1 }
    }
    guard any else { return nil }
    if !rest.isEmpty {
      guard let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(power) < 40
      else { return nil }
      result.exponent += power
    }
    while result.value != 0, result.value % 10 == 0, result.exponent < 0 {
      result.value /= 10
      result.exponent += 1
      result.digits -= 1
    }
    if result.value == 0 { result.exponent = 0 }
    return result.exponent < -40 ? nil : result
  }

  /// Twelve significant digits, half away from zero.
  private static func rounded(_ decimal: Decimal) -> Decimal {
    var result = decimal
    while result.digits > 12 {
      let last = result.value % 10
      result.value = result.value / 10 + (result.digits == 13 && last >= 5 ? 1 : 0)
      result.digits -= 1
      result.exponent += 1
    }
    while result.value != 0, result.value % 10 == 0 {
      result.value /= 10
      result.exponent += 1
    }
    return result
  }
}
