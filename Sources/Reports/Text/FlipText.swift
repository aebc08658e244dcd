import Berth

extension Flip {
  /// `rises above 36%` or `falls below 8%`; `passes` where the texts hold no numbers.
  var crossing: String {
    guard let now = Self.number(now), let threshold = Self.number(threshold) else {
      return "passes \(self.threshold)"
    }
    return "\(threshold < now ? "falls below" : "rises above") \(self.threshold)"
  }

  /// The number a text starts with, thousands separators left out.
  private static func number(_ text: String) -> Double? {
    let digits = text.prefix { $0.isNumber || $0 == "," || $0 == "." }
    return Double(digits.filter { $0 != "," })
  }
}
