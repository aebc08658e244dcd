import Catalog
import Deployments
import Testing
import Workloads

@testable import Compliance

/// One fact is changed at a time: exactly the requirements whose rules name a fact that thereby changed may move.
@Suite struct MutationTests {
  struct Mutation: Sendable, CustomTestStringConvertible {
    var name: String
    var change: @Sendable (inout SampleDesign) -> Void
    /// Requirements that must move, as `regime article`.
    var flips: [String]
    var testDescription: String { name }
  }

  static let mutations: [Mutation] = [
    Mutation(
      name: "region",
      change: {
        $0.region = "us-east-1"
        $0.endpoint = "us"
      }, flips: ["Residency data.residency", "HDS (France) v2 EEA storage"]),
    Mutation(name: "endpoint", change: { $0.endpoint = "global" }, flips: ["GDPR routing"]),
    Mutation(
      name: "retention", change: { $0.decided["deletion_days"] = .number(400) },
      flips: ["GDPR Art 5(1)(e)"]),
    Mutation(
      name: "BAA", change: { $0.vendor["baa_covers_service"] = .bool(false) },
      flips: ["HIPAA 164.308(b) scope"]),
    Mutation(
      name: "BAA signed", change: { $0.answers["baa_signed"] = "false" },
      flips: ["HIPAA 164.308(b), 164.502(e)"]),
    Mutation(
      name: "key management", change: { $0.decided["key_management"] = .text("provider") },
      flips: ["PCI DSS 4.0.1 3.6-3.7"]),
  ]

  static var design: SampleDesign {
    var design = SampleDesign()
    design.classes = ["personal", "health", "cardholder"]
    design.country = "FR"
    design.sector = "bank"
    design.residency = ["EU"]
    design.listed = ["hipaa", "soc2", "iso-27001", "essential-entity"]
    design.entities = [.businessAssociate]
    design.vendor["baa_covers_service"] = .bool(true)
    design.answers["baa_signed"] = "true"
    design.decided["key_rotation_days"] = .number(90)
    return design
  }

  /// State of each requirement for each component.
  private func states(_ design: SampleDesign) -> [String: RequirementState] {
    var states: [String: RequirementState] = [:]
    for result in design.verdicts().flatMap(\.results) {
      states["\(result.regime) \(result.article)|\(result.component ?? "workload")"] = result.state
    }
    return states
  }

  /// Fields whose facts differ on some component.
  private func changedFields(_ a: SampleDesign, _ b: SampleDesign) -> Set<String> {
    var fields: Set<String> = []
    for component in a.alternative.option.components {
      guard let before = a.facts(of: component.id), let after = b.facts(of: component.id) else {
        continue
      }
      for key in before.keys + after.keys where before[key]?.value != after[key]?.value {
        fields.insert(key.field)
      }
    }
    return fields
  }

  @Test(arguments: mutations)
  func exactlyTheRulesThatNameTheFactMove(_ mutation: Mutation) throws {
    let book = try #require(SampleRules.book)
    let before = Self.design
    var after = before
    mutation.change(&after)
    let fields = changedFields(before, after)
    #expect(!fields.isEmpty)
    let old = states(before)
    let new = states(after)
    var moved: Set<String> = []
    for key in Set(old.keys).union(new.keys) where old[key] != new[key] {
      moved.insert(key.split(separator: "|").first.map(String.init) ?? key)
    }
    for rule in book.rules where moved.contains("\(rule.regime) \(rule.article)") {
      let classes = rule.classes.compactMap { book.componentClass(named: $0)?.condition }
      let asked = Set(rule.condition.fields + classes.flatMap(\.fields))
      #expect(!asked.isDisjoint(with: fields), "\(rule.regime) \(rule.article) moved")
    }
    for wanted in mutation.flips { #expect(moved.contains(wanted), "\(wanted): \(moved.sorted())") }
  }

  @Test func noMutationMovesNothing() {
    #expect(states(Self.design) == states(Self.design))
  }
}
