/// A law, a contract or a policy, or a declaration that makes part of one apply.
public struct Regime: Sendable, Hashable {
  /// Why it binds.
  public enum Force: String, Sendable, Hashable, CaseIterable {
    case law
    /// Bound by a contract, as card schemes do.
    case contract
    /// Only where the workload lists it.
    case voluntary
    /// A fact about the workload that nothing else shows, declared by listing it.
    case declaration
    /// Good practice; always there.
    case policy
  }

  /// Id that a workload lists under `compliance`, such as `gdpr`.
  public var id: String
  /// Name in rules, such as `GDPR`.
  public var regime: String
  /// Name for people.
  public var name: String
  /// Why it binds.
  public var force: Force

  /// Creates a regime.
  public init(id: String, regime: String, name: String, force: Force) {
    self.id = id
    self.regime = regime
    self.name = name
    self.force = force
  }
}
