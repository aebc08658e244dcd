import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line on a terminal that says how far long work is: a bar, the count, the rate and the time that remains.
struct Progress: Sendable {
  private let what: String
  private let start = ContinuousClock.now

  /// Shows the work at once, before any of it is done.
  init(_ what: String) {
    self.what = what
    Terminal.progress(what)
  }

  /// Shows how far it is; the rate is that of all so far, as the work of its parts differs.
  func show(_ done: Int, of all: Int) {
    guard Terminal.showsProgress, all > 0 else { return }
    let seconds = (ContinuousClock.now - start).seconds
    Terminal.progress(
      Self.line(what, done, of: all, seconds: seconds, width: Terminal.errorWidth ?? 80))
  }

  /// The line within a width; the bar gives way first.
  static func line(_ what: String, _ done: Int, of all: Int, seconds: Double, width: Int) -> String
  {
    var tail = " \(done)/\(all)"
    if done > 0, seconds > 0 {
      let rate = Double(done) / seconds
      tail += ", \(NumberFormat.significant(rate, digits: 2))/s"
      if done < all { tail += ", \(duration(Double(all - done) / rate)) left" }
    }
    // The last column stays free: a full line would wrap.
    let room = width - 1 - what.count - tail.count - 3
    guard room >= 8 else { return String((what + tail).prefix(max(1, width - 1))) }
    let cells = min(room, 30)
    let full = cells * min(max(done, 0), all) / all
    return "\(what) [\(String(repeating: "#", count: full))"
      + "\(String(repeating: "-", count: cells - full))]\(tail)"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 360_000))
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }
}

extension Duration {
  /// Seconds, fractions among them.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
