import Catalog
import Deployments
import Documents
import Testing
import Workloads

@testable import Compliance

/// Gaps, tallies, tables and templates over verdicts.
@Suite struct EvidenceTests {
  private static var open: SampleDesign {
    var design = SampleDesign()
    design.vendor["incident_notice_hours"] = nil
    design.answers["dpa_signed"] = nil
    return design
  }

  @Test func gapsNameWhatHoldsBackAndHowOften() throws {
    let book = try #require(SampleRules.book)
    let verdicts = Self.open.verdicts().filter { $0.regime == "GDPR" }
    let gaps = FactGap.gaps(of: [verdicts, verdicts], in: book)
    let notice = try #require(gaps.first { $0.field == "incident_notice_hours" })
    #expect(notice.verdicts == 2)
    #expect(!notice.isOurs)
    #expect(notice.requirements == ["GDPR Art 33"])
    let contract = try #require(gaps.first { $0.field == "dpa_signed" })
    #expect(contract.isOurs)
    #expect(contract.question.hasSuffix("?"))
    #expect(
      zip(gaps, gaps.dropFirst()).allSatisfy {
        ($0.alone, $0.verdicts) >= ($1.alone, $1.verdicts)
      })
  }

  @Test func talliesCountOutcomesAndNameTheirReasons() throws {
    var failing = Self.open
    failing.vendor["model_trains_on_data"] = .bool(true)
    let tallies = RegimeTally.tallies(of: [
      SampleDesign().verdicts(), Self.open.verdicts(), failing.verdicts(),
    ])
    let gdpr = try #require(tallies.first { $0.regime == "GDPR" })
    #expect([gdpr.allowed, gdpr.conditional, gdpr.excluded] == [1, 1, 1])
    #expect(gdpr.heldBackBy == [RegimeTally.Count(name: "incident_notice_hours", count: 1)])
    #expect(gdpr.excludedBy == [RegimeTally.Count(name: "Art 28(3)(a)", count: 1)])
  }

  @Test func everyFindingIsARowOfTheEvidence() throws {
    let design = Self.open
    let verdicts = design.verdicts()
    let table = EvidenceTable(
      [("sample", verdicts)], answers: design.circumstances.answers)
    #expect(table.rows.allSatisfy { $0.count == EvidenceTable.columns.count })
    let findings = verdicts.flatMap(\.results).filter { $0.state != .notApplicable }
      .reduce(0) { $0 + max(1, $1.found.count) }
    #expect(table.rows.count == findings)
    let diagnostics = Diagnostics()
    let read = try #require(
      CSVTable.parse(text: table.text, file: "evidence.csv", diagnostics: diagnostics))
    #expect(diagnostics.all.isEmpty)
    #expect(read.rows.count == findings)
    let plan = try #require(read.rows.first { $0["field"] == "supplier_assessed" })
    #expect(plan["evidence"] == "file")
    #expect(plan["owner"] == "legal")
  }

  @Test func theTemplateReadsBackAsItIs() throws {
    let book = try #require(SampleRules.book)
    let design = Self.open
    var answers = design.circumstances.answers
    answers["dpia_done"]?.evidence = "DPIA: 3 \"final\""
    let gaps = FactGap.gaps(of: [design.verdicts()], in: book)
    let text = FactsTemplate(
      workload: "sample", answers: answers, gaps: gaps, vocabulary: [:]
    ).text
    let diagnostics = Diagnostics()
    let root = try #require(
      YAMLDocument.parse(text: text, file: "facts.yaml", diagnostics: diagnostics))
    #expect(diagnostics.all.isEmpty)
    guard case .mapping(let mapping) = root else {
      Issue.record("no mapping")
      return
    }
    #expect(mapping.pairs.map(\.key) == answers.keys.sorted())
    let question = try #require(text.firstRange(of: "#dpa_signed:"))
    let vendors = try #require(text.firstRange(of: "# For vendors"))
    #expect(question.lowerBound < vendors.lowerBound)
    #expect(
      try #require(text.firstRange(of: "#incident_notice_hours:")).lowerBound > vendors.lowerBound)
  }

  @Test func risksAreAcceptedAtMostAYearAfterTheirEvidence() throws {
    var answers = Self.open.circumstances.answers
    answers["incident_plan"]?.date = "2028-02-29"
    let risks = ResidualRisk.risks(of: Self.open.verdicts(), answers: answers)
    #expect(risks.contains { $0.rule == "GDPR Art 33" && $0.expiry == nil })
    #expect(risks.allSatisfy { !$0.components.isEmpty })
    // Soft and unmet is a risk; hard and unmet excludes.
    var late = SampleDesign()
    late.decided["deletion_days"] = .number(400)
    let soft = ResidualRisk.risks(of: late.verdicts(), answers: [:])
    #expect(soft.contains { $0.rule == "GDPR Art 5(1)(e)" && $0.state == .notMet })
  }

  @Test func theDataFlowNamesEveryStoreLogToolAndLink() throws {
    let profile = try #require(ShippedCatalogue.workload("clinical-intake"))
    let check = try #require(ShippedCatalogue.check)
    let option = try #require(ShippedCatalogue.options.first { $0.id == "openai-api" })
    let alternative = try #require(ShippedCatalogue.alternative(option, profile))
    let flow = check.dataFlow(profile, alternative)
    for kind in DataFlow.Kind.allCases { #expect(flow.rows.contains { $0.kind == kind }) }
    let model = try #require(flow.rows.first { $0.kind == .model })
    #expect(model.entity == "openai: OpenAI API")
    #expect(model.retention == "30 days at the model's provider")
    #expect(flow.rows.allSatisfy { $0.cells.count == DataFlow.fields.count })
    #expect(flow.rows.allSatisfy { $0.classes == ["personal", "health"] })
  }
}
