/// Erlang's loss formula: servers without a queue.
public enum ErlangB {
  /// The probability that an arrival finds all servers busy (M/G/c/c).
  ///
  /// Offered load in erlangs, not negative; nil otherwise or for fewer than 0 servers. By the
  /// recursion B(c) = a B(c-1) / (c + a B(c-1)), which never overflows.
  public static func blocking(offeredLoad: Double, servers: Int) -> Double? {
    guard offeredLoad >= 0, offeredLoad.isFinite, servers >= 0 else { return nil }
    var blocking = 1.0
    var server = 0
    while server < servers {
      server += 1
      blocking = offeredLoad * blocking / (Double(server) + offeredLoad * blocking)
      if blocking == 0 { break }
    }
    return blocking
  }

  /// The smallest number of servers that block at most a share of arrivals, above 0; else nil.
  public static func servers(offeredLoad: Double, blockingAtMost share: Double) -> Int? {
    guard offeredLoad >= 0, offeredLoad < 1e9, share > 0 else { return nil }
    var blocking = 1.0
    var server = 0
    while blocking > share {
      server += 1
      blocking = offeredLoad * blocking / (Double(server) + offeredLoad * blocking)
    }
    return server
  }
}
