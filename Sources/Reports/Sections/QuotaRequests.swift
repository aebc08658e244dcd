import Berth
import Catalog
import Deployments
import Documents
import Simulation
import Workloads

/// What to ask vendors for, beside what the busiest hour needs: a text for a ticket.
///
/// The need is that of the mean of the busiest hour; the request leaves the share free that `target_utilisation_endpoint`
/// keeps. Fail-over and burst components ask for the whole load. Bursts within the hour are not added.
struct QuotaRequests {
  var item: AssessedAlternative
  var assessment: Assessment

  init(_ item: AssessedAlternative, _ assessment: Assessment) {
    self.item = item
    self.assessment = assessment
  }

  private struct Request {
    var provider: String
    var place: String
    var service: String
    var quota: String
    var peak: Double
    var ask: Double
    var standard: String
  }

  var lines: [String] {
    let requests = requests
    guard !requests.isEmpty else { return [] }
    var table = MarkdownTable(
      ["service", "quota", "busiest hour", "ask for", "standard"], right: [2, 3])
    table.rows = requests.map { request in
      [
        "\(request.service), \(request.place)", request.quota, Self.digits(request.peak),
        Self.rounded(request.ask), request.standard,
      ]
    }
    var text = ["```text"]
    for provider in requests.map(\.provider).reduce(into: [String](), Self.once) {
      text.append("Quota request, \(provider), for \(assessment.profile.name)")
      for request in requests where request.provider == provider {
        text.append(
          "- \(request.service), \(request.place): \(Self.rounded(request.ask)) \(request.quota) "
            + "(busiest hour \(Self.digits(request.peak)))")
      }
    }
    text.append("```")
    return [
      "### Quota requests", "",
      "To paste into a ticket; \(reason). What the account has already is not known here.", "",
    ] + text + ["", table.text, ""]
  }

  private static func once(_ list: inout [String], _ word: String) {
    if !list.contains(word) { list.append(word) }
  }

  /// Share of a quota that is planned for; nil where no row of the catalogue says it.
  private var share: Double? {
    assessment.catalogue.assumption("target_utilisation_endpoint").map(\.value.likely)
      .flatMap { $0 > 0 && $0 <= 1 ? $0 : nil }
  }

  private var target: Double { share ?? 1 }

  private var reason: String {
    guard let share else {
      return
        "each asks for the busiest hour's mean without any room, since no row `target_utilisation_endpoint` says "
        + "which share of a quota to plan for"
    }
    return
      "each asks for the busiest hour's mean over \(NumberFormat.percent(share, decimals: 0)), the share of a quota that "
      + "is planned for (`target_utilisation_endpoint`)"
  }

  private var requests: [Request] {
    item.option.components.flatMap { component -> [Request] in
      guard let size = item.alternative?.sizes[component.id],
        let service = assessment.catalogue.service(component.service), service.provider != "self"
      else { return [] }
      if component.role == .inference, size.gpu == nil, service.kind == .modelEndpoint {
        return tokens(component, size)
      }
      if let instance = size.instance, size.gpu != nil {
        let most = Double(max(size.maximumReplicas, size.replicas))
        return [
          request(
            component, "\(instance) instances with \(size.gpu ?? "accelerators")",
            peak: Double(size.replicas), ask: most, limit: nil)
        ]
      }
      return []
    } + executions
  }

  private func tokens(_ component: Component, _ size: Size) -> [Request] {
    let summary = WorkloadSummary(assessment.profile)
    var perMinute = summary.peakRunsPerSecond * 60
    if case .share(let share) = component.duty { perMinute *= share }
    let model = component.sizing.model ?? item.model ?? "the model"
    let name = model + (size.endpoint.map { ", endpoint \($0)" } ?? "")
    return [
      ("input tokens a minute of \(name)", perMinute * summary.inputTokensPerRun),
      ("output tokens a minute of \(name)", perMinute * summary.outputTokensPerRun),
      ("requests a minute of \(name)", perMinute * summary.stepsPerRun),
    ].map { request(component, $0.0, peak: $0.1, ask: $0.1 / target, limit: nil) }
  }

  /// Functions, whose account has one number of executions at once for all of them.
  private var executions: [Request] {
    var order: [String] = []
    var groups: [String: (component: Component, peak: Double)] = [:]
    for component in item.option.components {
      guard assessment.catalogue.service(component.service)?.kind == .function,
        let load = item.performance?.loads.first(where: { $0.component == component.id })
      else { continue }
      let key = "\(component.service)@\(component.site)"
      if groups[key] == nil { order.append(key) }
      groups[key] = (groups[key]?.component ?? component, (groups[key]?.peak ?? 0) + load.inUse)
    }
    return order.compactMap { key in
      groups[key].map { component, peak in
        request(
          component, "executions at once", peak: peak, ask: peak / target,
          limit: assessment.catalogue.limit(
            service: component.service, name: "concurrency_max"
          ).flatMap { $0.unit == "instances" ? $0 : nil })
      }
    }
  }

  private func request(
    _ component: Component, _ quota: String, peak: Double, ask: Double, limit: Limit?
  ) -> Request {
    let service = assessment.catalogue.service(component.service)
    let provider = item.option.sites.first { $0.id == component.site }?.provider ?? "the vendor"
    return Request(
      provider: provider, place: item.alternative?.regions[component.site]?.name ?? component.site,
      service: service?.name ?? component.service, quota: quota, peak: peak, ask: ask,
      standard: limit.map {
        "\(Wording.quantity($0.value)) (`\($0.reference.row)`, \($0.reference.confidence.rawValue))"
      } ?? "no row")
  }

  private static func digits(_ value: Double) -> String {
    Wording.trimmed(NumberFormat.significant(value, digits: 2))
  }

  /// Up to two digits, rounded up: a quota that is a little too small is none.
  private static func rounded(_ value: Double) -> String {
    guard value.isFinite, value > 0 else { return "0" }
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    return NumberFormat.fixed((value / unit).rounded(.up) * unit)
  }
}
