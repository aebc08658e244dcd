/// A run in progress.
struct RunRecord: BitwiseCopyable {
  var arrival = 0.0
  /// Time of the first visible token; NaN before.
  var firstResponse = Double.nan
  /// Number under which its draws are keyed; the same in every alternative.
  var number = 0
  var steps: Int32 = 0
  var step: Int32 = 0
  /// Prompt tokens that earlier steps left behind.
  var carried: Int32 = 0
  var promptTokens: Int32 = 0
  var outputTokens: Int32 = 0
  /// Tasks of the run that exist.
  var tasks: Int32 = 0
  /// First of them, linked by `TaskRecord.sibling`.
  var firstTask: Int32 = -1
  var version: UInt32 = 0
  var guardStation: Int32 = -1
  /// Where a queue hands the run out again after a failure; -1 without a queue.
  var redeliverAt: Int32 = -1
  /// User of a closed population; -1 for an arrival from outside.
  var user: Int32 = -1
  /// Deliveries so far.
  var deliveries: Int32 = 0
  var isMeasured = false
  var isLost = false
  var isGuarded = false
}
