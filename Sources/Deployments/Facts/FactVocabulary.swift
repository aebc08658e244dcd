/// The compliance fields that facts may be stated for and that rules may ask, in the order of the table.
public struct FactVocabulary: Sendable, Hashable {
  /// Whether a field is asked of each component or of the workload once.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    case component
    case workload
  }

  /// One field.
  public struct Field: Sendable, Hashable {
    /// Name in rules and files.
    public var name: String
    /// Values it may hold.
    public var type: FieldType
    /// Of what it is asked.
    public var scope: Scope
    /// What it says, with its unit.
    public var meaning: String

    /// Creates a field.
    public init(name: String, type: FieldType, scope: Scope, meaning: String) {
      self.name = name
      self.type = type
      self.scope = scope
      self.meaning = meaning
    }
  }

  /// The fields, in table order.
  public let fields: [Field]
  private let positions: [String: Int]

  /// Joins fields; of two with one name the first counts.
  public init(fields: [Field]) {
    self.fields = fields
    positions = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The field of that name.
  public subscript(name: String) -> Field? { positions[name].map { fields[$0] } }
}
