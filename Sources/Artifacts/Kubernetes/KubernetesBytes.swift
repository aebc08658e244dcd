/// Sizes as a manifest writes them: `Ki`, `Mi`, `Gi`, `Ti` are powers of 1,024; `k`, `M`, `G`, `T` powers of 1,000.
enum KubernetesBytes {
  /// Bytes; nil when the text is no such size.
  static func parse(_ text: String) -> Double? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(digits), value.isFinite, value >= 0 else { return nil }
    let factor: Double
    switch text.dropFirst(digits.count) {
    case "": factor = 1
    case "m": factor = 0.001
    case "k": factor = 1e3
    case "M": factor = 1e6
    case "G": factor = 1e9
    case "T": factor = 1e12
    case "Ki": factor = 1024
    case "Mi": factor = 1_048_576
    case "Gi": factor = 1_073_741_824
    case "Ti": factor = 1_099_511_627_776
    default: return nil
    }
    let bytes = value * factor
    return bytes <= 1e18 ? bytes : nil
  }
}
