/// Standard normal variates by a ziggurat of 256 layers: 99.3 % of draws take one word.
///
/// Marsaglia and Tsang, "The ziggurat method for generating random variables", Journal of
/// Statistical Software 5 (8), 2000; index, sign and mantissa from separate bits of a 64-bit word
/// (Doornik 2005); the tail by Marsaglia 1964. A value holds the table by address, so keep one
/// beside a hot loop. The number of words a draw takes varies; where one uniform a draw must drive
/// alternatives in step, use `Normal`.
@frozen public struct ZigguratNormal: @unchecked Sendable {
  @usableFromInline let layers: UnsafePointer<ZigguratLayer>

  // The edge r solves the closing condition of 256 layers under exp(-x^2/2); the area is
  // r exp(-r^2/2) + sqrt(pi/2) erfc(r / sqrt 2).
  private static let edge = 3.6541528853610088
  private static let shared = Table(
    layers: ZigguratLayer.table(
      edge: edge, area: 0.0049286732339746519, height: { Elementary.exp(-0.5 * $0 * $0) },
      inverse: { Elementary.sqrt(-2 * Elementary.log($0)) }))

  /// The address of a table that is never written again nor freed.
  private struct Table: @unchecked Sendable { let layers: UnsafePointer<ZigguratLayer> }

  /// A sampler; the table is built by the first one of the process.
  public init() { layers = ZigguratNormal.shared.layers }

  /// One draw of mean 0 and variance 1, never 0.
  @inlinable @inline(__always)
  public func sample(using stream: inout RandomStream) -> Double {
    let word = stream.next()
    let layer = layers + Int(truncatingIfNeeded: word & 255)
    let mantissa = Int64(truncatingIfNeeded: word >> 12)
    let value = (Double(mantissa) + 0.5) * layer.pointee.width
    let magnitude =
      mantissa < layer.pointee.certain
      ? value : edgeSample(value, layer: layer, using: &stream)
    // Bit 8 belongs neither to the index nor to the mantissa: it becomes the sign bit.
    return Double(bitPattern: magnitude.bitPattern | ((word & 256) << 55))
  }

  /// Settles the magnitude of a draw that fell on a layer's edge or into the tail.
  @usableFromInline @inline(never)
  func edgeSample(
    _ value: Double, layer: UnsafePointer<ZigguratLayer>, using stream: inout RandomStream
  ) -> Double {
    var value = value
    var layer = layer
    while true {
      if layer == layers { return tail(using: &stream) }
      let rise = layer.pointee.ceiling - layer.pointee.floor
      let height = layer.pointee.floor + stream.uniform() * rise
      if height < Elementary.exp(-0.5 * value * value) { return value }
      let word = stream.next()
      layer = layers + Int(truncatingIfNeeded: word & 255)
      let mantissa = Int64(truncatingIfNeeded: word >> 12)
      value = (Double(mantissa) + 0.5) * layer.pointee.width
      if mantissa < layer.pointee.certain { return value }
    }
  }

  /// A magnitude beyond the edge, by rejection from an exponential.
  private func tail(using stream: inout RandomStream) -> Double {
    while true {
      let beyond = -Elementary.log(stream.uniform()) / ZigguratNormal.edge
      let height = -Elementary.log(stream.uniform())
      if 2 * height > beyond * beyond { return ZigguratNormal.edge + beyond }
    }
  }
}
