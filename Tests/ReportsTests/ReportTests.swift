import Berth
import Costing
import Deployments
import Documents
import Foundation
import Testing

@testable import Reports

/// Reports of assessments made by hand.
struct ReportTests {
  @Test func everyLinkLeadsToAHeading() throws {
    let text = Report(try SmallAssessment.answered()).markdown
    let slugs = Set(text.split(separator: "\n").filter { $0.hasPrefix("#") }.map(Self.slug))
    let links = text.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) }
    #expect(links.count > 5)
    for link in links { #expect(slugs.contains(link), "\(link)") }
  }

  /// GitHub's rule: lower case, punctuation gone, spaces to hyphens.
  private static func slug(_ heading: Substring) -> String {
    let title = heading.drop { $0 == "#" || $0 == " " }.lowercased()
    return String(
      title.compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" || character == "_"
          ? character : nil
      })
  }

  @Test func sectionsAreNumberedInOrder() throws {
    for assessment in [try SmallAssessment.answered(), try SmallAssessment.missed()] {
      let headings = Report(assessment).markdown.split(separator: "\n").filter {
        $0.hasPrefix("## ")
      }
      #expect(headings.count == 10)
      for (index, heading) in headings.enumerated() {
        #expect(heading.hasPrefix("## \(index + 1). "))
      }
    }
  }

  @Test func everyRowOfATableHasItsColumns() throws {
    for assessment in [try SmallAssessment.answered(), try SmallAssessment.missed()] {
      var columns = 0
      for line in Report(assessment).markdown.split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        guard line.hasPrefix("|") else {
          columns = 0
          continue
        }
        let cells = line.replacing("\\|", with: "").filter { $0 == "|" }.count
        if columns == 0 { columns = cells }
        #expect(cells == columns, "\(line)")
      }
    }
  }

  @Test func noFigureIsNoNumber() throws {
    for assessment in [try SmallAssessment.answered(), try SmallAssessment.missed()] {
      let text = Report(assessment).markdown
      let words = text.lowercased().matches(of: /\b(nan|inf|infinity|n\/a)\b/)
      #expect(words.isEmpty, "\(words.map(\.output.0))")
      #expect(!text.contains("Optional(") && !text.contains("$$"))
    }
  }

  @Test func theHandCheckAddsUp() throws {
    let text = Report(try SmallAssessment.answered()).markdown
    // 600 × 3 + 250 × 0.3 + 50 × 3.75 + 70 × 15 = 3,112.50; the rest is 0.04 + 620.
    #expect(text.contains("= 900 million ("))
    #expect(
      text.contains(
        "600 million × $3 + 250 million × $0.3 + 50 million × $3.75 + 70 million × $15 = $3,113 for tokens."
      ))
    #expect(text.contains("$620 `operations`"))
    #expect(text.contains("$3,113 + $620 = $3,733 a month; ÷ 100,000 runs = $0.037 a run."))
  }

  @Test func linesOfOnePriceAreOne() throws {
    let lines = MergedLine.merged(SmallAssessment.bill, byComponent: false)
    #expect(lines.count == 6)
    let requests = try #require(lines.first { $0.first.unit == "request" })
    #expect(requests.components == ["authorizer", "orchestrator"])
    #expect(requests.quantity == 200_000)
    #expect(MergedLine.merged(SmallAssessment.bill, byComponent: true).count == 7)
    #expect(
      lines.reduce(0) { $0 + $1.amount.dollars }.rounded()
        == SmallAssessment.bill.total.dollars.rounded())
  }

  @Test func requirementsAreGroupedOverComponents() throws {
    let item = try SmallAssessment.alternative("aws-lambda-bedrock")
    let lines = OpenRequirements(item).lines.joined(separator: "\n")
    #expect(lines.contains("all \(item.option.components.count) components"))
    #expect(lines.contains("find out `incident_notice_hours`"))
    #expect(lines.split(separator: "\n").filter { $0.contains("Art 33") }.count == 1)
  }

  @Test func nearestMissesLead() throws {
    let text = Report(try SmallAssessment.missed()).markdown
    let summary = try #require(text.range(of: "## 2. Summary"))
    let first = try #require(text.range(of: "1. **AWS Lambda"))
    let second = try #require(text.range(of: "2. **ECS on Fargate"))
    #expect(summary.upperBound < first.lowerBound && first.lowerBound < second.lowerBound)
    #expect(text.contains("admitted by: an objective of 66.0 s"))
  }

  @Test func componentsThatShareACapacityShareARow() throws {
    let text = Report(try SmallAssessment.answered()).markdown
    #expect(text.contains("authorizer, orchestrator"))
    #expect(text.contains("14 executions"))
  }

  @Test func directionOfAFlip() throws {
    let text = Report(try SmallAssessment.answered()).markdown
    #expect(text.contains("the load falls below 28,000 runs a month (now 100,000 runs a month)"))
  }

  @Test func fiveLines() throws {
    #expect(Answer(try SmallAssessment.answered()).lines.count == 5)
    #expect(Answer(try SmallAssessment.missed()).lines.count == 5)
  }

  @Test func theDocumentHasItsKeysAndReasons() throws {
    let text = AssessmentJSON(try SmallAssessment.answered()).text
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let object = try #require(document as? [String: Any])
    #expect(object["seed"] as? Int == 1)
    #expect(object["workload"] != nil && object["catalog"] != nil)
    let options = try #require(object["options"] as? [[String: Any]])
    let keys = [
      "id", "option", "model", "sites", "sizing", "strategy", "rank", "score", "verdict",
      "monthly_cost_usd", "cost_per_run_usd", "e2e_ms", "ttft_ms", "availability", "bill",
      "verdicts", "excluded_by",
    ]
    for option in options {
      let absent = try #require(option["absent"] as? [String: String])
      for key in keys {
        let value = try #require(option[key], "\(key)")
        if value is NSNull { #expect(absent[key]?.isEmpty == false, "\(key)") }
      }
    }
    let bill = try #require(options[0]["bill"] as? [[String: Any]])
    let sources = try #require(object["sources"] as? [String: [String: String]])
    for line in bill {
      let rows = try #require(line["rows"] as? [String])
      #expect(!rows.isEmpty && rows.allSatisfy { sources[$0]?["as_of"]?.isEmpty == false })
    }
  }
}
