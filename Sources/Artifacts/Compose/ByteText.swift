/// Sizes as a Compose file writes them: a number with `b`, `k`, `kb`, `m`, `mb`, `g`, `gb`, powers of 1,024.
enum ByteText {
  /// Bytes; nil when the text is no such size.
  static func parse(_ text: String) -> Double? {
    let word = text.lowercased()
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(digits), value.isFinite, value >= 0 else { return nil }
    let factor: Double
    switch word.dropFirst(digits.count) {
    case "", "b": factor = 1
    case "k", "kb", "kib": factor = 1024
    case "m", "mb", "mib": factor = 1_048_576
    case "g", "gb", "gib": factor = 1_073_741_824
    case "t", "tb", "tib": factor = 1_099_511_627_776
    default: return nil
    }
    let bytes = value * factor
    return bytes <= 1e18 ? bytes : nil
  }
}
