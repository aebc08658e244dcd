/// A stretch of one load level to simulate.
struct Window: Sendable {
  /// Number of the window; separates its random streams from those of other windows.
  var index: Int
  /// Load level.
  var level: Int
  /// Arrivals a second.
  var rate: Double
  /// Number of its first measured run, under which its draws are keyed; those before it count down.
  var firstRun: Int
  /// Runs at the start that are not measured.
  var warmUp: Int
  /// Runs that are measured.
  var runs: Int
  /// Seconds from the start at which measuring begins and ends; nil to count runs.
  var measured: ClosedRange<Double>?
  /// Whether runs go on arriving after the last measured one, so that it meets the same load.
  var holdsLoad = true
  /// Events after which the window is given up.
  var eventLimit: Int
}
