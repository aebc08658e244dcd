public import Workloads

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
  /// What else must hold, all of it.
  public var roles: [Role]
  /// How sure the derivation is, and what it leaves out.
  public var note: String

  /// A property of the workload or of the organisation.
  public enum Role: Sendable, Hashable {
    /// The workload promises residency.
    case residency
    /// People talk to it.
    case interactive
    /// It publishes what it generates; a workload says so by listing `publishes`.
    case publishes
    /// The workload lists this id under `compliance`.
    case listed(String)
    /// The organisation is one of these kinds, and says so.
    case entity([EntityKind])
    /// The organisation does not say that it is one of these kinds.
    case unlessEntity([EntityKind])
    /// The organisation is not outside the EU AI Act.
    case underAIAct
    /// The use is stated to be high-risk.
    case highRiskUse
    /// The class of the use under the EU AI Act is not stated.
    case useNotStated

    /// Reads one role: `residency`, `interactive`, `publishes`, `listed:ID`, `entity:KIND|KIND`, `unless-entity:KIND`,
    /// `ai:in-scope`, `ai:high-risk` or `ai:use-not-stated`.
    public init?(text: String) {
      switch text {
      case "residency": self = .residency
      case "interactive": self = .interactive
      case "publishes": self = .publishes
      case "ai:in-scope": self = .underAIAct
      case "ai:high-risk": self = .highRiskUse
      case "ai:use-not-stated": self = .useNotStated
      default:
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let words = text[text.index(after: colon)...].split(separator: "|").map(String.init)
        guard let first = words.first else { return nil }
        let kinds = words.compactMap(EntityKind.init(rawValue:))
        switch text[..<colon] {
        case "listed": self = .listed(first)
        case "entity" where kinds.count == words.count: self = .entity(kinds)
        case "unless-entity" where kinds.count == words.count: self = .unlessEntity(kinds)
        default: return nil
        }
      }
    }

    /// Reads roles joined by `&`; nil when one is not understood.
    public static func all(text: String) -> [Role]? {
      let parts = text.split(separator: "&").map(String.init)
      let roles = parts.compactMap(Role.init(text:))
      return roles.count == parts.count ? roles : nil
    }
  }
}
