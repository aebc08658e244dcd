import Documents

extension MappingReader {
  /// Distributions that a network file can name.
  static let distributions = ["constant", "exponential", "lognormal"]

  /// A distribution: `2 s`, `{distribution: exponential, mean: 2 s}`, `{distribution: lognormal,
  /// mean: 2 s, cv: 1.5}` or `{distribution: lognormal, p50: 2 s, p95: 9 s, cap: 60 s}`.
  ///
  /// Values are in the base unit of their kind; means and percentiles must not be negative.
  func sampler(_ key: String, _ kind: Quantity = .seconds, required: Bool = false) -> Sampler? {
    guard let node = node(key, required: required) else { return nil }
    guard case .mapping = node else { return exact(key, kind).map { .constant($0) } }
    guard let reader = mapping(key) else { return nil }
    reader.allow("distribution", "mean", "cv", "p50", "p95", "cap", "value")
    guard let word = reader.word("distribution", among: Self.distributions, required: true)
    else { return nil }
    switch word.value {
    case "exponential":
      return reader.exact("mean", kind, required: true).map { .exponential(mean: $0) }
    case "lognormal": return reader.logNormal(kind)
    default: return reader.exact("value", kind, required: true).map { .constant($0) }
    }
  }

  /// The texts of a key of a mapping node, without reading it.
  static func words(of node: Node, _ key: String) -> [String] {
    guard case .mapping(let mapping) = node else { return [] }
    return mapping.pairs.compactMap {
      guard $0.key == key, case .scalar(let scalar) = $0.value else { return nil }
      return scalar.text
    }
  }

  private func logNormal(_ kind: Quantity) -> Sampler? {
    let cap = has("cap") ? exact("cap", kind, domain: .positive) : nil
    if has("p50") || has("p95") {
      if has("mean") || has("cv") {
        diagnostics.error(
          "lognormal", "a lognormal is stated by `mean` and `cv`, or by `p50` and `p95`",
          at: location)
        return nil
      }
      guard let p50 = exact("p50", kind, domain: .positive, required: true),
        let p95 = exact("p95", kind, domain: .positive, required: true)
      else { return nil }
      guard p95 >= p50 else {
        diagnostics.error("range", "`p95` must not lie below `p50`", at: location(of: "p95"))
        return nil
      }
      return .logNormal(p50: p50, p95: p95, cap: cap ?? .infinity)
    }
    guard let mean = exact("mean", kind, required: true),
      let cv = exact("cv", .count, required: true)
    else { return nil }
    return .logNormal(mean: mean, cv: cv, cap: cap ?? .infinity)
  }

  /// A number without uncertainty, in the base unit.
  func exact(
    _ key: String, _ kind: Quantity, domain: NumberDomain = .nonNegative, required: Bool = false
  ) -> Double? {
    exactQuantity(key, kind, domain: domain, required: required)?.value
  }

  /// A retry policy: `{attempts: 3, base: 500 ms, cap: 8 s, jitter: 25%}`.
  func retry(_ key: String = "retry") -> RetryPolicy? {
    allow(key)
    guard has(key), let reader = mapping(key) else { return nil }
    var policy = RetryPolicy()
    if let attempts = reader.int("attempts", in: 1...1000) { policy.attempts = attempts.value }
    if let base = reader.exact("base", .seconds) { policy.base = base }
    if let cap = reader.exact("cap", .seconds) { policy.cap = cap }
    if let jitter = reader.exact("jitter", .fraction, domain: .unitInterval) {
      policy.jitter = jitter
    }
    return policy
  }
}
