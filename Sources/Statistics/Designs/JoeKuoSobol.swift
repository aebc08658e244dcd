/// Sobol's points with the direction numbers of Joe and Kuo, plain or scrambled, in up to 128 dimensions.
///
/// Scrambled: a random lower triangular matrix over two elements for each dimension and a digital shift (Matousek,
/// "On the L2-discrepancy for anchored boxes", J. Complexity 14, 1998). Estimates are unbiased, each coordinate is
/// uniform, and replications with different streams give an error. 32 binary digits: at most 2³² points.
public struct JoeKuoSobol: Sendable, Equatable {
  /// The most dimensions there are direction numbers for.
  public static let largestDimension = 128

  /// Number of coordinates of a point.
  public let dimensions: Int
  /// 32 direction numbers a dimension, dimension by dimension.
  private let directions: [UInt32]
  private let shift: [UInt32]
  private let offset: Double

  private static let bits = 32

  /// The plain sequence, whose first point is the origin; nil outside 1...128 dimensions.
  public init?(dimensions: Int) {
    guard let directions = Self.directions(dimensions) else { return nil }
    self.dimensions = dimensions
    self.directions = directions
    shift = [UInt32](repeating: 0, count: dimensions)
    offset = 0
  }

  /// The sequence scrambled by a stream, no coordinate of which is 0; nil outside 1...128 dimensions.
  public init?(dimensions: Int, scrambledBy stream: inout RandomStream) {
    guard var directions = Self.directions(dimensions) else { return nil }
    var shift: [UInt32] = []
    for dimension in 0..<dimensions {
      let rows = (0..<Self.bits).map { row in
        // Row r keeps digit r and mixes in those before it; digit 0 is the highest bit.
        let diagonal = UInt32(1) << UInt32(Self.bits - 1 - row)
        let before = ~(diagonal | (diagonal - 1))
        return diagonal | (UInt32(truncatingIfNeeded: stream.next()) & before)
      }
      for index in 0..<Self.bits {
        let place = dimension * Self.bits + index
        let plain = directions[place]
        var mixed: UInt32 = 0
        for (row, mask) in rows.enumerated()
        where (plain & mask).nonzeroBitCount % 2 == 1 {
          mixed |= UInt32(1) << UInt32(Self.bits - 1 - row)
        }
        directions[place] = mixed
      }
      shift.append(UInt32(truncatingIfNeeded: stream.next()))
    }
    self.dimensions = dimensions
    self.directions = directions
    self.shift = shift
    offset = 0.5
  }

  /// The first points, row after row, `dimensions` numbers each in [0, 1).
  ///
  /// O(count × dimensions).
  public func coordinates(_ count: Int) -> [Double] {
    guard count > 0, let last = UInt32(exactly: count - 1) else { return [] }
    var result: [Double] = []
    result.reserveCapacity(count * dimensions)
    var state = shift
    for index in 0...last {
      for value in state { result.append((Double(value) + offset) * 0x1p-32) }
      // Gray code: the next point differs in the direction of the lowest zero bit.
      let direction = Int((~index).trailingZeroBitCount)
      guard direction < Self.bits else { break }
      for dimension in 0..<dimensions {
        state[dimension] ^= directions[dimension * Self.bits + direction]
      }
    }
    return result
  }

  /// The first points, each in [0, 1) per coordinate.
  public func points(_ count: Int) -> [[Double]] {
    let flat = coordinates(count)
    return stride(from: 0, to: flat.count, by: dimensions).map {
      Array(flat[$0..<($0 + dimensions)])
    }
  }

  private static func directions(_ dimensions: Int) -> [UInt32]? {
    guard (1...largestDimension).contains(dimensions) else { return nil }
    var result = (0..<bits).map { UInt32(1) << UInt32(bits - 1 - $0) }
    var place = 0
    let table = JoeKuoDirections.table
    for _ in 1..<max(dimensions, 1) {
      let polynomial = UInt32(table[place])
      let degree = 31 - polynomial.leadingZeroBitCount
      var numbers: [UInt32] = []
      for index in 0..<bits {
        if index < degree {
          numbers.append(UInt32(table[place + 1 + index]) << UInt32(bits - 1 - index))
          continue
        }
        var number = numbers[index - degree] ^ (numbers[index - degree] >> UInt32(degree))
        for power in 1..<max(degree, 1) where (polynomial >> UInt32(degree - power)) & 1 == 1 {
          number ^= numbers[index - power]
        }
        numbers.append(number)
      }
      result += numbers
      place += 1 + degree
    }
    return result
  }
}
