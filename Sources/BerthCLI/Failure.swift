/// A run that ended without its result, with the exit code that says how.
struct Failure: Error, CustomStringConvertible {
  /// 1 failed, 3 a gate was missed, 130 interrupted.
  var code: Int32
  /// What happened and why, one sentence.
  var message: String
  /// What to do, when we know.
  var hint: String?

  /// Creates a failure.
  init(code: Int32, message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// An `error:` line, and a `hint:` line when there is one.
  var description: String { "error: \(message)" + (hint.map { "\nhint: \($0)" } ?? "") }
}
