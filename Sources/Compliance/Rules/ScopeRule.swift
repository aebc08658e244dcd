/// One way for a regime's scope to apply; all needs that are stated must hold.
public struct ScopeRule: Sendable, Hashable {
  /// Regime.
  public var regime: String
  /// Scope of its rules that applies.
  public var scope: String
  /// Data class that must be handled, classes that imply it included.
  public var dataClass: String?
  /// Area one of the data subjects must live in: a jurisdiction set or a country.
  public var subjects: String?
  /// Area the organisation must be established in.
  public var country: String?
  /// Sectors, one of which must be the organisation's.
  public var sectors: [String]
  /// What else must hold.
  public var role: Role?
  /// How sure the derivation is, and what it leaves out.
  public var note: String

  /// A property of the workload.
  public enum Role: Sendable, Hashable {
    /// The workload promises residency.
    case residency
    /// People talk to it.
    case interactive
    /// It publishes what it generates; a workload says so by listing `publishes`.
    case publishes
    /// The workload lists this id under `compliance`.
    case listed(String)

    /// Reads `residency`, `interactive`, `publishes` or `listed:ID`.
    public init?(text: String) {
      switch text {
      case "residency": self = .residency
      case "interactive": self = .interactive
      case "publishes": self = .publishes
      default:
        guard text.hasPrefix("listed:"), text.count > 7 else { return nil }
        self = .listed(String(text.dropFirst(7)))
      }
    }
  }
}
