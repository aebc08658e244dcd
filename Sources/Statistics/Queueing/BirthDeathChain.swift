/// The steady state of a birth-death chain: up from n at a rate, down to n at another.
///
/// States 0...boundary are given one by one; beyond, an unlimited chain keeps the rates of the
/// boundary, so its tail is geometric. Everything is computed from positive terms, rescaled where
/// they grow, so no digit is lost and nothing overflows. O(boundary).
public struct BirthDeathChain: Sendable, Equatable {
  /// The probabilities of the states 0...boundary.
  public let probabilities: [Double]
  /// The ratio of neighbouring probabilities beyond the boundary; 0 in a finite chain.
  public let tailRatio: Double

  /// A chain that ends at its boundary, which births from there cannot leave.
  ///
  /// Nil for a boundary outside 0...50,000,000, a rate that is negative or not finite, or a state
  /// that is never left downwards.
  public init?(boundary: Int, birth: (Int) -> Double, death: (Int) -> Double) {
    self.init(boundary: boundary, tailRatio: 0, birth: birth, death: death)
  }

  /// A chain that goes on beyond its boundary with the boundary's rates.
  ///
  /// Nil also where births at the boundary are not slower than deaths: no steady state exists.
  public init?(unlimitedFrom boundary: Int, birth: (Int) -> Double, death: (Int) -> Double) {
    let ratio = birth(boundary) / death(boundary)
    guard ratio >= 0, ratio < 1 else { return nil }
    self.init(boundary: boundary, tailRatio: ratio, birth: birth, death: death)
  }

  private init?(
    boundary: Int, tailRatio: Double, birth: (Int) -> Double, death: (Int) -> Double
  ) {
    guard boundary >= 0, boundary <= 50_000_000 else { return nil }
    var terms = [1.0]
    terms.reserveCapacity(boundary + 1)
    var state = 0
    while state < boundary {
      let up = birth(state)
      let down = death(state + 1)
      guard up >= 0, up.isFinite, down > 0, down.isFinite else { return nil }
      let term = terms[state] * (up / down)
      terms.append(term)
      state += 1
      if term > 0x1p800 { for index in terms.indices { terms[index] *= 0x1p-800 } }
    }
    let tail = terms[boundary] * tailRatio / (1 - tailRatio)
    let total = terms.reduce(0, +) + tail
    guard total > 0, total.isFinite else { return nil }
    probabilities = terms.map { $0 / total }
    self.tailRatio = tailRatio
  }

  /// The last state that is listed.
  public var boundary: Int { probabilities.count - 1 }

  /// The probability of all states beyond the boundary.
  public var tail: Double { probabilities[boundary] * tailRatio / (1 - tailRatio) }

  /// The probability of a state or one above it, for a state within the boundary; else 0 or 1.
  public func probability(atLeast state: Int) -> Double {
    guard state > 0 else { return 1 }
    guard state <= boundary else { return 0 }
    return probabilities[state...].reversed().reduce(tail, +)
  }

  /// The expectation of a quantity that grows beyond the boundary by a step a state.
  public func mean(stepBeyond: Double, _ quantity: (Int) -> Double) -> Double {
    var sum = 0.0
    for (state, probability) in probabilities.enumerated() { sum += probability * quantity(state) }
    return sum + tail * (quantity(boundary) + stepBeyond / (1 - tailRatio))
  }
}
