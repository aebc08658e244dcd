/// How much a difference on one criterion makes an option preferred, 0...1 (Brans and Vincke 1985).
public enum PreferenceFunction: Sendable, Hashable {
  /// Any difference counts fully: also one in the last bit, so only for figures without noise.
  case usual
  /// A difference counts fully above q.
  case uShape(q: Double)
  /// A difference counts in proportion up to p, fully from there.
  case vShape(p: Double)
  /// A difference counts half above q and fully above p.
  case level(q: Double, p: Double)
  /// A difference counts nothing up to q, in proportion from there to p, fully above.
  case linear(q: Double, p: Double)

  /// Whether thresholds are not negative, finite and in order.
  public var isValid: Bool {
    switch self {
    case .usual: true
    case .uShape(let q): q >= 0 && q.isFinite
    case .vShape(let p): p >= 0 && p.isFinite
    case .level(let q, let p), .linear(let q, let p): q >= 0 && q <= p && p.isFinite
    }
  }

  /// The preference for an option that is better by a difference; 0 where it is not better.
  public func preference(for difference: Double) -> Double {
    guard difference > 0 else { return 0 }
    switch self {
    case .usual: return 1
    case .uShape(let q): return difference > q ? 1 : 0
    case .vShape(let p): return difference >= p ? 1 : difference / p
    case .level(let q, let p): return difference > p ? 1 : difference > q ? 0.5 : 0
    case .linear(let q, let p):
      if difference <= q { return 0 }
      return difference >= p ? 1 : (difference - q) / (p - q)
    }
  }
}
