import Documents
import Simulation

/// How figures are written for people: no more digits than the band behind them carries.
enum Wording {
  /// Dollars, rounded to a tenth of the order of the band's half-width; whole dollars without a band.
  static func money(_ dollars: Double, band: UncertainNumber? = nil) -> String {
    guard dollars.isFinite else { return "unknown" }
    let sign = dollars < 0 ? "-" : ""
    let unit = roundingUnit(dollars, band: band)
    let rounded = (abs(dollars) / unit).rounded(.toNearestOrAwayFromZero) * unit
    if unit >= 1 { return "\(sign)$\(NumberFormat.fixed(rounded, decimals: 0))" }
    return "\(sign)$\(NumberFormat.fixed(rounded, decimals: unit >= 0.1 ? 1 : 2))"
  }

  /// A band as `$low to $high`.
  static func band(_ band: UncertainNumber) -> String {
    "\(money(band.low, band: band)) to \(money(band.high, band: band))"
  }

  /// A small amount such as a cost per run, to two significant digits.
  static func smallMoney(_ dollars: Double) -> String {
    guard dollars.isFinite else { return "unknown" }
    if dollars >= 10 { return money(dollars) }
    return "$\(NumberFormat.significant(dollars, digits: 2))"
  }

  private static func roundingUnit(_ dollars: Double, band: UncertainNumber?) -> Double {
    guard let band, band.high > band.low else { return abs(dollars) >= 10 ? 1 : 0.01 }
    let halfWidth = (band.high - band.low) / 2
    var unit = 1.0
    while unit * 100 <= halfWidth { unit *= 10 }
    while unit * 10 > halfWidth, unit > 0.01 { unit /= 10 }
    return max(unit, abs(dollars) >= 10 ? 1 : 0.01)
  }

  /// A time: `850 ms`, `3.1 s`, `42 s`, `12 min`.
  static func seconds(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "unknown" }
    switch seconds {
    case ..<0.9995: return "\(NumberFormat.fixed(seconds * 1000, decimals: 0)) ms"
    case ..<9.95: return "\(NumberFormat.fixed(seconds, decimals: 1)) s"
    case ..<600: return "\(NumberFormat.fixed(seconds, decimals: 0)) s"
    case ..<36000: return "\(NumberFormat.fixed(seconds / 60, decimals: 0)) min"
    default: return "\(NumberFormat.fixed(seconds / 3600, decimals: 0)) h"
    }
  }

  /// A simulated time with its 95 % interval: `3.1 s (2.9 to 3.3)`.
  static func interval(_ interval: Interval) -> String {
    let value = seconds(interval.value)
    let bounds = "\(seconds(interval.lower)) to \(seconds(interval.upper))"
    return bounds == "\(value) to \(value)" ? value : "\(value) (\(bounds))"
  }

  /// A share as a percentage: enough decimals to tell it from 100 %.
  static func share(_ fraction: Double) -> String {
    guard fraction.isFinite else { return "unknown" }
    let distance = min(abs(1 - fraction), max(fraction, 0))
    switch distance {
    case 0: return fraction >= 1 ? "100 %" : "0 %"
    case ..<0.0001: return "\(NumberFormat.fixed(fraction * 100, decimals: 3)) %"
    case ..<0.01: return "\(NumberFormat.fixed(fraction * 100, decimals: 2)) %"
    default: return "\(NumberFormat.fixed(fraction * 100, decimals: 1)) %"
    }
  }

  /// A quantity to three significant digits with thousands separators.
  static func quantity(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    if abs(value) >= 1000 { return NumberFormat.fixed(value, decimals: 0) }
    return NumberFormat.significant(value, digits: 3)
  }

  /// A list as `a, b and c`.
  static func list(_ words: [String]) -> String {
    switch words.count {
    case 0: ""
    case 1: words[0]
    default: words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    }
  }

  /// The first letter in upper case.
  static func sentence(_ text: String) -> String {
    (text.first.map { $0.uppercased() } ?? "") + text.dropFirst()
  }
}
