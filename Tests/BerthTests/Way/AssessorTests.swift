import Simulation
import Catalog
import Deployments
import Costing
import Documents
import Testing

@testable import Berth

struct AssessorTests {
  /// An option of models alone whose bill is quick to follow.
  static let option = "aws-fargate-bedrock"

  static func item(_ assessment: Assessment, _ id: String) throws -> AssessedAlternative {
    try #require(assessment.alternatives.first { $0.id == id })
  }

  @Test func theSameSeedGivesTheSameFigures() async throws {
    let first = try await ShortAssessment.shared.value
    let again = try await ShortAssessment.assess(
      Samples.catalogue.get(), ShortAssessment.optionNames)
    func figures(_ assessment: Assessment) -> [String] {
      assessment.alternatives.map { item in
        "\(item.id) \(item.rank ?? 0) \(item.performance?.e2e.p99.value ?? -1) "
          + "\(item.bill?.total.picodollars ?? -1) \(item.score.map { "\($0)" } ?? "-")"
      }
    }
    #expect(figures(first) == figures(again))
    #expect(first.flips == again.flips)
    let other = try await ShortAssessment.assess(
      Samples.catalogue.get(), ShortAssessment.optionNames, seed: 2)
    #expect(figures(first) != figures(other))
  }

  @Test func aDearerPriceMovesTheTotalByItsShare() async throws {
    let dearer = try ShortAssessment.catalogue("prices/aws-bedrock.csv") { line in
      line.hasPrefix("aws-bedrock,claude-sonnet-5,eu,1M output tokens,11,")
        ? "aws-bedrock,claude-sonnet-5,eu,1M output tokens,12.1," + line.dropFirst(51) : line
    }
    let before = try await ShortAssessment.assess(Samples.catalogue.get(), [Self.option])
    let after = try await ShortAssessment.assess(dearer, [Self.option])
    let id = "aws-fargate-bedrock+claude-sonnet-5"
    let cheap = try #require(try Self.item(before, id).bill)
    let dear = try #require(try Self.item(after, id).bill)
    let line = try #require(cheap.lines.first { $0.unit == "output_token" })
    #expect(line.amount.dollars > 100)
    let moved = dear.total.dollars - cheap.total.dollars
    #expect(abs(moved - 0.1 * line.amount.dollars) < 1e-6 * moved)
    #expect(before.catalogue.version != after.catalogue.version)
  }

  @Test func aMissingPriceIsAGapAndNotAZero() async throws {
    let poorer = try ShortAssessment.catalogue("prices/aws.csv") { line in
      line.hasPrefix("aws-opensearch-serverless,ocu,") ? nil : line
    }
    let assessment = try await ShortAssessment.assess(poorer, [Self.option])
    let item = try Self.item(assessment, "aws-fargate-bedrock+claude-sonnet-5")
    #expect(item.rank == nil)
    #expect(item.exclusions.contains { $0.kind == .unpriced })
    let bill = try #require(item.bill)
    #expect(!bill.isComplete)
    #expect(bill.gaps.contains { $0.component == "vector-index" && !$0.reason.isEmpty })
    #expect(!bill.lines.contains { $0.service == "aws-opensearch-serverless" && $0.sku == "ocu" })
  }

  @Test func everyAlternativeHasARankOrAReason() async throws {
    let assessment = try await ShortAssessment.shared.value
    #expect(assessment.winner != nil)
    for item in assessment.alternatives {
      #expect((item.rank != nil) == item.exclusions.isEmpty, "\(item.id)")
      #expect(item.exclusions.allSatisfy { !$0.reason.isEmpty })
    }
    #expect(
      assessment.alternatives.contains { item in
        item.option.id == "replicate" && item.exclusions.contains { $0.kind == .law }
      })
  }

  @Test func anOptionThatCannotRunAModelSaysWhy() async throws {
    let options = try Samples.options().filter { $0.id == "aws-eks-gpu" }
    let assessment = try await Assessor(
      catalogue: try Samples.catalogue.get(), options: options, seed: 1, precision: 0.5
    ).assess(try Samples.profile("hr-bot"))
    #expect(assessment.winner == nil)
    let item = try #require(assessment.alternatives.first)
    #expect(assessment.alternatives.count == 1)
    #expect(item.model == nil && item.bill == nil && item.performance == nil)
    #expect(item.exclusions.map(\.kind) == [.model])
    #expect(item.exclusions.first?.reason.contains("claude-sonnet-5 has no open weights") == true)
  }

  @Test func totalsAreSumsAndZerosArePrinted() async throws {
    for item in try await ShortAssessment.shared.value.alternatives {
      guard let bill = item.bill else { continue }
      var sum = Money.zero
      for line in bill.lines {
        sum += line.amount
        #expect(!line.references.isEmpty, "\(item.id): \(line.title)")
        for reference in line.references {
          #expect(!reference.source.isEmpty && !reference.asOf.isEmpty)
        }
        // Nothing costs nothing unless a row says so: a price of 0, or an allowance.
        if line.amount == .zero {
          #expect(
            line.effectiveUnitPrice == 0
              && line.references.contains {
                ["price", "allowance", "ownership"].contains($0.table)
              },
            "\(item.id): \(line.title), \(line.references.map(\.table))")
        }
      }
      #expect(sum == bill.total)
    }
  }
}
