/// A convex part of the triangle of all weightings of three criteria.
struct WeightPolygon {
  /// Corners in order; each sums to 1.
  var corners: [[Double]]

  /// The part that a constraint leaves; the constraint must fit three criteria.
  init(_ constraint: WeightConstraint) {
    let unit = [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]
    switch constraint {
    case .none: corners = unit
    case .ordered(let order):
      let half = (0..<3).map { (unit[order[0]][$0] + unit[order[1]][$0]) / 2 }
      corners = [unit[order[0]], half, [1.0 / 3, 1.0 / 3, 1.0 / 3]]
    }
  }

  private init(corners: [[Double]]) { self.corners = corners }

  /// Area in the plane of the first two weights, and the centroid; nil when it has none.
  var measure: (area: Double, centroid: [Double])? {
    guard let origin = corners.first else { return nil }
    var area = 0.0
    var centroid = [0.0, 0, 0]
    for index in corners.indices.dropFirst(2) {
      let (b, c) = (corners[index - 1], corners[index])
      let part =
        ((b[0] - origin[0]) * (c[1] - origin[1]) - (c[0] - origin[0]) * (b[1] - origin[1])) / 2
      area += part
      for axis in 0..<3 { centroid[axis] += part * (origin[axis] + b[axis] + c[axis]) / 3 }
    }
    guard area.magnitude > 0 else { return nil }
    return (area.magnitude, centroid.map { $0 / area })
  }

  /// The parts where a linear function of the weights is positive and where it is negative.
  ///
  /// The function is given by its values at the three corners of the whole triangle.
  func split(_ function: [Double]) -> [WeightPolygon] {
    let heights = corners.map { corner in
      zip(corner, function).reduce(0) { $0 + $1.0 * $1.1 }
    }
    // Corners that lie on the line up to rounding belong to both sides.
    let tolerance = 1e-14
    guard heights.contains(where: { $0 > tolerance }),
      heights.contains(where: { $0 < -tolerance })
    else { return [self] }
    var above: [[Double]] = []
    var below: [[Double]] = []
    for index in corners.indices {
      let next = (index + 1) % corners.count
      let (height, nextHeight) = (heights[index], heights[next])
      if height >= -tolerance { above.append(corners[index]) }
      if height <= tolerance { below.append(corners[index]) }
      if (height > tolerance && nextHeight < -tolerance)
        || (height < -tolerance && nextHeight > tolerance)
      {
        let t = height / (height - nextHeight)
        let crossing = (0..<3).map {
          corners[index][$0] + t * (corners[next][$0] - corners[index][$0])
        }
        above.append(crossing)
        below.append(crossing)
      }
    }
    return [WeightPolygon(corners: above), WeightPolygon(corners: below)]
  }
}
