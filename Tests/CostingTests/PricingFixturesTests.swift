import Catalog
import Costing
import Documents
import Foundation
import Testing

/// Published pricing examples, from the fixtures and from the folder that `BERTH_TRUTH` names.
struct PricingFixturesTests {
  static let read: (cases: [UsageCase], problems: [String]) = {
    var folders = ["\(#filePath.dropLast("PricingFixturesTests.swift".count))Fixtures"]
    if let more = ProcessInfo.processInfo.environment["BERTH_TRUTH"] { folders.append(more) }
    var cases: [UsageCase] = []
    var problems: [String] = []
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names.sorted()
      where name.hasPrefix("pricing-fixtures") && name.hasSuffix(".yaml") {
        let diagnostics = Diagnostics()
        let file = SourceFile.read(path: "\(folder)/\(name)", diagnostics: diagnostics).flatMap {
          UsageFile.read(text: $0.text, file: name, diagnostics: diagnostics)
        }
        cases += file?.cases ?? []
        problems += diagnostics.errors.map(\.description)
      }
    }
    return (cases, problems)
  }()

  @Test func theFilesAreSound() {
    #expect(Self.read.problems == [])
    #expect(Self.read.cases.count >= 79 + 6)
  }

  @Test(arguments: PricingFixturesTests.read.cases.indices)
  func theFigureComesOut(index: Int) throws {
    let item = Self.read.cases[index]
    let expected = try #require(item.expected, "\(item.id) states no figure")
    let tolerance = try #require(item.tolerance, "\(item.id) states no tolerance")
    let bill = try item.bill()
    #expect(bill.isComplete, "\(item.id)")
    let error = (bill.total - expected).picodollars.magnitude
    #expect(
      error <= tolerance.picodollars.magnitude,
      "\(item.id): \(bill.total.formatted(decimals: 6)), published \(expected.formatted(decimals: 4))"
    )
  }

  @Test func aFixtureWithADearerPriceMisses() throws {
    let item = try #require(Self.read.cases.first { $0.id == "aws-apigw-http-432m" })
    var dearer = item
    for tariff in dearer.tariffs.indices {
      for tier in dearer.tariffs[tariff].tiers.indices {
        dearer.tariffs[tariff].tiers[tier].printedPrice.picodollars *= 11
        dearer.tariffs[tariff].tiers[tier].printedPrice.picodollars /= 10
      }
    }
    #expect(try dearer.bill().total.picodollars * 10 == item.bill().total.picodollars * 11)
    dearer.tariffs = []
    #expect(try !dearer.bill().isComplete)
  }
}
