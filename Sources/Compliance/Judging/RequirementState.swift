/// How one requirement stands.
public enum RequirementState: String, Sendable, Hashable, CaseIterable {
  case met
  case notMet = "not_met"
  case needsEvidence = "needs_evidence"
  case notApplicable = "not_applicable"
}
