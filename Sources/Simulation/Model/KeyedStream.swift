/// A short random stream that belongs to one purpose of one run, found by hashing instead of by history.
///
/// Whatever an alternative does with a run, and in whatever order runs reach its components, run number i
/// has the same steps, tokens and tool calls everywhere: that is what makes the comparison of alternatives
/// one under common random numbers. SplitMix64 (Steele, Lea and Flood 2014) started at a mixed key.
public struct KeyedStream: RandomNumberGenerator, Sendable {
  var state: UInt64

  /// The stream of `key` under `base`, a number drawn from the named stream of the purpose.
  @inline(__always)
  public init(base: UInt64, key: UInt64) {
    state = KeyedStream.mix(base ^ KeyedStream.mix(key &* 0x9e37_79b9_7f4a_7c15 &+ 0x2545_f491))
  }

  /// Next 64 random bits.
  @inline(__always)
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return KeyedStream.mix(state)
  }

  /// Uniform in (0, 1), 53 bits, never 0 or 1.
  @inline(__always)
  public mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// The finaliser of SplitMix64.
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
