/// A station as a network file describes it, with what a visit asks of it unless the visit says
/// otherwise.
struct NetworkStation {
  var spec: StationSpec
  var demand: Demand
  /// Whether a demand is a number of iterations, not of seconds.
  var countsIterations: Bool

  init(_ spec: StationSpec, demand: Demand, countsIterations: Bool = false) {
    self.spec = spec
    self.demand = demand
    self.countsIterations = countsIterations
  }
}
