/// Whether a system can carry its load, and what gives way first when the load grows.
public struct LoadStanding: Sendable, Hashable {
  /// A component with a bound.
  public struct Component: Sendable, Hashable {
    /// Component or station id.
    public var name: String
    /// Offered load over capacity, in the busiest hour.
    public var utilisation: Double
    /// Whether what is too much is turned away, so that no line grows without end.
    public var sheds: Bool

    /// Creates a component.
    public init(name: String, utilisation: Double, sheds: Bool) {
      self.name = name
      self.utilisation = utilisation
      self.sheds = sheds
    }
  }

  /// What can be said before any percentile.
  public enum Verdict: String, Sendable, Hashable {
    /// Everything can carry what it is offered.
    case stable
    /// Something is offered more than it can carry, and turns the rest away.
    case overloaded
    /// A line grows without end: there is no steady state and no percentile.
    case unstable
  }

  /// Components with a bound, the busiest first.
  public var components: [Component]
  /// Whether the load waits for its own answers, so that no line can grow without end.
  public var isClosed: Bool

  /// Creates a standing.
  public init(components: [Component], isClosed: Bool = false) {
    self.components = components.enumerated().sorted {
      ($1.element.utilisation, $0.offset) < ($0.element.utilisation, $1.offset)
    }.map(\.element)
    self.isClosed = isClosed
  }

  /// Judges a network by its traffic equations, at the busiest of its load levels.
  public init(_ model: SimulationModel, _ load: NetworkLoad) {
    let rate = model.traffic.levels.map(\.runsPerSecond).max() ?? 0
    self.init(
      components: model.stations.indices.compactMap { index in
        load.utilisation(index, at: rate).map {
          Component(
            name: model.stations[index].name, utilisation: $0, sheds: load.stations[index].sheds)
        }
      }, isClosed: model.traffic.closed != nil)
  }

  /// Judges an alternative by its simulated loads; a model server sheds nothing.
  public init(_ model: SimulationModel, _ loads: [ComponentLoad]) {
    self.init(
      components: loads.map { load in
        let station = model.stations.first { $0.name == load.component }
        return Component(
          name: load.component, utilisation: load.utilisation, sheds: station?.sheds ?? false)
      })
  }

  /// The verdict at the present load.
  public var verdict: Verdict {
    if isClosed { return .stable }
    let full = components.filter { $0.utilisation >= 1 }
    if full.isEmpty { return .stable }
    return full.allSatisfy(\.sheds) ? .overloaded : .unstable
  }

  /// Components that cannot carry so many times the load, the first to give way first.
  public func breaking(at factor: Double) -> [Component] {
    components.filter { $0.utilisation * factor >= 1 }
  }
}
