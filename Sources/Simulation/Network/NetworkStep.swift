import Documents

/// One step on the way of a run through a network.
indirect enum NetworkStep {
  /// Asks a station.
  case visit(station: Int, NetworkService)
  /// Time on the way.
  case delay(Sampler)
  /// Does its body a number of times.
  case loop(mean: Double, body: [Labelled])
  /// Goes one of several ways by chance; what probability is left goes on behind.
  case branch([(probability: Double, body: [Labelled])])
  /// Goes back, or on, to the step of a label.
  case goTo(label: String, at: SourceLocation)
  /// Leaves the network.
  case exit

  /// A step with the name that others go to.
  struct Labelled {
    var label: String?
    var location: SourceLocation
    var step: NetworkStep
  }
}
