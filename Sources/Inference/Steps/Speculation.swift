import Statistics

/// Speculative decoding: a draft proposes tokens that the model verifies in one step.
///
/// A step verifies `proposed` + 1 tokens a sequence and yields 1 + E[accepted] of them; acceptances
/// are taken as independent, so the expected yield is (1 - p^(g+1)) / (1 - p) (Leviathan et al.
/// 2023, equation 1). The draft costs a share of a step of one row, `proposed` times.
public struct Speculation: Sendable, Equatable {
  /// Tokens proposed a step.
  public let proposed: Int
  /// The chance that a proposed token is accepted.
  public let acceptance: Double
  /// The draft's weights and operations as a share of the model's.
  public let draftShare: Double

  /// Speculation; nil unless 1...64 tokens are proposed and shares lie in 0..<1.
  public init?(proposed: Int, acceptance: Double, draftShare: Double) {
    guard (1...64).contains(proposed), (0..<1).contains(acceptance),
      (0..<1).contains(draftShare)
    else { return nil }
    self.proposed = proposed
    self.acceptance = acceptance
    self.draftShare = draftShare
  }

  /// Output tokens a sequence gets from one step on average.
  public var tokensPerStep: Double {
    (1 - Elementary.pow(acceptance, Double(proposed + 1))) / (1 - acceptance)
  }
}
