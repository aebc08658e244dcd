public import Catalog

/// A region that a site may take, or the reason why it may not.
public struct RegionCandidate: Sendable, Hashable {
  /// The region.
  public var region: Region
  /// Why it is out; nil when it is admissible.
  public var refusal: String?
  /// What puts it out; nil when it is admissible.
  public var refusalKind: RefusalKind?

  /// Creates a candidate.
  public init(region: Region, refusal: String? = nil, refusalKind: RefusalKind? = nil) {
    self.region = region
    self.refusal = refusal
    self.refusalKind = refusalKind
  }
}
