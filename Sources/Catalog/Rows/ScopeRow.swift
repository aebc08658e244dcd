public import Documents

/// What makes a regime apply.
public struct ScopeRow: Sendable, Hashable {
  /// Regime.
  public var regime: String
  /// Scope as the rules write it.
  public var scope: String
  /// Data classes of which one is needed.
  public var needsClass: String
  /// Areas of the data subjects of which one is needed.
  public var needsSubject: String
  /// Countries of the organisation of which one is needed.
  public var needsCountry: String
  /// Sectors of which one is needed.
  public var needsSector: String
  /// Role or condition that is needed.
  public var needsRole: String
  /// `yes` when it applies to every workload.
  public var always: String
  /// Remark.
  public var note: String
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    regime = row.text("regime")
    scope = row.text("scope")
    needsClass = row.text("needs_class")
    needsSubject = row.text("needs_subject")
    needsCountry = row.text("needs_country")
    needsSector = row.text("needs_sector")
    needsRole = row.text("needs_role")
    always = row.text("always")
    note = row.text("note")
    reference = row.reference
  }
}
