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
}
