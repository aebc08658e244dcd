/// What kind of data a workload handles; each class calls its own regimes.
public enum DataClass: String, Sendable, CaseIterable {
  /// Published anyway.
  case open = "public"
  /// For the organisation's own people.
  case internalUse = "internal"
  /// Business secrets.
  case confidential
  /// About identifiable people.
  case personal
  /// Special categories in the sense of GDPR Article 9, health apart.
  case specialCategory = "special-category"
  /// About people's health; PHI in the United States.
  case health
  /// Payment card data.
  case cardholder
  /// Criminal justice information of the United States.
  case criminalJustice = "criminal-justice"
  /// Federal data of the United States, moderate impact.
  case federalModerate = "federal-moderate"
  /// Federal data of the United States, high impact.
  case federalHigh = "federal-high"
  /// Technical data under ITAR.
  case itar
  /// Technology under EAR.
  case exportControlled = "export-controlled"
  /// Technology under EAR, by the id that the rules use.
  case ear
  /// Important data in the sense of the Chinese Data Security Law.
  case importantData = "important-data"
  /// The same, by the id that the rules use.
  case importantChina = "important-cn"
  /// Highest class of the organisation's own scheme.
  case restricted
  /// Australian government data.
  case governmentAustralia = "government-au"
  /// Australian government data at PROTECTED.
  case protectedAustralia = "protected-au"
  /// Classified, or on isolated networks.
  case classified
}
