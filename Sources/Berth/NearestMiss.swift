/// Order of the alternatives that are not ranked: those that miss least come first.
public enum NearestMiss {
  /// Alternatives with computed figures and few, small misses first; ties by id.
  ///
  /// O(n log n).
  public static func sorted(_ alternatives: [AssessedAlternative]) -> [AssessedAlternative] {
    alternatives.sorted { a, b in
      let x = distance(a)
      let y = distance(b)
      return x == y ? a.id < b.id : x < y
    }
  }

  /// How far an alternative is from being ranked: each miss of a hard objective by its margin, each other reason by a
  /// fixed step that puts what cannot be computed behind what was computed and failed.
  static func distance(_ alternative: AssessedAlternative) -> Double {
    alternative.exclusions.reduce(alternative.bill == nil ? 1000 : 0) { sum, exclusion in
      switch exclusion.kind {
      case .objective: sum + min(exclusion.margin ?? 1, 10)
      case .law: sum + 1
      case .capacity, .unpriced: sum + 10
      case .limit: sum + 20
      case .model, .unknown: sum + 100
      }
    }
  }
}
