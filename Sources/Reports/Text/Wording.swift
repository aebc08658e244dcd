import Berth
import Documents
import Simulation

/// How figures are written for people: no more digits than the band behind them carries.
enum Wording {
  /// Dollars, rounded to the order of the band's half-width; to the dollar or cent without a band.
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

  /// A band as its distances from the likely value: `±10%`, `−12% +18%`; a dash where there is none.
  static func distances(_ band: UncertainNumber) -> String {
    guard band.likely > 0, band.high > band.low else { return "–" }
    func percent(_ share: Double) -> String {
      NumberFormat.percent(share, decimals: share < 0.0095 ? 1 : 0)
    }
    let below = percent((band.likely - band.low) / band.likely)
    let above = percent((band.high - band.likely) / band.likely)
    return below == above ? "±\(below)" : "−\(below) +\(above)"
  }

  /// A small amount such as a cost per run, to two significant digits.
  static func smallMoney(_ dollars: Double) -> String {
    guard dollars.isFinite else { return "unknown" }
    if dollars >= 10 { return money(dollars) }
    return "$\(NumberFormat.significant(dollars, digits: 2))"
  }

  /// A price of one unit; a small one is quoted for a thousand or a million.
  static func unitPrice(_ dollars: Double) -> String {
    guard dollars.isFinite else { return "unknown" }
    let (factor, words): (Double, String) =
      dollars == 0 || dollars >= 0.001
      ? (1, "") : dollars >= 0.000_01 ? (1000, " a thousand") : (1e6, " a million")
    return "$\(trimmed(NumberFormat.significant(dollars * factor, digits: 4)))\(words)"
  }

  private static func roundingUnit(_ dollars: Double, band: UncertainNumber?) -> Double {
    let least = abs(dollars) >= 10 ? 1 : 0.01
    guard let band, band.high > band.low else { return least }
    let halfWidth = (band.high - band.low) / 2
    var unit = 1.0
    while unit * 20 <= halfWidth { unit *= 10 }
    while unit * 2 > halfWidth, unit > 0.01 { unit /= 10 }
    return max(unit, least)
  }

  /// A time: `850 ms`, `3.1 s`, `42 s`, `12 min`.
  static func seconds(_ seconds: Double) -> String {
    let (number, unit) = parts(seconds)
    return unit.isEmpty ? number : "\(number) \(unit)"
  }

  private static func parts(_ seconds: Double) -> (number: String, unit: String) {
    guard seconds.isFinite else { return ("unknown", "") }
    switch seconds {
    case 0: return ("0", "s")
    case ..<0.9995: return (NumberFormat.fixed(seconds * 1000, decimals: 0), "ms")
    case ..<9.95: return (trimmed(NumberFormat.fixed(seconds, decimals: 1)), "s")
    case ..<600: return (NumberFormat.fixed(seconds, decimals: 0), "s")
    case ..<36000: return (NumberFormat.fixed(seconds / 60, decimals: 0), "min")
    default: return (NumberFormat.fixed(seconds / 3600, decimals: 0), "h")
    }
  }

  /// A simulated time with its 95 % interval: `3.1 s (2.9 to 3.3)`.
  static func interval(_ interval: Interval) -> String {
    let value = parts(interval.value)
    let (lower, upper) = (parts(interval.lower), parts(interval.upper))
    if lower == value, upper == value { return seconds(interval.value) }
    if lower.unit == value.unit, upper.unit == value.unit {
      return "\(seconds(interval.value)) (\(lower.number) to \(upper.number))"
    }
    return
      "\(seconds(interval.value)) (\(seconds(interval.lower)) to \(seconds(interval.upper)))"
  }

  /// A simulated time whose interval is always told: with a third digit where two cannot tell its ends apart.
  static func closeInterval(_ interval: Interval) -> String {
    let plain = self.interval(interval)
    guard !plain.contains("("), interval.value.isFinite, interval.value < 600 else { return plain }
    func digits(_ seconds: Double) -> String {
      NumberFormat.significant(seconds, digits: seconds >= 100 ? 4 : 3)
    }
    return
      "\(digits(interval.value)) s (\(digits(interval.lower)) to \(digits(interval.upper)))"
  }

