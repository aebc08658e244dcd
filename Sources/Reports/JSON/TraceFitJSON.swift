import Documents
import Statistics
public import Workloads

/// A fit of a trace as JSON.
public enum TraceFitJSON {
  /// The document, without a trailing newline.
  public static func text(_ fit: TraceFit) -> String {
    let arrivals = fit.arrivals
    let document = JSONValue.object([
      ("workload", .string(fit.name)), ("trace", .string(fit.trace)),
      ("calls", .integer(arrivals.calls)), ("seconds", .rounded(arrivals.span, digits: 9)),
      ("calls_per_second", .rounded(arrivals.rate, digits: 9)),
      (
        "interarrival_cv",
        .object([
          ("trace", .rounded(arrivals.interarrivalCV, digits: 6)),
          ("drawn", .rounded(arrivals.drawnCV, digits: 6)),
          ("times_are_rounded", .bool(arrivals.isRounded)),
        ])
      ),
      (
        "index_of_dispersion_1min",
        .object([
          ("trace", arrivals.dispersion.map { .rounded($0, digits: 6) } ?? .null),
          ("drawn", .rounded(arrivals.drawnDispersion, digits: 6)),
          ("minutes", .integer(arrivals.windows)),
        ])
      ),
      ("input_tokens", tokens(fit.input)), ("output_tokens", tokens(fit.output)),
      ("correlation", .rounded(fit.correlation, digits: 6)),
      ("unset", .array(TraceFit.needed.map(JSONValue.string))),
    ])
    return String(document.text.dropLast())
  }

  private static func tokens(_ fit: TokenFit) -> JSONValue {
    let figures = fit.figures
    return .object([
      (
        "trace",
        .object([
          ("mean", .rounded(figures.mean, digits: 9)), ("p50", .rounded(figures.p50, digits: 9)),
          ("p95", .rounded(figures.p95, digits: 9)), ("p99", .rounded(figures.p99, digits: 9)),
          ("max", .rounded(figures.max, digits: 9)),
        ])
      ),
      ("used", law(fit.chosen)), ("laws", .array(fit.laws.map(law))),
      (
        "quantiles",
        fit.quantiles.map { table in
          .array(table.points.map { .array([.number($0.fraction), .number($0.value)]) })
        } ?? .null
      ),
    ])
  }

  private static func law(_ law: TokenFit.Law) -> JSONValue {
    let names = ["mean", "p50", "p95", "p99"]
    return .object([
      ("law", .string(law.name)), ("ks_distance", .rounded(law.distance, digits: 4)),
      (
        "relative_error",
        .object(zip(names, law.errors).map { ($0, .rounded($1, digits: 4)) })
      ),
    ])
  }
}
