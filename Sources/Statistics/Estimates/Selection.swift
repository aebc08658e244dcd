/// Order statistics of a sample without sorting it all.
public enum Selection {
  /// Moves the element of a rank (from 0) to where it would stand after sorting, smaller ones before
  /// it, larger ones after it, and returns it; nil when the rank is outside.
  ///
  /// Hoare's FIND with the median of three and a fat middle; expected O(n). NaN counts as larger
  /// than any number.
  @discardableResult
  public static func partition(_ values: inout [Double], at rank: Int, from start: Int = 0)
    -> Double?
  {
    guard start >= 0, rank >= start, rank < values.count else { return nil }
    return values.withUnsafeMutableBufferPointer { values in
      var low = start
      var high = values.count - 1
      while low < high {
        let pivot = median(
          values[low], values[low + (high - low) / 2], values[high])
        var left = low
        var right = high
        while left <= right {
          while precedes(values[left], pivot) { left += 1 }
          while precedes(pivot, values[right]) { right -= 1 }
          if left <= right {
            values.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if rank <= right {
          high = right
        } else if rank >= left {
          low = left
        } else {
          break
        }
      }
      return values[rank]
    }
  }

  @inline(__always)
  private static func precedes(_ left: Double, _ right: Double) -> Bool {
    left < right || (right.isNaN && !left.isNaN)
  }

  @inline(__always)
  private static func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
    if precedes(a, b) {
      return precedes(b, c) ? b : (precedes(a, c) ? c : a)
    }
    return precedes(a, c) ? a : (precedes(b, c) ? c : b)
  }
}