  /// A saving to two digits.
  static func smallSaving(_ dollars: Double) -> String {
    dollars.isFinite ? "$" + NumberFormat.significant(dollars, digits: 2) : "unknown"
  }

  /// Times in one unit where they share it: `4.6 / 15 / 19 s`.
  static func times(_ all: [Double]) -> String {
    let parts = all.map(parts)
    guard let last = parts.last, parts.allSatisfy({ $0.unit == last.unit }) else {
      return all.map(seconds).joined(separator: " / ")
    }
    // Spaces that do not break, so that a narrow column keeps them on one line.
    return parts.map(\.number).joined(separator: "\u{A0}/\u{A0}") + "\u{A0}\(last.unit)"
  }

  /// A share as a percentage: enough decimals to tell it from 100 %.
  static func share(_ fraction: Double) -> String {
    guard fraction.isFinite else { return "unknown" }
    let distance = min(abs(1 - fraction), max(fraction, 0))
    switch distance {
    case 0: return fraction >= 1 ? "100%" : "0%"
    case ..<0.0001: return "\(trimmed(NumberFormat.fixed(fraction * 100, decimals: 3)))%"
    case ..<0.05: return "\(trimmed(NumberFormat.fixed(fraction * 100, decimals: 2)))%"
    default: return "\(trimmed(NumberFormat.fixed(fraction * 100, decimals: 1)))%"
    }
  }

  /// A quantity to three significant digits with thousands separators; millions above ten million.
  static func quantity(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    if abs(value) >= 1e7 { return millions(value) }
    if abs(value) >= 1000 { return NumberFormat.fixed(value, decimals: 0) }
    return trimmed(NumberFormat.significant(value, digits: 3))
  }

  /// Millions to a tenth: `7,500.5 million`.
  static func millions(_ value: Double) -> String {
    "\(trimmed(NumberFormat.fixed(value / 1e6, decimals: 1))) million"
  }

  /// A number without zeros that end its fraction.
  static func trimmed(_ number: String) -> String {
    guard number.contains(".") else { return number }
    var text = number
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// A quantity with the name of its unit: `27 hours`, `7.82 GB`, `10.1 million vCPU seconds`.
  static func quantity(_ value: Double, unit name: String) -> String {
    let words = name.split(separator: "_").map { word in
      switch word {
      case "gb": "GB"
      case "vcpu": "vCPU"
      case "gpu": "GPU"
      case "kwh": "kWh"
      default: String(word)
      }
    }
    let unit = words.joined(separator: " ")
    let isCounted = value != 1 && words.last?.last?.isLowercase == true && !unit.hasSuffix("s")
    return "\(quantity(value)) \(unit)\(isCounted ? "s" : "")"
  }

  /// A word of the vocabulary as people read it: `needs evidence`.
  static func plain(_ name: String) -> String { name.replacing("_", with: " ") }

  /// A list as `a, b and c`.
  static func list(_ words: [String]) -> String {
    switch words.count {
    case 0: ""
    case 1: words[0]
    default: words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    }
  }

  /// A count with its noun: `1 requirement`, `3 requirements`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A text of a person as one line that no reader of Markdown takes for more than a paragraph.
  static func oneLine(_ text: String) -> String {
    let line = text.split { $0.isWhitespace }.joined(separator: " ")
      .replacing("<", with: "‹").replacing(">", with: "›")
    guard let first = line.first, first.isLetter || first == "\"" || first == "‹" else {
      return "Summary: " + line
    }
    return line
  }

  /// The first letter in upper case.
  static func sentence(_ text: String) -> String {
    (text.first.map { $0.uppercased() } ?? "") + text.dropFirst()
  }
}
