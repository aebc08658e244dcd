import Documents

extension UsageCase {
  /// Whether a bill comes to the expected figure within its tolerance; nil when none is stated.
  ///
  /// Without a tolerance the figure must come out exactly.
  public func isExpected(_ bill: Bill) -> Bool? {
    guard let expected else { return nil }
    let error = (bill.total - expected).picodollars.magnitude
    return error <= (tolerance?.picodollars.magnitude ?? 0)
  }
}
