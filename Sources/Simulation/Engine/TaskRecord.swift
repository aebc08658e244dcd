/// A thread of a run: its main line or a branch.
struct TaskRecord: BitwiseCopyable {
  var run: Int32 = -1
  var pc: Int32 = 0
  var parent: Int32 = -1
  /// Branches it waits for at a `join`.
  var children: Int32 = 0
  /// Passes left of the loop it is in.
  var passes: Int32 = 0
  /// Number of the tool call, for keyed draws.
  var call: Int32 = 0
  /// Choices made, for keyed draws: a way passed again is chosen anew.
  var choices: Int32 = 0
  /// Tries of the present request that were turned away.
  var attempt: Int32 = 0
  /// Innermost hold; -1 for none.
  var hold: Int32 = -1
  /// Function instance or slot that a visit occupies; -1 while it waits.
  var seat: Int32 = -1
  /// Station it is at.
  var station: Int32 = -1
  /// Neighbours in a station's queue, or among those it serves.
  var next: Int32 = -1
  var previous: Int32 = -1
  /// Next and previous task of the same run.
  var sibling: Int32 = -1
  var elder: Int32 = -1
  var version: UInt32 = 0
  var isMeasured = false
  var isJoining = false
  /// Whether it is at a station, waiting or served.
  var isVisiting = false
  var isWaiting = false
  /// When it first asked the station it is at.
  var asked = 0.0
  /// Its service, where that is drawn when it asks.
  var demand = 0.0
  /// When it was let in.
  var began = 0.0
}
