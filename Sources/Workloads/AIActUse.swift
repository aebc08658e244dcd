/// Class of use under Regulation (EU) 2024/1689.
public enum AIActUse: String, Sendable, CaseIterable {
  /// A use of Annex III, or a safety component of Annex I.
  case highRisk = "high-risk"
  /// A use with transparency duties alone, Article 50.
  case limitedRisk = "limited-risk"
  /// Neither.
  case minimalRisk = "minimal-risk"
}
