/// What an organisation is before the law, where a regime asks more than its sector and country.
public enum EntityKind: String, Sendable, CaseIterable {
  /// Under none of the kinds below.
  case company
  /// Below the size thresholds of NIS2, Article 2.
  case small
  /// Public administration.
  case publicBody = "public-body"
  /// Essential entity, NIS2 Article 3(1).
  case essential = "essential-entity"
  /// Important entity, NIS2 Article 3(2).
  case important = "important-entity"
  /// Financial entity, DORA Article 2.
  case financial = "financial-entity"
  /// HIPAA covered entity, 45 CFR 160.103.
  case covered = "covered-entity"
  /// HIPAA business associate, 45 CFR 160.103.
  case businessAssociate = "business-associate"
  /// Service provider, insurer or their processor under 393 SGB V.
  case careProvider = "care-provider"
  /// Agency or contractor of the United States federal government.
  case federal = "federal-agency-or-contractor"
  /// Significant data fiduciary, Indian DPDP Act section 10.
  case significantFiduciary = "significant-fiduciary"
  /// Handles payment cards, or can affect their security.
  case merchant = "card-merchant-or-processor"
}
