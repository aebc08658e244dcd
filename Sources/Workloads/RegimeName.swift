/// Names by which a workload lists the regimes it is under.
public enum RegimeName: String, Sendable, CaseIterable {
  /// General Data Protection Regulation.
  case gdpr
  /// Health Insurance Portability and Accountability Act.
  case hipaa
  /// Payment Card Industry Data Security Standard.
  case pciDSS = "pci-dss"
  /// Regulation (EU) 2024/1689.
  case euAIAct = "eu-ai-act"
  /// Digital Operational Resilience Act.
  case dora
  /// Directive (EU) 2022/2555.
  case nis2
  /// ISO/IEC 27001.
  case iso27001 = "iso-27001"
  /// ISO/IEC 42001.
  case iso42001 = "iso-42001"
  /// Service organisation controls.
  case soc2 = "soc-2"
  /// Cloud Computing Compliance Criteria Catalogue.
  case bsiC5 = "bsi-c5"
  /// Federal Risk and Authorization Management Program, moderate.
  case fedRAMPModerate = "fedramp-moderate"
  /// Federal Risk and Authorization Management Program, high.
  case fedRAMPHigh = "fedramp-high"
  /// Criminal Justice Information Services policy.
  case cjis
  /// Chinese PIPL, CSL and DSL.
  case chinaPIPL = "china-pipl"
  /// Indian Digital Personal Data Protection Act.
  case indiaDPDP = "india-dpdp"
  /// International Traffic in Arms Regulations.
  case itar
  /// Export Administration Regulations.
  case ear
  /// Australian Information Security Manual.
  case irap
  /// Hébergeur de données de santé.
  case hds
  /// Service organisation controls, by the id that the rules use.
  case soc2Rules = "soc2"
  /// Chinese PIPL, CSL and DSL, by the id that the rules use.
  case pipl
  /// Indian Digital Personal Data Protection Act, by the id that the rules use.
  case dpdp
  /// Good practice that no law names.
  case crossRegime = "cross-regime"
  /// Declaration: a high-risk use of Annex III of the EU AI Act.
  case highRiskAI = "eu-ai-act-high-risk"
  /// Declaration: such a use by a public body, or in credit or insurance.
  case highRiskAIPublic = "eu-ai-act-high-risk-public"
  /// Declaration: it publishes what it generates.
  case publishes
  /// Declaration: processing likely to result in a high risk, GDPR Article 35.
  case highRiskProcessing = "high-risk-processing"
  /// Declaration: an essential or important entity under NIS2.
  case essentialEntity = "essential-entity"
  /// Declaration: a significant data fiduciary in India.
  case significantFiduciary = "significant-fiduciary-in"
  /// Declaration: isolated networks only.
  case airGap = "air-gap"
  /// Declaration: no shared tenancy.
  case singleTenant = "single-tenant"
}
