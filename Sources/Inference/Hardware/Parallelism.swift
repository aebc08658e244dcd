/// How one replica of a model is spread over accelerators.
public struct Parallelism: Sendable, Equatable {
  /// Accelerators that share every layer.
  public let tensor: Int
  /// Stages that the layers are cut into.
  public let pipeline: Int
  /// Groups of a stage's accelerators that each hold whole experts; at most `tensor`, 1 cuts every
  /// expert over all of them.
  public let expert: Int

  /// A spread; numbers below 1 count as 1.
  public init(tensor: Int = 1, pipeline: Int = 1, expert: Int = 1) {
    self.tensor = Swift.min(1 << 16, Swift.max(1, tensor))
    self.pipeline = Swift.min(1 << 16, Swift.max(1, pipeline))
    self.expert = Swift.min(self.tensor, Swift.max(1, expert))
  }

  /// Accelerators of one replica.
  public var accelerators: Int { tensor * pipeline }
}
