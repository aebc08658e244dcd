/// Whose answer a vocabulary field is.
public struct Duty: Sendable, Hashable {
  /// Vocabulary field.
  public var field: String
  /// Whether the organisation answers it, the same for every option; otherwise the platform does.
  public var isOurs: Bool
  /// The question for a person.
  public var question: String
  /// Whether whoever designs the option decides it.
  public var isDesignDecision: Bool
  /// Whether it is decided only where the organisation runs the platform itself; a vendor's service is as it is.
  public var isOwnPlatformsOnly: Bool = false
  /// Whether, inside a bought software service, its provider decides it: what the option states for all of its components
  /// does not reach in there.
  public var isProvidersWhenBought: Bool = false
}
