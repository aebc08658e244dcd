/// One layer of a ziggurat: what the fast path of a draw reads, side by side in one cache line.
@frozen @usableFromInline struct ZigguratLayer {
  /// Draws of 52 bits below this lie under the curve for certain.
  @usableFromInline let certain: Int64
  /// What a draw of 52 bits is multiplied with: the layer's right edge times 2^-52.
  @usableFromInline let width: Double
  /// The curve's height at the layer's right edge, where the layer begins.
  @usableFromInline let floor: Double
  /// The curve's height at the next layer's right edge, where this layer ends.
  @usableFromInline let ceiling: Double

  /// The layers under a falling curve that is 1 at 0, the base strip first.
  ///
  /// `edge` is where the tail begins, `area` the common area, `height` the curve, `inverse` its
  /// inverse (Marsaglia and Tsang 2000, section 2). The memory is never freed: a table lives as
  /// long as the process.
  static func table(
    edge: Double, area: Double, height: (Double) -> Double, inverse: (Double) -> Double
  ) -> UnsafePointer<ZigguratLayer> {
    var edges = [area / height(edge), edge]
    var heights = [0, height(edge)]
    for layer in 2..<256 {
      heights.append(heights[layer - 1] + area / edges[layer - 1])
      edges.append(inverse(heights[layer]))
    }
    edges.append(0)
    heights.append(1)
    let layers = UnsafeMutablePointer<ZigguratLayer>.allocate(capacity: 256)
    for layer in 0..<256 {
      layers[layer] = ZigguratLayer(
        certain: Int64(edges[layer + 1] / edges[layer] * 0x1p52),
        width: edges[layer] * 0x1p-52, floor: heights[layer], ceiling: heights[layer + 1])
    }
    return UnsafePointer(layers)
  }

  init(certain: Int64, width: Double, floor: Double, ceiling: Double) {
    self.certain = certain
    self.width = width
    self.floor = floor
    self.ceiling = ceiling
  }
}
