/// Something a task keeps until it releases it.
struct HoldRecord: BitwiseCopyable {
  var station: Int32
  var seat: Int32
  var began: Double
  /// The hold around it; -1 for none.
  var outer: Int32
  var task: Int32
  var version: UInt32 = 0
}
