/// Finds what a mistyped name was meant to be.
public enum NearestName {
  /// The candidate with the least edit distance, when that is at most a third of the longer name
  /// (and at least one edit); ties go to the first candidate.
  ///
  /// A candidate that the name is a part of also counts.
  public static func among(_ candidates: some Sequence<String>, to name: String) -> String? {
    var best: (name: String, distance: Int)?
    let wanted = canonical(name)
    for candidate in candidates {
      let other = canonical(candidate)
      let isPart = wanted.count >= 3 && (other.starts(with: wanted) || wanted.starts(with: other))
      let allowed = max(1, max(wanted.count, other.count) / 3)
      let distance = distance(wanted, other)
      guard distance <= allowed || (isPart && other.count >= 3) else { continue }
      if best == nil || distance < (best?.distance ?? 0) { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Edits between two words: insert, delete, replace or swap two neighbours (optimal string
  /// alignment form of the Damerau–Levenshtein distance).
  ///
  /// Words over 128 characters are compared by their beginning.
  public static func distance(_ a: String, _ b: String) -> Int {
    distance(Array(a.unicodeScalars.prefix(128)), Array(b.unicodeScalars.prefix(128)))
  }

  /// Case and the two kinds of word separator do not count as typing mistakes.
  private static func canonical(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.prefix(128).map { $0 == "-" ? "_" : $0 }
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
