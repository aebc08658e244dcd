/// How many times its load an alternative could carry.
public struct Headroom: Sendable, Hashable {
  /// Largest multiple of the load that was found to hold, 1 or more.
  public var multiple: Double
  /// What gives way beyond it, as a sentence without a full stop; nil when nothing did as far as was looked.
  public var limit: String?
}
