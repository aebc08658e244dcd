import Catalog
import Documents
import Statistics

/// Latencies and assumptions of the catalogue as samplers, with what was not known.
///
/// A service without a measured latency takes the assumption of its kind, and the alternative's remarks say so.
struct Facts {
  var catalogue: Catalogue
  /// What is not known and stops the model.
  var problems: [String] = []
  /// What was left out or stands on an assumption.
  var remarks: [String] = []

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The likeliest value of an assumption; a missing row is a problem.
  mutating func likely(_ id: String) -> Double {
    guard let assumption = catalogue.assumption(id) else {
      problems.append("the catalogue has no assumption `\(id)`")
      return 0
    }
    return assumption.value.likely
  }

  /// An assumption as a time: its likeliest value as median, its high end as p90.
  mutating func assumed(_ id: String) -> Sampler {
    guard let assumption = catalogue.assumption(id) else {
      problems.append("the catalogue has no assumption `\(id)`")
      return .constant(0)
    }
    return Self.sampler(p50: assumption.value.likely, p90: assumption.value.high)
  }

  /// A lognormal by median and 90th percentile.
  static func sampler(p50: Double, p90: Double) -> Sampler {
    guard p50 > 0, p90 > p50 else { return .constant(p50) }
    let sigma = Elementary.log(p90 / p50) / Normal.standardQuantile(0.9)
    return .logNormal(
      p50: p50, p95: p50 * Elementary.exp(sigma * Normal.standardQuantile(0.95)))
  }

  /// A measured latency of a service; nil when there is none with a median.
  func measured(_ service: String, _ metric: String, variant: String = "") -> Sampler? {
    guard let fact = catalogue.latency(service: service, metric: metric, variant: variant),
      let median = fact.p50, median > 0
    else { return nil }
    if let p95 = fact.p95 { return .logNormal(p50: median, p95: max(p95, median)) }
    if let p99 = fact.p99, p99 > median {
      let sigma = Elementary.log(p99 / median) / Normal.standardQuantile(0.99)
      return .logNormal(
        p50: median, p95: median * Elementary.exp(sigma * Normal.standardQuantile(0.95)))
    }
    return .constant(median)
  }

  /// What a service adds to one request: measured, else the assumption of its kind.
  mutating func visit(_ service: Service, assumption id: String) -> Sampler {
    if let measured = measured(service.id, "visit") { return measured }
    remark("\(service.name) has no measured latency; the assumption `\(id)` stands in")
    return assumed(id)
  }

  /// Adds a remark once.
  mutating func remark(_ text: String) {
    if !remarks.contains(text) { remarks.append(text) }
  }
}
