/// Values of zero or more in rising order, with their quantiles.
public struct SortedValues: Sendable, Hashable {
  /// The values, smallest first.
  public let values: [Double]

  /// Sorts values; NaN are left out, negative ones count as 0.
  public init(_ unsorted: [Double]) {
    guard unsorted.count >= Self.radixCount else {
      values = unsorted.compactMap { $0.isNaN ? nil : Swift.max($0, 0) }.sorted()
      return
    }
    values = Self.radixSorted(unsorted)
  }

  /// From this many values on, sorting by digits is faster than by comparing.
  private static let radixCount = 4096
  private static let digitBits = 11
  private static let digits = 1 << digitBits

  /// Bit patterns of numbers of at least 0 have the numbers' order, so they are sorted digit by digit, the lowest first.
  private static func radixSorted(_ unsorted: [Double]) -> [Double] {
    var keys: [UInt64] = []
    keys.reserveCapacity(unsorted.count)
    for value in unsorted where !value.isNaN { keys.append(Swift.max(value, 0).bitPattern) }
    // −0 has another pattern than 0.
    let passes = (63 + digitBits) / digitBits
    var counts = [Int](repeating: 0, count: passes * digits)
    for index in keys.indices {
      if keys[index] >> 63 != 0 { keys[index] = 0 }
      for pass in 0..<passes {
        counts[pass * digits + digit(keys[index], pass)] += 1
      }
    }
    var other = [UInt64](repeating: 0, count: keys.count)
    for pass in 0..<passes {
      var next = Array(counts[pass * digits..<(pass + 1) * digits])
      // A digit that all share moves nothing.
      if next.contains(keys.count) { continue }
      var sum = 0
      for index in next.indices { (next[index], sum) = (sum, sum + next[index]) }
      for key in keys {
        let digit = digit(key, pass)
        other[next[digit]] = key
        next[digit] += 1
      }
      swap(&keys, &other)
    }
    return keys.map { Double(bitPattern: $0) }
  }

  @inline(__always)
  private static func digit(_ key: UInt64, _ pass: Int) -> Int {
    Int(truncatingIfNeeded: key >> UInt64(pass * digitBits)) & (digits - 1)
  }

  /// The smallest value at or below which at least the fraction of the values lies; nil when there is none.
  public func value(_ fraction: Double) -> Double? {
    guard !values.isEmpty, fraction >= 0, fraction <= 1 else { return nil }
    let rank = (fraction * Double(values.count) * (1 - 1e-12)).rounded(.up)
    return values[Swift.min(Swift.max(Int(rank) - 1, 0), values.count - 1)]
  }

  /// Mean; nil when there is no value.
  public var mean: Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// Number of values of at most a threshold.
  public func count(atMost threshold: Double) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= threshold { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
