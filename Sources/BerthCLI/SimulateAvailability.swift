/// Availability as it was simulated, and in closed form.
struct SimulateAvailability {
  /// Share of runs that ended with an answer; losses to limits and timeouts count.
  var simulated: Double
  /// What runs pass in series, replicas and failovers in parallel; nil when nothing breaks down.
  var closedForm: Double?
  /// The same from SLA percentages alone; nil when a service has none.
  var bySLA: Double?

  init(simulated: Double) { self.simulated = simulated }
}
