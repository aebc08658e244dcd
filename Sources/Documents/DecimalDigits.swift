/// The shortest decimal that reads back as a double, as digits and exponent: value = 0.d₁d₂d₃… × 10^exponent.
///
/// Printing starts here because a double's binary expansion would round 2.675 to 2.67, which nobody who sees
/// `2.675` expects.
struct DecimalDigits {
  var isNegative: Bool
  /// Digits 0...9 without leading zeros; empty for zero.
  var digits: [UInt8]
  /// Position of the decimal point, counted from before the first digit.
  var exponent: Int

  /// Takes a finite number apart; nil when it is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    exponent = 0
    var seenPoint = false
    var power = 0
    var powerSign = 1
    var inPower = false
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"): inPower = true
      case UInt8(ascii: "-"): if inPower { powerSign = -1 }
      case UInt8(ascii: "+"): break
      default:
        let digit = byte - UInt8(ascii: "0")
        if inPower {
          power = power * 10 + Int(digit)
        } else {
          digits.append(digit)
          if !seenPoint { exponent += 1 }
        }
      }
    }
    exponent += powerSign * power
    normalise()
  }

  /// Takes whole units of 10^-scale apart.
  init(units: Int128, scale: Int) {
    isNegative = units < 0
    digits = units.magnitude.description.utf8.map { $0 - UInt8(ascii: "0") }
    exponent = digits.count - scale
    normalise()
  }

  /// A finite number times a power of ten, as the double nearest to the decimal product.
  static func shifted(_ value: Double, by power: Int) -> Double {
    guard var parts = DecimalDigits(value) else { return value }
    parts.exponent += power
    return Double(
      parts.text(decimals: max(0, parts.digits.count - parts.exponent), grouping: false))
      ?? value
  }

  /// Rounds half away from zero, keeping `count` digits after the decimal point (negative: before it).
  mutating func round(decimals count: Int) {
    let kept = exponent + count
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      digits = []
      normalise()
      return
    }
    let up = digits[kept] >= 5
    digits.removeSubrange(kept...)
    if up {
      var index = kept - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        exponent += 1
      }
    }
    normalise()
  }

  /// The number with exactly `decimals` digits after the point.
  func text(decimals: Int, grouping: Bool) -> String {
    func digit(_ index: Int) -> Character {
      let value = digits.indices.contains(index) ? digits[index] : 0
      return Character(Unicode.Scalar(UInt8(ascii: "0") + value))
    }
    var whole = ""
    if exponent <= 0 {
      whole = "0"
    } else {
      for index in 0..<exponent {
        if grouping, index > 0, (exponent - index) % 3 == 0 { whole.append(",") }
        whole.append(digit(index))
      }
    }
    if decimals > 0 {
      whole.append(".")
      for offset in 0..<decimals { whole.append(digit(exponent + offset)) }
    }
    return isNegative && !digits.isEmpty ? "-" + whole : whole
  }

  private mutating func normalise() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }
}
