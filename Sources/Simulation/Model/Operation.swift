/// One operation of the program that every run of a model follows.
///
/// Jump targets are indices into the program. The bodies of parallel branches stand after `finish`.
public enum Operation: Sendable, Hashable {
  /// Time on the way: a round trip, a fixed overhead.
  case delay(Sampler)
  /// Asks a station for service and waits for it; when the station refuses for good, goes to `otherwise` or, without it, is lost.
  case visit(station: Int, demand: Demand, otherwise: Int? = nil)
  /// Takes a slot or an instance and keeps it until the matching `release`. `startup` is the holder's own work before
  /// it goes on; after `timeout` seconds the holder is killed and the run is lost.
  case hold(station: Int, startup: Sampler = .constant(0), timeout: Double = .infinity)
  /// Gives back what the innermost open `hold` took.
  case release
  /// Starts a caller's timer: when it has run out at `closeGuard`, the run is lost, though the work behind it went on.
  case openGuard(station: Int, timeout: Double)
  /// Stops the timer.
  case closeGuard
  /// Begins the next step: its tokens are drawn.
  case beginStep
  /// Goes back while the run has steps left.
  case repeatStep(to: Int)
  /// Starts the calls of a tool in this step, each a branch of its own that runs `body` up to `endBranch`. There are none in the last step.
  case fork(tool: Int, body: Int)
  /// Waits for all branches.
  case join
  /// Ends a branch.
  case endBranch
  /// Draws how often the body that follows is done in this run (whole part of `mean`, and one more with the probability of the rest); 0 goes to `exit`.
  case loop(mean: Double, exit: Int)
  /// Goes back to `to` while the body is to be done again.
  case endLoop(to: Int)
  /// Goes one of several ways by chance; the probabilities sum to 1.
  case branch([Way])
  /// Sends a fixed share of the runs to `to`: the same runs in every alternative.
  case divide(share: Double, to: Int)
  /// Goes to `to` when a request to the station would have to wait.
  case overflow(station: Int, to: Int)
  /// Puts the run into a queue that hands it out again when what follows loses it, as often and as
  /// late as the policy says; after the last delivery it is a dead letter.
  case enqueue(RetryPolicy)
  /// Goes to `to`.
  case jump(to: Int)
  /// The answer is there.
  case finish

  /// One way of a `branch`.
  public struct Way: Sendable, Hashable {
    /// Probability.
    public var probability: Double
    /// Where it leads.
    public var to: Int

    /// Creates a way.
    public init(_ probability: Double, to: Int) {
      self.probability = probability
      self.to = to
    }
  }
}

/// What a visit asks of a station.
public enum Demand: Sendable, Hashable {
  /// Nothing beyond what the station itself takes.
  case none
  /// A time drawn from the station's own stream.
  case sampled(Sampler)
  /// A time that is another one, in total, for a request that starts an instance.
  case byStart(warm: Sampler, cold: Sampler)
  /// The model call of the current step.
  case modelCall
  /// The duration of the tool call of this branch.
  case tool(Int)
}
