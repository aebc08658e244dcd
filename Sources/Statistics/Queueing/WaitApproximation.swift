/// Approximations and a bound of the mean wait where no exact formula exists.
public enum WaitApproximation {
  /// The M/G/c mean wait: (1 + cv^2) / 2 times that of M/M/c.
  ///
  /// Lee and Longton, Operational Research Quarterly 10, 1959. Nil for an unstable queue.
  public static func leeLongton(
    arrivalRate: Double, meanService: Double, servers: Int, serviceVariation: Double
  ) -> Double? {
    allenCunneen(
      arrivalRate: arrivalRate, meanService: meanService, servers: servers, arrivalVariation: 1,
      serviceVariation: serviceVariation)
  }

  /// The G/G/c mean wait: half the sum of the squared variations times that of M/M/c.
  ///
  /// Allen, "Probability, Statistics and Queueing Theory", 2nd ed. 1990, section 5.3. Nil for an
  /// unstable queue or a negative variation. Best near full load; poor for rare waits.
  public static func allenCunneen(
    arrivalRate: Double, meanService: Double, servers: Int, arrivalVariation: Double,
    serviceVariation: Double
  ) -> Double? {
    guard arrivalVariation >= 0, serviceVariation >= 0,
      let queue = ErlangC(arrivalRate: arrivalRate, meanService: meanService, servers: servers)
    else { return nil }
    let factor =
      (arrivalVariation * arrivalVariation + serviceVariation * serviceVariation) / 2
    let wait = queue.meanWait * factor
    return wait.isFinite ? wait : nil
  }

  /// What the GI/G/1 mean wait cannot exceed: rate (gap variance + service variance) / 2 (1 - load).
  ///
  /// Kingman, Biometrika 49, 1962. Nil for an unstable queue, a rate of 0 or a negative variation.
  public static func kingmanBound(
    arrivalRate: Double, meanService: Double, arrivalVariation: Double, serviceVariation: Double
  ) -> Double? {
    let load = arrivalRate * meanService
    guard arrivalRate > 0, meanService > 0, arrivalVariation >= 0, serviceVariation >= 0, load < 1
    else { return nil }
    let gap = arrivalVariation / arrivalRate
    let service = serviceVariation * meanService
    let wait = arrivalRate * (gap * gap + service * service) / (2 * (1 - load))
    return wait.isFinite ? wait : nil
  }
}
