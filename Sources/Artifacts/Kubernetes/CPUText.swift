/// CPUs as a manifest writes them: `2`, `0.5`, `500m`.
enum CPUText {
  /// CPUs; nil when the text is no such number.
  static func parse(_ text: String) -> Double? {
    let isMilli = text.hasSuffix("m")
    guard let value = Double(isMilli ? String(text.dropLast()) : text), value.isFinite, value > 0
    else { return nil }
    let cpus = isMilli ? value / 1000 : value
    return cpus <= 10_000 ? cpus : nil
  }
}
