/// The KV blocks in use, with contexts that all grow by one token a step.
///
/// A context takes another block in every `blockTokens`-th step, and which one depends only on the
/// context less the number of steps taken. Counting requests by that remainder gives the blocks
/// after any number of steps without looking at a request.
struct BlockCount: Sendable {
  /// Blocks in use.
  private(set) var used = 0
  /// Blocks ever taken.
  private(set) var taken = 0
  private let blockTokens: Int
  /// Growing requests by (context - steps taken) modulo the block.
  private var phases: [Int]
  private var growing = 0

  init(blockTokens: Int) {
    self.blockTokens = Swift.max(1, blockTokens)
    phases = [Int](repeating: 0, count: self.blockTokens)
  }

  /// Takes or gives back blocks that do not grow.
  mutating func add(_ blocks: Int) {
    used += blocks
    taken += Swift.max(0, blocks)
  }

  /// Blocks that a context takes.
  func blocks(of context: Int) -> Int { (context + blockTokens - 1) / blockTokens }

  /// Counts a request, whose blocks are in use already, among those that grow.
  mutating func startGrowing(offset: Int) {
    phases[phase(offset)] += 1
    growing += 1
  }

  /// Takes a request of a present context out, and its blocks with it.
  mutating func stopGrowing(offset: Int, context: Int) {
    phases[phase(offset)] -= 1
    growing -= 1
    used -= blocks(of: context)
  }

  /// Lets all growing contexts grow.
  mutating func grow(steps: Int, from decodeSteps: Int) {
    let more = growth(steps: steps, from: decodeSteps)
    used += more
    taken += more
  }

  /// How many steps can run before a step's contexts need more blocks than there are; at least 1.
  func steps(within total: Int, from decodeSteps: Int, limit: Int) -> Int {
    // Step k runs on contexts grown k - 1 times.
    guard growing > 0, limit > 1 else { return limit }
    let cycles = Swift.max(0, (total - used) / growing)
    var increments = Swift.min(limit - 1, cycles.multipliedSaturating(by: blockTokens))
    var blocks = used + growth(steps: increments, from: decodeSteps)
    while increments < limit - 1 {
      blocks += phases[phase(-(decodeSteps + increments))]
      if blocks > total { break }
      increments += 1
    }
    return increments + 1
  }

  private func growth(steps: Int, from decodeSteps: Int) -> Int {
    guard growing > 0 else { return 0 }
    var sum = steps / blockTokens * growing
    let rest = steps % blockTokens
    for step in 0..<rest { sum += phases[phase(-(decodeSteps + step))] }
    return sum
  }

  private func phase(_ offset: Int) -> Int {
    let remainder = offset % blockTokens
    return remainder < 0 ? remainder + blockTokens : remainder
  }
}

extension Int {
  /// The product, or the largest number where that overflows.
  fileprivate func multipliedSaturating(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? Int.max : product
  }
}
