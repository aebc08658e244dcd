/// A station as a network file describes it, with what a visit asks of it unless the visit says
/// otherwise.
struct NetworkStation {
  var spec: StationSpec
  var service: NetworkService
  /// Whether a demand is a number of iterations, not of seconds.
  var countsIterations: Bool

  init(_ spec: StationSpec, _ service: NetworkService, countsIterations: Bool = false) {
    self.spec = spec
    self.service = service
    self.countsIterations = countsIterations
  }
}
