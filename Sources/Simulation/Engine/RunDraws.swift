import Statistics
import Workloads

/// What differs from run to run, drawn by run number: the same runs reach every alternative.
struct RunDraws {
  let sampler: RunSampler
  private let stepBase: UInt64
  private let tokenBase: UInt64
  private let toolBase: UInt64
  private let choiceBase: UInt64
  private let speedBase: UInt64

  init(_ sampler: RunSampler, seed: UInt64) {
    self.sampler = sampler
    var steps = RandomStream(seed: seed, name: "run steps")
    var tokens = RandomStream(seed: seed, name: "run tokens")
    var tools = RandomStream(seed: seed, name: "run tools")
    var choices = RandomStream(seed: seed, name: "run choices")
    stepBase = steps.next()
    tokenBase = tokens.next()
    toolBase = tools.next()
    choiceBase = choices.next()
    var speeds = RandomStream(seed: seed, name: "model speed")
    speedBase = speeds.next()
  }

  private func key(_ run: Int, _ detail: Int) -> UInt64 {
    // Mixed, so that no detail of a run is a detail of its neighbour.
    KeyedStream.mix(UInt64(truncatingIfNeeded: run) &* 0x9e37_79b9_7f4a_7c15)
      ^ UInt64(truncatingIfNeeded: detail)
  }

  func steps(_ run: Int) -> Int {
    if sampler.steps.probabilities.count == 1 { return 1 }
    var stream = KeyedStream(base: stepBase, key: key(run, 0))
    return sampler.steps.steps(at: stream.uniform())
  }

  func tokens(_ run: Int, step: Int) -> (input: Int32, output: Int32) {
    var stream = KeyedStream(base: tokenBase, key: key(run, step))
    let first = stream.uniform()
    let second = stream.uniform()
    let input = sampler.inputQuantiles?.quantile(first) ?? sampler.inputTokens.draw(first)
    let output = sampler.outputQuantiles?.quantile(second) ?? sampler.outputTokens.draw(second)
    return (input.tokens, output.tokens)
  }

  /// Calls of a tool in a step: the whole part of the mean, and one more by chance.
  func calls(_ run: Int, step: Int, tool: Int) -> Int {
    var stream = KeyedStream(base: toolBase, key: key(run, step * 64 + tool))
    return Self.count(sampler.tools[tool].callsPerStep, stream.uniform())
  }

  func toolSeconds(_ run: Int, step: Int, tool: Int, call: Int) -> Double {
    var stream = KeyedStream(
      base: toolBase, key: key(run, (step * 64 + tool) * 64 + call + 1 << 20))
    return sampler.tools[tool].duration.draw(stream.uniform())
  }

  /// Uniform numbers of a model API's time to first token and output rate at a try of a step.
  ///
  /// Keyed by the run, not by the station's history: a slow answer is slow in every alternative,
  /// and their difference is not noise.
  func speed(_ run: Int, step: Int, attempt: Int) -> (first: Double, rate: Double) {
    var stream = KeyedStream(base: speedBase, key: key(run, step * 256 + attempt))
    let first = stream.uniform()
    return (first, stream.uniform())
  }

  /// A uniform number for a choice at a place of the program.
  func choice(_ run: Int, place: Int) -> Double {
    var stream = KeyedStream(base: choiceBase, key: key(run, place))
    return stream.uniform()
  }

  static func count(_ mean: Double, _ uniform: Double) -> Int {
    let whole = mean.rounded(.down)
    return Int(whole) + (uniform < mean - whole ? 1 : 0)
  }
}
