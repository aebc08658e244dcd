/// What a rule asks for: a field, or one member of a set field.
public struct FactKey: Hashable, Sendable, CustomStringConvertible {
  /// Vocabulary field.
  public var field: String
  /// Member of a set field, such as `SOC2` of `attestations`.
  public var member: String?

  /// Creates a key.
  public init(_ field: String, member: String? = nil) {
    self.field = field
    self.member = member
  }

  /// `field`, or `field: member`.
  public var description: String { member.map { "\(field): \($0)" } ?? field }
}
