import Testing

@testable import Simulation

/// The rules of the autoscalers against the cases of kind `rule`.
struct ScalingConformanceTests {
  @Test func theFilesAreRead() {
    #expect(!ScalingVector.files.isEmpty)
    for file in ScalingVector.files { #expect(file.cases != nil, "\(file.name)") }
    #expect(ScalingVector.all.count >= 16)
  }

  @Test(arguments: ScalingVector.all)
  func theRuleSaysSo(vector: ScalingVector) throws {
    switch vector.model {
    case "kubernetes HPA": try recommends(vector)
    case "kubernetes HPA default scale-up policy": try ramps(vector)
    case "kubernetes HPA scale-down stabilisation": try stabilises(vector)
    case "Knative KPA stable mode": try settles(vector)
    default: Issue.record("no rule for the model `\(vector.model)` of \(vector.id)")
    }
  }

  private func recommends(_ vector: ScalingVector) throws {
    let scaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(
        minimum: vector.whole("min") ?? 1, maximum: vector.whole("max") ?? 1_000_000),
      target: try #require(vector.number("target")),
      behaviour: HorizontalPodBehaviour(tolerance: vector.number("tolerance") ?? 0.1))
    let replicas = scaler.recommendation(
      current: try #require(vector.whole("current_replicas")),
      metric: try #require(vector.number("current_metric")))
    #expect(replicas == vector.expected["desired"]?.whole)
  }

  private func ramps(_ vector: ScalingVector) throws {
    let rules = try Self.rules(vector.params["policies"]?.text)
    let period = try #require(vector.number("period_s"))
    let wanted = try #require(vector.whole("wanted"))
    var scaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(minimum: 1, maximum: vector.whole("max") ?? 1_000_000), target: 1,
      behaviour: HorizontalPodBehaviour(up: rules))
    var replicas = try #require(vector.whole("start"))
    var found: [Int] = []
    for step in 1...max(1, try #require(vector.whole("steps"))) {
      replicas = scaler.limited(wanted, current: replicas, at: Double(step) * period)
      found.append(replicas)
    }
    #expect(found == vector.expected["replicas_after_each_period"]?.wholes)
  }

  private func stabilises(_ vector: ScalingVector) throws {
    let prefix = "recommendations_every_"
    let key = try #require(vector.params.keys.sorted().first { $0.hasPrefix(prefix) })
    let seconds = String(key.dropFirst(prefix.count).prefix { $0 != "s" })
    let period: Double = try #require(Double(seconds))
    let recommendations = try #require(vector.params[key]?.wholes)
    var scaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(minimum: 1, maximum: 1_000_000), target: 1,
      stabilisation: try #require(vector.number("window_s")))
    var replicas = try #require(recommendations.first)
    var found: [Int] = []
    for (step, recommendation) in recommendations.enumerated() {
      replicas = scaler.stabilised(
        recommendation, current: replicas, at: Double(step) * period)
      found.append(replicas)
    }
    #expect(found == vector.expected["replicas"]?.wholes)
  }

  /// The formula, and what the autoscaler comes to under a steady load.
  private func settles(_ vector: ScalingVector) throws {
    let concurrency = try #require(vector.number("concurrent_requests"))
    let limit = try #require(vector.number("container_concurrency"))
    let utilisation = try #require(vector.number("target_utilization_pct"))
    var scaler = KnativeAutoscaler(
      bounds: ReplicaBounds(minimum: 0, maximum: 1_000_000), target: limit * utilisation / 100)
    let expected = vector.expected["pods"]?.whole
    #expect(scaler.recommendation(concurrency: concurrency) == expected)
    var replicas = 1
    for step in 1...300 {
      replicas = scaler.wanted(
        ScalingLook(time: Double(step) * 2, seconds: 2, ready: replicas, busy: concurrency))
    }
    #expect(!scaler.isPanicking)
    #expect(replicas == expected)
  }

  /// Reads "Max(100 %, 4 pods) per 15 s".
  private static func rules(_ text: String?) throws -> ReplicaChangeRules {
    guard let text else { return .kubernetesUp }
    let parts = text.split(separator: "(", maxSplits: 1)
    let halves = try #require(parts.last).split(separator: ")", maxSplits: 1)
    let words = try #require(halves.last).split(separator: " ")
    let period: Double = try #require(words.compactMap { Double($0) }.first)
    var limits: [ReplicaChangeLimit] = []
    for item in try #require(halves.first).split(separator: ",") {
      let digits = String(item.filter { $0.isNumber || $0 == "." })
      let number: Double = try #require(Double(digits))
      let count: Int = try #require(Int(exactly: number.rounded()))
      limits.append(
        ReplicaChangeLimit(
          item.contains("%") ? .percent(number) : .pods(count), period: period))
    }
    let selection: ReplicaChangeRules.Selection =
      switch parts.first {
      case "Max": .farthest
      case "Min": .least
      default: .disabled
      }
    #expect(selection != .disabled, "\(text)")
    return ReplicaChangeRules(limits, selection: selection)
  }
}
