public import Documents

/// Data classes and where they may be.
public struct DataHandling: Sendable {
  /// Classes of `DataClass`, such as `personal` or `health`.
  public var classes: [Sourced<String>]
  /// Areas the data subjects live in: country codes, `EU`, `EEA` or `US-CA`.
  public var subjects: [Sourced<String>]
  /// Areas content must stay in; empty when it may go anywhere.
  public var residency: [Sourced<String>]

  /// Joins the parts.
  public init(
    classes: [Sourced<String>],
    subjects: [Sourced<String>],
    residency: [Sourced<String>]
  ) {
    self.classes = classes
    self.subjects = subjects
    self.residency = residency
  }
}
