public import Documents

/// A tool the agent calls.
public struct Tool: Sendable {
  /// Name.
  public var name: String
  /// Mean calls in each step but the last.
  public var callsPerStep: Input
  /// Seconds a call takes in the tool itself.
  public var duration: Spread
  /// Memory the tool needs, in bytes.
  public var memoryBytes: Double
  /// Site the tool is bound to (`datacentre`), when it is.
  public var site: String?

  /// Joins the parts.
  public init(
    name: String,
    callsPerStep: Input,
    duration: Spread,
    memoryBytes: Double,
    site: String? = nil
  ) {
    self.name = name
    self.callsPerStep = callsPerStep
    self.duration = duration
    self.memoryBytes = memoryBytes
    self.site = site
  }
}
