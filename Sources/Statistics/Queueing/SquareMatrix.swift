/// A dense square matrix, row by row, for chains of a few hundred states.
///
/// Own code instead of GSL's: only additions, products and quotients in a fixed order, so every
/// machine gets the same bits.
struct SquareMatrix: Sendable, Equatable {
  let size: Int
  var values: [Double]

  /// A matrix of zeros, or with a number on the diagonal.
  init(size: Int, diagonal: Double = 0) {
    self.size = size
    values = Array(repeating: 0, count: size * size)
    for index in 0..<size { values[index * size + index] = diagonal }
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set { values[row * size + column] = newValue }
  }

  static func + (left: SquareMatrix, right: SquareMatrix) -> SquareMatrix {
    var sum = left
    for index in sum.values.indices { sum.values[index] += right.values[index] }
    return sum
  }

  static func - (left: SquareMatrix, right: SquareMatrix) -> SquareMatrix {
    var difference = left
    for index in difference.values.indices { difference.values[index] -= right.values[index] }
    return difference
  }

  static func * (left: SquareMatrix, right: SquareMatrix) -> SquareMatrix {
    let size = left.size
    var product = SquareMatrix(size: size)
    product.values.withUnsafeMutableBufferPointer { target in
      left.values.withUnsafeBufferPointer { left in
        right.values.withUnsafeBufferPointer { right in
          for row in 0..<size {
            for inner in 0..<size {
              let factor = left[row * size + inner]
              if factor == 0 { continue }
              for column in 0..<size {
                target[row * size + column] += factor * right[inner * size + column]
              }
            }
          }
        }
      }
    }
    return product
  }

  /// Every entry times a number.
  func scaled(by factor: Double) -> SquareMatrix {
    var result = self
    for index in result.values.indices { result.values[index] *= factor }
    return result
  }

  /// The matrix with each diagonal entry replaced so that rows sum to minus what leaves.
  ///
  /// Restores what rounding takes from a generator whose other entries are not negative: without it
  /// errors grow from level to level like the chain's probabilities do (Grassmann, Taksar and
  /// Heyman, Operations Research 33, 1985).
  func balanced(leaving: [Double]) -> SquareMatrix {
    var result = self
    for (row, leaves) in leaving.enumerated() {
      var sum = leaves
      for column in 0..<size where column != row { sum += values[row * size + column] }
      result.values[row * size + row] = -sum
    }
    return result
  }

  /// The sums of the rows.
  var rowSums: [Double] {
    (0..<size).map { values[$0 * size..<($0 + 1) * size].reduce(0, +) }
  }

  /// The row vector times the matrix.
  func applied(toRow row: [Double]) -> [Double] {
    var result = Array(repeating: 0.0, count: size)
    for (index, factor) in row.enumerated() where factor != 0 {
      for column in 0..<size { result[column] += factor * values[index * size + column] }
    }
    return result
  }

  /// The inverse by Gauss-Jordan elimination with partial pivoting; nil where it is singular.
  func inverse() -> SquareMatrix? {
    var left = self
    var right = SquareMatrix(size: size, diagonal: 1)
    let size = size
    for column in 0..<size {
      var pivot = column
      for row in column..<size where left[row, column].magnitude > left[pivot, column].magnitude {
        pivot = row
      }
      let value = left[pivot, column]
      guard value != 0, value.isFinite else { return nil }
      if pivot != column {
        for index in 0..<size {
          left.values.swapAt(pivot * size + index, column * size + index)
          right.values.swapAt(pivot * size + index, column * size + index)
        }
      }
      left.values.withUnsafeMutableBufferPointer { left in
        right.values.withUnsafeMutableBufferPointer { right in
          let base = column * size
          for index in 0..<size {
            left[base + index] /= value
            right[base + index] /= value
          }
          for row in 0..<size where row != column {
            let factor = left[row * size + column]
            if factor == 0 { continue }
            for index in column..<size {
              left[row * size + index] -= factor * left[base + index]
            }
            for index in 0..<size { right[row * size + index] -= factor * right[base + index] }
          }
        }
      }
    }
    return right
  }
}
