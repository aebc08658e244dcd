public import Catalog
import Documents
public import Workloads

/// Holds an alternative and its workload against the limits of the services it is made of.
public struct LimitCheck: Sendable {
  private let catalogue: Catalogue

  /// Creates a check.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Limits that an alternative breaks whatever the load: time, memory, CPU, instances, payload, context.
  public func breaches(of alternative: Alternative, by profile: WorkloadProfile) -> [LimitBreach] {
    sizeBreaches(of: alternative)
      + payloadBreaches(
        of: alternative, request: profile.run.requestBytes.value.likely,
        response: profile.run.responseBytes.value.likely)
      + contextBreaches(
        of: alternative, prompt: profile.run.inputTokens.p95.value.likely,
        answer: profile.run.outputTokens.p95.value.likely)
  }

  /// Sizes that a service does not offer.
  public func sizeBreaches(of alternative: Alternative) -> [LimitBreach] {
    var breaches: [LimitBreach] = []
    for component in alternative.option.components {
      let size = alternative.sizes[component.id]
      let asked: [(String, Double?, String)] = [
        ("timeout_max", component.sizing.timeout, "an execution of"),
        ("memory_max", size?.memoryGiB ?? component.sizing.memoryGiB, "memory of"),
        ("vcpu_max", size?.vcpu ?? component.sizing.vcpu, "vCPUs:"),
        ("max_instances", size.map { Double($0.replicas) }, "instances:"),
      ]
      for (name, value, words) in asked {
        guard let value, value.isFinite,
          let limit = catalogue.limit(service: component.service, name: name), value > limit.value
        else { continue }
        breaches.append(breach(of: limit, at: component, asked: value, words: words))
      }
    }
    return breaches
  }

  /// Requests or responses larger than a component that a run passes lets through, in bytes.
  public func payloadBreaches(
    of alternative: Alternative, request: Double, response: Double
  ) -> [LimitBreach] {
    alternative.option.components.compactMap { component in
      guard component.role == .ingress || component.role == .orchestrator,
        let limit = catalogue.limit(service: component.service, name: "payload_max")
      else { return nil }
      let asked = max(request, response) / 1e6
      guard asked > limit.value else { return nil }
      return breach(of: limit, at: component, asked: asked, words: "a payload of")
    }
  }

  /// Model endpoints whose context is shorter than the p95 of prompt and answer together, in tokens.
  public func contextBreaches(
    of alternative: Alternative, prompt: Double, answer: Double
  ) -> [LimitBreach] {
    alternative.option.components.compactMap { component in
      guard component.role == .inference, let size = alternative.sizes[component.id],
        let endpoint = size.endpoint
      else { return nil }
      let model = component.sizing.model ?? alternative.model
      let row = catalogue.endpoints(service: component.service).first {
        $0.model == model && $0.endpoint == endpoint
      }
      guard let row, let context = row.contextTokens, prompt + answer > context else { return nil }
      return LimitBreach(
        component: component.id, service: component.service, limit: "context_tokens",
        allowed: context, asked: prompt + answer, unit: "tokens",
        message:
          "`\(component.id)`: prompt and answer of \(Self.text(prompt + answer)) tokens at p95 "
          + "exceed the context of \(Self.text(context)) of \(model) on `\(component.service)`",
        reference: row.reference)
    }
  }

  /// The shortest time within which a gateway wants its answer, with the component and the limit; nil when no
  /// gateway of the alternative has one.
  public func gatewayTimeout(
    of alternative: Alternative
  ) -> (component: String, limit: Limit)? {
    var shortest: (component: String, limit: Limit)?
    for component in alternative.option.components
    where component.role == .ingress || component.role == .orchestrator {
      guard let limit = catalogue.limit(service: component.service, name: "integration_timeout"),
        shortest.map({ limit.value < $0.limit.value }) ?? true
      else { continue }
      shortest = (component.id, limit)
    }
    return shortest
  }

  /// The gateway's timeout as a breach, when an expected run takes longer; nil when it does not.
  ///
  /// - Parameter seconds: Time a run takes, such as the simulated p95.
  public func gatewayBreach(of alternative: Alternative, seconds: Double) -> LimitBreach? {
    guard let (component, limit) = gatewayTimeout(of: alternative), seconds > limit.value,
      let found = alternative.option.components.first(where: { $0.id == component })
    else { return nil }
    return breach(of: limit, at: found, asked: seconds, words: "runs of")
  }

  private func breach(
    of limit: Limit, at component: Component, asked: Double, words: String
  ) -> LimitBreach {
    let service = catalogue.service(component.service)?.name ?? component.service
    let unit = ["max_instances", "vcpu_max"].contains(limit.name) ? "" : " \(limit.unit)"
    return LimitBreach(
      component: component.id, service: component.service, limit: limit.name,
      allowed: limit.value, asked: asked, unit: limit.unit,
      message: "`\(component.id)`: \(words) \(Self.text(asked))\(unit), and \(service) allows "
        + "\(Self.text(limit.value))\(unit) (`\(limit.name)`)",
      reference: limit.reference)
  }

  /// A number to at most two decimals, without trailing zeros.
  static func text(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard let whole = Int64(exactly: hundredths) else { return "\(value)" }
    let (units, rest) = whole.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(units)" }
    let digits =
      abs(rest) % 10 == 0 ? "\(abs(rest) / 10)" : "\(abs(rest) < 10 ? "0" : "")\(abs(rest))"
    return "\(value < 0 && units == 0 ? "-" : "")\(units).\(digits)"
  }
}
