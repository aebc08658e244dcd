extension Assessment {
  /// Lead in points below which two alternatives are called a tie: one point of a hundred, below what the cost bands
  /// and latency intervals behind a score can tell apart.
  public static let tieMargin = 1.0
}
