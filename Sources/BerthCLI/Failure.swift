/// A run that ended without its result, with the exit code that says how.
struct Failure: Error {
  /// 1 failed, 3 a gate was missed.
  var code: Int32
  /// What happened and why, one sentence.
  var message: String
}
