/// A unit as a price feed prints it, such as `10K`, `1 GB/Month` or `GB-Mo`: how many of what.
struct VendorUnit: Sendable, Hashable {
  /// What is counted, apart from any time, and the time it is counted over.
  enum Kind: Sendable, Hashable {
    case count, gigabyte
    case second, hour, month
    case gigabyteSecond, gigabyteHour, gigabyteMonth
  }

  /// How many.
  var quantity: Int
  /// Of what.
  var kind: Kind

  /// Reads the words of the AWS and Azure feeds; nil for any other, which is then listed and not guessed.
  init?(_ text: String) {
    var rest = text.lowercased()[...]
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    quantity = 1
    if !digits.isEmpty {
      guard var count = Int(digits), count > 0 else { return nil }
      rest = rest.dropFirst(digits.count)
      for (suffix, factor) in [("k", 1000), ("m", 1_000_000)] where rest.hasPrefix(suffix) {
        // `1 Month` has a space, `1M` has none.
        let (product, overflows) = count.multipliedReportingOverflow(by: factor)
        guard !overflows else { return nil }
        count = product
        rest = rest.dropFirst()
        break
      }
      quantity = count
    }
    let word = String(rest.drop { $0 == " " || $0 == "/" || $0 == "-" })
    guard let kind = Self.kinds[word] else { return nil }
    self.kind = kind
  }

  /// Whether a quantity of this unit is a quantity of a meter.
  func counts(_ meter: Meter) -> Bool { kind == Self.kind(of: meter) }

  /// What a meter counts, by its name.
  static func kind(of meter: Meter) -> Kind {
    let name = meter.rawValue
    switch name {
    case "gb", "gb_processed": return .gigabyte
    case "gb_second": return .gigabyteSecond
    case "gb_hour": return .gigabyteHour
    case "gb_month": return .gigabyteMonth
    default: break
    }
    if name == "hour" || name.hasSuffix("_hour") { return .hour }
    if name == "month" || name.hasSuffix("_month") { return .month }
    if name == "second" || name.hasSuffix("_second") { return .second }
    return .count
  }

  private static let kinds: [String: Kind] = [
    "": .count, "request": .count, "requests": .count, "api requests": .count, "count": .count,
    "readrequestunits": .count, "writerequestunits": .count, "statetransitions": .count,
    "state transitions": .count, "lambda request": .count, "api calls": .count,
    "hour": .hour, "hours": .hour, "hrs": .hour, "lcu-hrs": .hour, "lcu-hours": .hour,
    "vcpu-hours": .hour, "ocu-hours": .hour, "ocu-hour": .hour, "instance-hrs": .hour,
    "month": .month, "mo": .month, "secrets": .month, "metrics": .month, "keys": .month,
    "second": .second, "seconds": .second,
    "gb": .gigabyte, "gigabytes": .gigabyte,
    "gb second": .gigabyteSecond, "gib second": .gigabyteSecond, "gb seconds": .gigabyteSecond,
    "lambda-gb-second": .gigabyteSecond, "gb-second": .gigabyteSecond,
    "gb-seconds": .gigabyteSecond, "gb hour": .gigabyteHour, "gb-hours": .gigabyteHour,
    "gb-mo": .gigabyteMonth, "gb/month": .gigabyteMonth, "gb-month": .gigabyteMonth,
    "gb month": .gigabyteMonth,
  ]
}
