/// Named groups of countries, such as `EU_EEA`, that rules and residency ask.
public struct JurisdictionSets: Sendable, Hashable {
  /// Countries of each set; a country that belongs only under a condition carries the condition.
  private var members: [String: [String: String]]

  /// No set.
  public init() { members = [:] }

  /// Adds a country to a set; an empty condition means that it belongs without one.
  public mutating func insert(_ country: String, into set: String, condition: String = "") {
    members[set, default: [:]][country] = condition
  }

  /// Names of the sets, in alphabetical order.
  public var names: [String] { members.keys.sorted() }

  /// Countries that belong without a condition, in alphabetical order; nil for an unknown set.
  public func countries(in set: String) -> [String]? {
    members[set].map { $0.filter(\.value.isEmpty).map(\.key).sorted() }
  }

  /// Whether a country belongs; nil when only under a condition, or when nobody knows the set.
  public func contains(_ country: String, in set: String) -> Bool? {
    guard let set = members[set] else { return nil }
    guard let condition = set[country] else { return false }
    return condition.isEmpty ? true : nil
  }
}
