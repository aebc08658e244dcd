import Documents

/// Keeps what was read, for the appendix.
final class InputLog {
  private(set) var records: [InputRecord] = []

  func add(_ key: String, _ value: String, _ origin: Origin) {
    records.append(InputRecord(key: key, value: value, origin: origin))
  }
}
