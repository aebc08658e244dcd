/// A bare network of queues as its file describes it: the model, and how much of it to run.
public struct QueueingNetwork: Sendable, Hashable {
  /// Name.
  public var name: String
  /// What it is, one sentence; nil when the file does not say.
  public var summary: String?
  /// Stations, routing and arrivals, with the warm-up stated.
  public var model: SimulationModel
  /// Measured runs of one replication; what a horizon makes of them when there is one.
  public var runsPerReplication: Int

  /// Creates a network.
  public init(
    name: String, summary: String? = nil, model: SimulationModel, runsPerReplication: Int
  ) {
    self.name = name
    self.summary = summary
    self.model = model
    self.runsPerReplication = runsPerReplication
  }
}
