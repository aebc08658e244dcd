/// A function instance.
struct InstanceRecord: BitwiseCopyable {
  var station: Int32
  /// Order of creation within its station.
  var number: Int32
  var inFlight: Int32 = 0
  var version: UInt32 = 0
  var idleSince: Double
  var readyAt: Double
  var isLive = true
  var isProvisioned = false
  /// Whether an expiry event is on its way: one at a time.
  var hasCheck = false
}
