/// A billable quantity with its unit; the name of a meter is its unit.
///
/// `Data/units.csv` maps each unit string that a vendor prints to a meter and a factor.
public struct Meter: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Snake-case name, such as `gb_second`.
  public var rawValue: String

  /// Wraps a name; whether the catalogue knows it is the catalogue's question.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Wraps a name.
  public init(_ name: String) { rawValue = name }

  /// The name.
  public var description: String { rawValue }
  /// Alphabetical.
  public static func < (a: Meter, b: Meter) -> Bool { a.rawValue < b.rawValue }
}
