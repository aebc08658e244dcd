import Berth
import Catalog
import Costing
import Deployments
import Documents
import Testing
import Workloads

@testable import Reports

struct WorkbookTests {
  /// An assessment of two options, quick enough for a debug build.
  private func assessment() async throws -> Assessment {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let diagnostics = Diagnostics()
    let options = OptionLibrary.options(catalogue, diagnostics: diagnostics)
      .filter { ["aws-lambda-bedrock", "onprem-compose"].contains($0.id) }
    try #require(options.count == 2)
    var archetypes: [String: String] = [:]
    for file in catalogue.textFiles(under: "archetypes") {
      archetypes[String(file.path.dropFirst("archetypes/".count).dropLast(".yaml".count))] =
        file.text
    }
    let text = """
      workload: small
      like: support-agent
      traffic: {runs_per_month: 20_000}
      users: {DE: 100%}
      data: {classes: [internal], residency: []}
      models: [claude-sonnet-5]
      objectives: {budget_per_month: $50_000}
      """
    let source = try #require(
      SourceFile(path: "small.yaml", bytes: Array(text.utf8), diagnostics: diagnostics))
    let profile = try #require(
      WorkloadReader.read(
        source, in: WorkloadSurroundings(archetypes: archetypes), diagnostics: diagnostics),
      "\(diagnostics.all)")
    return await (try Assessor(catalogue: catalogue, options: options, seed: 1, precision: 0.5))
      .assess(profile)
  }

  @Test func sheetsHoldTheBillToTheCent() async throws {
    let assessment = try await assessment()
    let book = Workbook(assessment)
    let sheets = Dictionary(uniqueKeysWithValues: book.sheets.map { ($0.name, $0) })
    #expect(Set(sheets.keys) == ["Assumptions", "Bill", "Options", "Sources"])
    let bill = try #require(BillSheet(assessment).item?.bill)
    let sheet = try #require(sheets["Bill"])
    #expect(sheet.rows.count == bill.lines.count && !bill.lines.isEmpty)
    var recalculated = 0.0
    for (index, row) in sheet.rows.enumerated() {
      guard case .number(let quantity, _) = row[3], case .number(let price, _) = row[5] else {
        Issue.record("no quantity or price in row \(index + 2)")
        continue
      }
      #expect(
        row[6]
          == .formula(
            "=D\(index + 2)*F\(index + 2)", value: bill.lines[index].amount.dollars, .dollars))
      recalculated += quantity * price
    }
    #expect(abs(recalculated - bill.total.dollars) < 0.005)
    #expect(
      sheet.totals.first?[6]
        == .formula(
          "=SUM(G2:G\(bill.lines.count + 1))", value: bill.total.dollars, .dollars))
    #expect(sheets["Options"]?.rows.count == assessment.alternatives.count)
    #expect(sheets["Assumptions"]?.rows.count == assessment.catalogue.allAssumptions.count)
    let references = Set(
      assessment.alternatives.flatMap { $0.bill?.lines ?? [] }.flatMap(\.references))
    #expect(sheets["Sources"]?.rows.count == references.count && !references.isEmpty)
    for sheet in book.sheets {
      #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
    }
    let bytes = try book.bytes()
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(try book.bytes() == bytes)
  }
}
