extension Money {
  /// Reads a plain decimal such as `0.0000166667` exactly, at most twelve decimals and fifteen digits before
  /// the point; nil for anything else.
  public init?(decimal text: String) {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count <= 15 else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || (!fraction.isEmpty && fraction.count <= 12) else { return nil }
    let all = whole + fraction + String(repeating: "0", count: 12 - fraction.count)
    var amount: Int128 = 0
    for character in all {
      guard let digit = character.wholeNumberValue, character.isASCII else { return nil }
      amount = amount * 10 + Int128(digit)
    }
    self.init(picodollars: isNegative ? -amount : amount)
  }
}
