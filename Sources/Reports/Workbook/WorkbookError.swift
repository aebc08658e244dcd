/// Why a workbook could not be built.
public struct WorkbookError: Error, Sendable, CustomStringConvertible {
  /// One sentence without a full stop.
  public var description: String
}
