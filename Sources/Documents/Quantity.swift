/// A kind of quantity with the units it is written in and the base unit it is kept in.
public enum Quantity: String, Sendable, Hashable, CaseIterable {
  /// A duration, kept in seconds. A month is 730 hours, a year 12 months (8,760 hours).
  case seconds
  /// A time span of planning, kept in months.
  case months
  /// A size, kept in bytes. `kB`, `MB`, `GB` are powers of 1,000; `KiB`, `MiB`, `GiB` powers of 1,024.
  case bytes
  /// Money, kept in US dollars.
  case dollars
  /// A fraction; `3.5%` is 0.035.
  case fraction
  /// A plain number of things.
  case count
  /// A number of tokens; the word `tokens` may follow.
  case tokens
  /// A data rate, kept in bytes per second.
  case bytesPerSecond
  /// Generation speed, kept in tokens per second.
  case tokensPerSecond
  /// Power, kept in watts.
  case watts

  /// What is expected, with an example, for messages.
  public var expectation: String {
    switch self {
    case .seconds: "a duration such as `12 s`, `850 ms` or `90 days`"
    case .months: "a time span such as `36 months` or `3 years`"
    case .bytes: "a size such as `512 MiB` or `4 GiB`"
    case .dollars: "US dollars such as `$20_000` or `$0.12`"
    case .fraction: "a share such as `3.5%` or `0.035`"
    case .count: "a number such as `1_200_000`"
    case .tokens: "a number of tokens such as `1_100`"
    case .bytesPerSecond: "a data rate such as `25 MB/s` or `10 Gbit/s`"
    case .tokensPerSecond: "a speed such as `60 tokens/s`"
    case .watts: "a power such as `700 W` or `10 kW`"
    }
  }

  /// What the quantity is called in a message about another one.
  var noun: String {
    switch self {
    case .seconds: "a duration"
    case .months: "a time span"
    case .bytes: "a size"
    case .dollars: "money"
    case .fraction: "a share"
    case .count: "a number"
    case .tokens: "a number of tokens"
    case .bytesPerSecond: "a data rate"
    case .tokensPerSecond: "a generation speed"
    case .watts: "a power"
    }
  }

  /// Units with their size in the base unit.
  ///
  /// `count` and `fraction` may stand without one.
  var units: [(name: String, size: Double)] {
    switch self {
    case .seconds:
      [
        ("ns", 1e-9), ("us", 1e-6), ("µs", 1e-6), ("ms", 1e-3), ("s", 1), ("sec", 1),
        ("second", 1), ("seconds", 1), ("min", 60), ("minute", 60), ("minutes", 60), ("h", 3600),
        ("hour", 3600), ("hours", 3600), ("d", 86400), ("day", 86400), ("days", 86400),
        ("week", 604_800), ("weeks", 604_800), ("month", 2_628_000), ("months", 2_628_000),
        ("year", 31_536_000), ("years", 31_536_000),
      ]
    case .months: [("month", 1), ("months", 1), ("year", 12), ("years", 12)]
    case .bytes:
      [
        ("B", 1), ("byte", 1), ("bytes", 1), ("kB", 1e3), ("KB", 1e3), ("MB", 1e6), ("GB", 1e9),
        ("TB", 1e12), ("PB", 1e15), ("KiB", 1024), ("MiB", 1_048_576), ("GiB", 1_073_741_824),
        ("TiB", 1_099_511_627_776), ("PiB", 1_125_899_906_842_624),
      ]
    case .dollars: [("USD", 1)]
    case .fraction: [("%", 0.01)]
    case .count: []
    case .tokens: [("token", 1), ("tokens", 1)]
    case .bytesPerSecond:
      [
        ("B/s", 1), ("kB/s", 1e3), ("KB/s", 1e3), ("MB/s", 1e6), ("GB/s", 1e9), ("TB/s", 1e12),
        ("MiB/s", 1_048_576), ("GiB/s", 1_073_741_824), ("Mbit/s", 125_000),
        ("Gbit/s", 125_000_000), ("Mbps", 125_000), ("Gbps", 125_000_000),
      ]
    case .tokensPerSecond: [("tokens/s", 1), ("tok/s", 1)]
    case .watts: [("W", 1), ("kW", 1000), ("MW", 1_000_000)]
    }
  }

  /// Whether a number without a unit is understood.
  var acceptsBareNumber: Bool { self == .count || self == .tokens || self == .fraction }
}
