/// Whole replicas for a demand that is not whole.
enum ReplicaCount {
  /// More than any platform runs; keeps every sum of replicas far from overflow.
  static let most = 1_000_000

  /// The smallest number of replicas that covers a demand; 0 where either is not a positive number.
  ///
  /// Up to 1e-7 of a replica is taken for rounding of the time integrals that demand comes from.
  static func covering(_ demand: Double, by perReplica: Double) -> Int {
    guard demand > 0, perReplica > 0 else { return 0 }
    return up(demand / perReplica)
  }

  /// A number of replicas rounded up, but for 1e-7.
  static func up(_ replicas: Double) -> Int { whole((replicas - 1e-7).rounded(.up)) }

  /// A number of replicas rounded down, but for 1e-7.
  static func down(_ replicas: Double) -> Int { whole((replicas + 1e-7).rounded(.down)) }

  /// A number of replicas brought into the range that sums cannot overflow.
  static func clamped(_ replicas: Int) -> Int { min(max(replicas, 0), most) }

  private static func whole(_ replicas: Double) -> Int {
    replicas.isNaN ? 0 : Int(min(max(replicas, 0), Double(most)))
  }
}
