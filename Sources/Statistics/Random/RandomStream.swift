/// A named stream of random numbers: xoshiro256++ seeded from one seed and the stream's name.
///
/// Streams of different names are independent of one another, and adding one does not move the
/// numbers another one yields, so alternatives can be compared under common random numbers.
/// Generator: Blackman and Vigna 2019; seeding: SplitMix64 of the seed and FNV-1a of the name.
@frozen public struct RandomStream: Sendable, RandomNumberGenerator {
  @usableFromInline var a: UInt64
  @usableFromInline var b: UInt64
  @usableFromInline var c: UInt64
  @usableFromInline var d: UInt64
  /// What the stream was seeded from; children derive from it, not from how much was drawn.
  @usableFromInline let key: UInt64

  /// The stream of a purpose, for instance `RandomStream(seed: 7, name: "arrivals")`.
  public init(seed: UInt64, name: String) {
    var mixer = SplitMix64(seed: seed)
    self.init(key: mixer.next() ^ FowlerNollVo.hash(name))
  }

  @inlinable init(key: UInt64) {
    self.key = key
    var mixer = SplitMix64(seed: key)
    a = mixer.next()
    b = mixer.next()
    c = mixer.next()
    d = mixer.next()
  }

  /// A child stream of a name; it does not depend on what was drawn from this one.
  public func split(_ name: String) -> RandomStream {
    var mixer = SplitMix64(seed: key)
    return RandomStream(key: mixer.next() ^ FowlerNollVo.hash(name))
  }

  /// A child stream of a number, cheap enough to give every run its own.
  @inlinable public func split(_ index: Int) -> RandomStream {
    var mixer = SplitMix64(seed: key)
    let first = mixer.next()
    var inner = SplitMix64(seed: UInt64(bitPattern: Int64(index)))
    return RandomStream(key: first ^ inner.next())
  }

  /// The next 64 bits.
  @inlinable public mutating func next() -> UInt64 {
    let sum = a &+ d
    let result = ((sum << 23) | (sum >> 41)) &+ a
    let t = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number in the open interval (0, 1), on a grid of 2^-53: its logarithm is always finite.
  @inlinable public mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// A whole number in 0..<bound, unbiased (Lemire 2019); 0 when the bound is 1 or less.
  @inlinable public mutating func integer(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// True with a probability; never at 0 or below, always at 1 or above.
  @inlinable public mutating func chance(_ probability: Double) -> Bool {
    uniform() < probability
  }
}
