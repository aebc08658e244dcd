/// Users of a closed loop: each waits for its answer, thinks, and asks again.
public struct ClosedPopulation: Sendable, Hashable {
  /// Users.
  public var users: Int
  /// Seconds between an answer, or a failure, and the next question.
  public var thinkTime: Sampler

  /// Creates a population.
  public init(users: Int, thinkTime: Sampler) {
    self.users = users
    self.thinkTime = thinkTime
  }
}
