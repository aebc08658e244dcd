import Documents
import Simulation
import Testing
import Workloads

@testable import Berth

struct ObjectiveCheckTests {
  static func estimate(
    e2e: Double, ttft: Double = 1, availability: Double = 1, isStable: Bool = true
  )
    -> PerformanceEstimate
  {
    func latency(_ value: Double) -> LatencyEstimate {
      let interval = Interval(value: value, lower: value, upper: value)
      return LatencyEstimate(p50: interval, p95: interval, p99: interval, mean: interval)
    }
    return PerformanceEstimate(
      e2e: latency(e2e), ttft: latency(ttft), availability: availability, availabilityBySLA: nil,
      losses: [], loads: [], bottleneck: nil, isStable: isStable, runsSimulated: 1, events: 1,
      remarks: [])
  }

  /// What remains after the check of the support agent: 60 s hard, 4 s and 99.9 % soft.
  static func check(_ estimate: PerformanceEstimate) throws -> AssessedAlternative {
    var item = AssessedAlternative(
      Candidate(
        option: try #require(try Samples.options().first), model: nil, id: "an option", refusal: nil
      ))
    ObjectiveCheck(try Samples.profile("support-agent")).apply(to: &item, estimate)
    return item
  }

  @Test func whatMeetsEveryObjectiveHasNothingToSay() throws {
    let item = try Self.check(Self.estimate(e2e: 60, ttft: 4, availability: 0.999))
    #expect(item.exclusions.isEmpty && item.warnings.isEmpty)
  }

  @Test func aMissedHardObjectiveExcludesWithMarginOriginAndRemedy() throws {
    let item = try Self.check(Self.estimate(e2e: 75))
    let exclusion = try #require(item.exclusions.first)
    #expect(item.exclusions.count == 1 && item.warnings.isEmpty)
    #expect(exclusion.kind == .objective)
    #expect(abs((exclusion.margin ?? 0) - 0.25) < 1e-12)
    #expect(exclusion.reason.contains("75.0 s") && exclusion.reason.contains("60.0 s"))
    #expect(exclusion.remedy?.contains("75.0 s") == true)
    guard case .input? = exclusion.origin else {
      Issue.record("an objective comes from the input: \(String(describing: exclusion.origin))")
      return
    }
  }

  @Test func missedSoftObjectivesOnlyWarn() throws {
    let item = try Self.check(Self.estimate(e2e: 10, ttft: 5, availability: 0.99))
    #expect(item.exclusions.isEmpty)
    #expect(item.warnings.count == 2)
  }

  @Test func latencyOfWhatDoesNotSettleIsNotHeldAgainstAnObjective() throws {
    let item = try Self.check(Self.estimate(e2e: 1000, isStable: false))
    #expect(item.exclusions.isEmpty)
  }
}
