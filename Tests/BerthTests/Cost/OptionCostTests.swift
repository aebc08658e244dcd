import Catalog
import Costing
import Deployments
import Documents
import Simulation
import Testing
import Workloads

@testable import Berth

struct OptionCostTests {
  /// One assessment of an API, rented and own accelerators.
  static let shared = Task {
    try await ShortAssessment.assess(
      Samples.catalogue.get(), ["aws-fargate-bedrock", "aws-eks-gpu", "onprem-kubernetes-a100"])
  }

  private func priced() async throws -> [AssessedAlternative] {
    try await Self.shared.value.alternatives.filter { $0.bill?.isComplete == true }
  }

  @Test func monthsEqualTheBills() async throws {
    let assessment = try await Self.shared.value
    let costs = try MonthlyCost(assessment.catalogue, assessment.profile)
    for item in try await priced() {
      let cost = try #require(
        OptionCost(item, assessment.profile, assessment.catalogue, seed: 1))
      #expect(cost.bill.total == item.bill?.total)
      #expect(cost.plan.months.count == assessment.profile.finance.horizonMonths)
      #expect(cost.plan.months[0].amortised == item.bill?.total)
      var capacity = 0.0
      for month in cost.plan.months {
        capacity = max(capacity, month.runs)
        let bill = try #require(costs.bill(item, runs: month.runs, capacity: capacity))
        #expect(month.amortised == bill.total)
        #expect(bill.total == bill.lines.reduce(.zero) { $0 + $1.amount })
        #expect(
          bill.lines.allSatisfy { line in
            !line.references.isEmpty
              && line.references.allSatisfy {
                !$0.row.isEmpty && !$0.source.isEmpty && !$0.asOf.isEmpty
              }
          })
      }
      for approval in cost.approvals {
        let upTo = try #require(approval.upTo)
        #expect(upTo > 0.9 * approval.year.cash.dollars, "\(item.id), \(approval.year.label)")
      }
    }
  }

  @Test func theCompiledCostIsTheBillAtEveryLoad() async throws {
    let assessment = try await Self.shared.value
    let costs = try MonthlyCost(assessment.catalogue, assessment.profile)
    for item in try await priced() {
      let cost = try #require(costs.loadCost(item, upTo: 5e6))
      for runs in [0.0, 1, 60_000, 61_000, 250_000, 1e6, 2.5e6, 4.9e6] {
        let bill = try #require(costs.bill(item, runs: runs, capacity: runs))
        #expect(
          abs(cost.dollars(runs: runs) - bill.total.dollars) <= 1e-9 * bill.total.dollars + 1e-9,
          "\(item.id) at \(runs)")
      }
    }
  }

  @Test func serversAreAddedAsTheLoadGrows() async throws {
    let items = try await priced().filter { $0.option.id != "aws-fargate-bedrock" }
    #expect(items.count == 2)
    for item in items {
      let capacity = try #require(item.capacity)
      #expect(capacity.alternative(at: capacity.runs).sizes == item.alternative?.sizes)
      let step = try #require(capacity.steps(upTo: 1e8).first)
      let below = try #require(capacity.alternative(at: step).sizes["model"]?.replicas)
      let above = try #require(capacity.alternative(at: step * 1.001).sizes["model"]?.replicas)
      #expect(above == below + 1)
      let share = try #require(capacity.utilisation(at: step))
      #expect(share > 0 && share < 1)
    }
  }

  @Test func breakEvenOfThreeWays() async throws {
    let assessment = try await Self.shared.value
    let ways = BreakEvenStudy.ways(assessment.alternatives, assessment.catalogue)
    #expect(
      ways.map { HostingKind($0, assessment.catalogue) } == [.api, .rented, .owned])
    #expect(Set(ways.map(\.model)).count == 1)
    let study = try #require(
      BreakEvenStudy(ways, assessment.profile, assessment.catalogue, seed: 1))
    #expect(study.pairs.count == 3 && study.probabilities.allSatisfy { $0 != nil })
    for pair in study.pairs {
      let (a, b) = (study.contenders[pair.first], study.contenders[pair.second])
      for crossing in pair.breakEven.crossings {
        let below = a.cost.dollars(runs: crossing.value * (1 - 1e-6))
        let above = a.cost.dollars(runs: crossing.value * (1 + 1e-6))
        let others = [
          b.cost.dollars(runs: crossing.value * (1 - 1e-6)),
          b.cost.dollars(runs: crossing.value * (1 + 1e-6)),
        ]
        #expect((below < others[0]) == !crossing.firstIsCheaperAbove)
        #expect((above < others[1]) == crossing.firstIsCheaperAbove)
      }
      guard a.kind == .api else { continue }
      let held = try #require(pair.held)
      let capacity = try #require(b.item.capacity)
      #expect(
        abs(
          held.utilisation / held.runs * study.runs - (capacity.utilisation(at: study.runs) ?? 0))
          < 1e-9)
      #expect(pair.movers.count >= 2)
    }
  }

  @Test func otherParametersCrossWhereBothCostTheSame() async throws {
    let assessment = try await Self.shared.value
    let ways = BreakEvenStudy.ways(assessment.alternatives, assessment.catalogue)
    // The first price, of those that tell two of the ways apart, at which they change places.
    var found: (price: String, study: BreakEvenStudy, pair: BreakEvenStudy.Pair)?
    for price in BreakEvenStudy.prices(of: ways, assessment.profile, assessment.catalogue)
    where found == nil {
      let study = try #require(
        BreakEvenStudy(
          ways, assessment.profile, assessment.catalogue, over: .price(price), seed: 1))
      let pair = study.pairs.first { !$0.breakEven.crossings.isEmpty }
      found = pair.map { (price, study, $0) }
    }
    let (price, study, pair) = try #require(found)
    let factor = try #require(pair.breakEven.crossings.first?.value)
    let costs = [pair.first, pair.second].map {
      study.contenders[$0].cost.scaling(price: price, by: factor).dollars(runs: study.runs)
    }
    #expect(abs(costs[0] / costs[1] - 1) < 1e-9)
    for parameter in BreakEvenParameter.named.map(\.parameter) {
      let study = BreakEvenStudy(
        ways, assessment.profile, assessment.catalogue, over: parameter, seed: 1)
      #expect(study != nil)
    }
  }
}
