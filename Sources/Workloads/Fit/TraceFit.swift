public import Documents
import Statistics

/// A workload profile fitted from a trace of model calls.
///
/// A call of a trace is taken as a run of one step: what belongs to one user's request, a trace does not say.
public struct TraceFit: Sendable, Hashable {
  /// Name of the workload; a slug.
  public let name: String
  /// Archetype that fills the gaps, when one is named.
  public let like: String?
  /// Trace as the person named it, without its folders.
  public let trace: String
  /// Arrivals.
  public let arrivals: ArrivalFit
  /// Prompt tokens.
  public let input: TokenFit
  /// Generated tokens.
  public let output: TokenFit
  /// Correlation of the prompt and generated tokens of a call (Pearson).
  public let correlation: Double

  /// Fewest calls that are fitted.
  public static let fewest = 30

  /// Fits a trace; nil with the reason among the diagnostics.
  public init?(
    _ requests: [RequestTrace.Request], of file: SourceFile, name: String, like: String?,
    diagnostics: Diagnostics
  ) {
    let place = SourceLocation(file: file.path, line: 1, column: 1)
    guard requests.count >= Self.fewest else {
      diagnostics.error(
        "trace", "a fit needs at least \(Self.fewest) calls, found \(requests.count)", at: place)
      return nil
    }
    guard let arrivals = ArrivalFit(requests.map(\.arrival)) else {
      diagnostics.error("trace", "all calls came at one instant", at: place)
      return nil
    }
    guard let input = TokenFit(requests.map(\.inputTokens)),
      let output = TokenFit(requests.map(\.outputTokens))
    else {
      diagnostics.error("trace", "no call has tokens", at: place)
      return nil
    }
    self.name = name
    self.like = like
    trace = file.path.split(separator: "/").last.map(String.init) ?? file.path
    self.arrivals = arrivals
    self.input = input
    self.output = output
    correlation = Self.correlation(requests)
  }

  private static func correlation(_ requests: [RequestTrace.Request]) -> Double {
    let count = Double(requests.count)
    let x = requests.map { Double($0.inputTokens) }
    let y = requests.map { Double($0.outputTokens) }
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    guard xx > 0, yy > 0 else { return 0 }
    return Rounding.significant(xy / Elementary.sqrt(xx * yy), digits: 12)
  }
}
