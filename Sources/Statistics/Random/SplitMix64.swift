/// The SplitMix64 generator (Steele, Lea, Flood 2014), used to turn one word into many seeds.
@frozen public struct SplitMix64: Sendable, RandomNumberGenerator {
  @usableFromInline var state: UInt64

  /// A generator that starts from a seed; every seed is good, also zero.
  @inlinable public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  @inlinable public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
