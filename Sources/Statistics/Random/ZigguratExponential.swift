/// Exponential variates of mean 1 by a ziggurat of 256 layers: 98.9 % of draws take one word.
///
/// Marsaglia and Tsang, "The ziggurat method for generating random variables", Journal of
/// Statistical Software 5 (8), 2000; index and mantissa from separate bits of a 64-bit word
/// (Doornik 2005). A value holds the table by address, so keep one beside a hot loop: a draw then
/// tests nothing but the layer. The number of words a draw takes varies (1.02 in the mean);
/// where one uniform a draw must drive alternatives in step, use `Exponential`.
@frozen public struct ZigguratExponential: @unchecked Sendable {
  @usableFromInline let layers: UnsafePointer<ZigguratLayer>

  // The edge r solves the closing condition of 256 layers; the area is (r + 1) exp(-r).
  @usableFromInline static let edge = 7.69711747013104972
  private static let shared = Table(
    layers: ZigguratLayer.table(
      edge: edge, area: 0.0039496598225815571993, height: { Elementary.exp(-$0) },
      inverse: { -Elementary.log($0) }))

  /// The address of a table that is never written again nor freed.
  private struct Table: @unchecked Sendable { let layers: UnsafePointer<ZigguratLayer> }

  /// A sampler; the table is built by the first one of the process.
  public init() { layers = ZigguratExponential.shared.layers }

  /// One draw of mean 1, above 0.
  @inlinable @inline(__always)
  public func sample(using stream: inout RandomStream) -> Double {
    let word = stream.next()
    let layer = layers + Int(truncatingIfNeeded: word & 255)
    let mantissa = Int64(truncatingIfNeeded: word >> 12)
    let value = (Double(mantissa) + 0.5) * layer.pointee.width
    if mantissa < layer.pointee.certain { return value }
    return edgeSample(value, layer: layer, using: &stream)
  }

  /// One draw of a mean.
  @inlinable @inline(__always)
  public func sample(mean: Double, using stream: inout RandomStream) -> Double {
    mean * sample(using: &stream)
  }

  /// Settles a draw that fell on a layer's edge or into the tail.
  @usableFromInline @inline(never)
  func edgeSample(
    _ value: Double, layer: UnsafePointer<ZigguratLayer>, using stream: inout RandomStream
  ) -> Double {
    var value = value
    var layer = layer
    while true {
      // The tail of an exponential is the exponential again.
      if layer == layers { return ZigguratExponential.edge - Elementary.log(stream.uniform()) }
      let rise = layer.pointee.ceiling - layer.pointee.floor
      if layer.pointee.floor + stream.uniform() * rise < Elementary.exp(-value) { return value }
      let word = stream.next()
      layer = layers + Int(truncatingIfNeeded: word & 255)
      let mantissa = Int64(truncatingIfNeeded: word >> 12)
      value = (Double(mantissa) + 0.5) * layer.pointee.width
      if mantissa < layer.pointee.certain { return value }
    }
  }
}
