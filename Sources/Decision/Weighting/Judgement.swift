/// A pairwise judgement as people write it: `3`, `1/5`, `0.5`.
public enum Judgement {
  /// Its value; nil when it is not a positive finite number or a fraction of two.
  public static func value(of text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.map(number)
    guard numbers.count <= 2, let first = numbers.first ?? nil else { return nil }
    var value = first
    if numbers.count == 2 {
      guard let second = numbers[1], second > 0 else { return nil }
      value /= second
    }
    return value > 0 && value.isFinite ? value : nil
  }

  private static func number(_ text: Substring) -> Double? {
    var digits = text.drop { $0 == " " }
    while digits.last == " " { digits.removeLast() }
    // Only what people write: Double would also read `0x10`, `1e3` and `nan`.
    guard digits.allSatisfy({ "0123456789.".contains($0) }) else { return nil }
    return Double(digits)
  }
}
