/// Why a region or an endpoint is out.
public enum RefusalKind: String, Sendable, Hashable, CaseIterable {
  /// The workload's promise of residency; rules of law name the article, once the alternative is judged.
  case residency
  /// The vendor does not offer it there.
  case offer
}
