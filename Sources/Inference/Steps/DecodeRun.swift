/// A run of steps in which the same requests decode and nothing else happens.
///
/// Step time is affine in the total context, which grows by the batch each step, so the time of k
/// steps is quadratic in k: the whole run costs one evaluation of the model.
@frozen public struct DecodeRun: Sendable, Equatable {
  /// Seconds of the first step.
  public let first: Double
  /// Seconds by which each step is longer than the one before.
  public let growth: Double

  /// A run of steps of a length that grows.
  @inlinable public init(first: Double, growth: Double) {
    self.first = first
    self.growth = growth
  }

  /// The run of a batch on a total context at its first step.
  ///
  /// With speculation a step yields several tokens; it is cut evenly into as many, which is exact in
  /// the mean only.
  public init(_ model: StepModel, batch: Int, context: Double) {
    let yield = model.speculation?.tokensPerStep ?? 1
    first = model.time(of: StepLoad(decodes: Double(batch), decodeContext: context)).total / yield
    growth = Double(batch) * model.perContextToken / yield
  }

  /// Seconds of the first k steps: k first + growth k (k-1) / 2.
  @inlinable public func duration(_ steps: Int) -> Double {
    let k = Double(steps)
    return k * first + growth * (k * (k - 1) / 2)
  }

  /// The fewest steps, at least 1 and at most a limit, whose duration reaches a time.
  public func steps(reaching time: Double, limit: Int) -> Int {
    guard limit > 1, duration(1) < time else { return 1 }
    guard duration(limit) > time else { return limit }
    var no = 1
    var yes = limit
    while yes - no > 1 {
      let middle = no + (yes - no) / 2
      if duration(middle) >= time { yes = middle } else { no = middle }
    }
    return yes
  }
}
