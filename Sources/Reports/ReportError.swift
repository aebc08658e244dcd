/// Why a report cannot be written in a format.
public struct ReportError: Error, CustomStringConvertible {
  /// One sentence without a full stop.
  public var description: String
}
