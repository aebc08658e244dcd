import Documents
import Testing

@testable import Catalog

/// Files in the shapes of the feeds, with made-up figures, read against the catalogue that ships.
struct PriceImportTests {
  static let catalogue = Result { try Catalogue.open(.packed, at: .memory) }

  static func file(_ text: String, _ path: String = "made-up.json") throws -> SourceFile {
    try #require(SourceFile(path: path, bytes: Array(text.utf8), diagnostics: Diagnostics()))
  }

  static func read(
    _ text: String, as format: FeedFormat, path: String = "made-up.json", service: String? = nil
  ) throws -> PriceImport {
    try PriceImport(
      [file(text, path)], as: format, into: try catalogue.get(), service: service,
      observedAt: try #require(CatalogueDate("2027-01-02")))
  }

  /// Every priced thing is placed, merged or listed.
  static func isWhole(_ found: PriceImport) -> Bool {
    found.merged >= 0
      && found.seen
        == found.changes.reduce(0) { $0 + $1.tiers.count } + found.merged + found.unplaced.count
  }

  @Test func liteLLM() throws {
    let old = try #require(
      try Self.catalogue.get().tariff(
        for: TariffKey(
          service: "anthropic-api", sku: "claude-haiku-4.5", region: "global",
          meter: Meter("input_token")))?.tiers.first?.printedPrice)
    let found = try Self.read(
      """
      {"sample_spec": {"input_cost_per_token": 0},
       "claude-haiku-4-5": {"litellm_provider": "anthropic", "input_cost_per_token": 9e-06,
         "output_cost_per_token": 0, "input_cost_per_token_batches": 1e-06},
       "eu.anthropic.claude-sonnet-5": {"litellm_provider": "bedrock", "input_cost_per_token": 1e-06},
       "nobody": {"litellm_provider": "openai", "input_cost_per_token": 1e-06},
       "other": {"litellm_provider": "elsewhere", "input_cost_per_token": 1e-06}}
      """, as: .litellm)
    #expect(Self.isWhole(found))
    let haiku = try #require(found.changes.first { $0.article.service == "anthropic-api" })
    #expect(haiku.kind == .changed)
    #expect(haiku.after == 9)
    let share = try #require(haiku.share)
    #expect(abs(share - (9 / old.dollars - 1)) < 1e-12)
    #expect(haiku.tiers[0].location == SourceLocation(file: "made-up.json", line: 2, column: 80))
    let bedrock = try #require(found.changes.first { $0.article.service == "aws-bedrock" })
    #expect(bedrock.article.region == "eu" && bedrock.article.sku == "claude-sonnet-5")
    #expect(found.unplaced.count == 4)
    #expect(
      found.unplaced.map(\.reason) == [
        "a price of zero is not taken for a gift",
        "the catalogue has no meter for `input_cost_per_token_batches`",
        "no model of the catalogue has this name at openai-api",
        "no service of the catalogue is LiteLLM's `elsewhere`",
      ])
  }

  @Test func skyPilot() throws {
    let head =
      "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,SpotPrice,Region,AvailabilityZone\n"
    let rows = """
      m7i.large,,,2,8,,0.9,0.3,us-east-1,a
      m7i.large,,,2,8,,0.9,0.2,us-east-1,b
      m6i.large,,,2,8,,0.8,,us-east-1,a
      m6i.large,,,2,8,,0.7,,us-east-1,b
      m6i.large,,,2,8,,,,eu-central-1,a
      none.large,,,2,8,,1,1,us-east-1,a
      ,H100,8,,,,1,1,us-east-1,a

      """
    let found = try Self.read(head + rows, as: .skypilot, path: "aws/vms.csv")
    #expect(Self.isWhole(found))
    #expect(found.changes.map(\.article.term) == ["on_demand", "spot"])
    #expect(found.changes.map(\.after) == [0.9, 0.3])
    #expect(found.changes[1].tiers[0].notes == "the dearest zone; the cheapest costs $0.2")
    #expect(found.merged == 2)
    #expect(found.unplaced.count == 5)
    #expect(found.causes.first?.reason == "zones of one region differ on demand")
    #expect(throws: InputError.self) { try Self.read(head + rows, as: .skypilot, path: "vms.csv") }
    let named = try Self.read(head + rows, as: .skypilot, path: "vms.csv", service: "aws-ec2")
    #expect(
      named.changes
        == found.changes.map { change in
          var other = change
          for index in other.tiers.indices { other.tiers[index].location.file = "vms.csv" }
          return other
        })
  }

  private static func offer(unit: String, ranges: String, usage: String = "EUC1-Request") -> String
  {
    """
    {"offerCode": "AWSLambda", "publicationDate": "2027-01-01T00:00:00Z",
     "products": {"P": {"sku": "P", "attributes": {"regionCode": "eu-central-1", "usagetype": "\(usage)"}}},
     "terms": {"OnDemand": {"P": {"P.T": {"effectiveDate": "2026-12-01T00:00:00Z", "priceDimensions": {\(ranges.replacing("UNIT", with: unit))}}}}}}
    """
  }

  @Test func awsPriceList() throws {
    let one =
      #""a": {"unit": "UNIT", "beginRange": "0", "endRange": "Inf", "pricePerUnit": {"USD": "0.0000009"}}"#
    let found = try Self.read(Self.offer(unit: "Requests", ranges: one), as: .awsPriceList)
    #expect(Self.isWhole(found))
    let change = try #require(found.changes.first)
    #expect(change.article.description == "aws-lambda/requests@eu-central-1 per 1M requests")
    #expect(change.after == 0.9)
    #expect(change.tiers[0].validFrom?.description == "2026-12-01")
    let wrong = try Self.read(Self.offer(unit: "Hrs", ranges: one), as: .awsPriceList)
    #expect(wrong.changes.isEmpty)
    #expect(wrong.unplaced.map(\.reason) == ["the unit `Hrs` is none of request"])
    let odd = try Self.read(
      Self.offer(unit: "Requests", ranges: one, usage: "EUC1-Odd"), as: .awsPriceList)
    #expect(odd.unplaced.count == 1)
  }

  @Test func tiersFollowEachOtherOrAreListed() throws {
    let gap = """
      "a": {"unit": "UNIT", "beginRange": "0", "endRange": "10", "pricePerUnit": {"USD": "0.2"}},
      "b": {"unit": "UNIT", "beginRange": "20", "endRange": "Inf", "pricePerUnit": {"USD": "0.1"}}
      """
    let found = try Self.read(Self.offer(unit: "Requests", ranges: gap), as: .awsPriceList)
    #expect(found.changes.isEmpty && found.unplaced.count == 2)
    #expect(found.unplaced[0].reason.contains("do not follow each other"))
    let twice = gap.replacing("\"20\"", with: "\"0\"")
    let other = try Self.read(Self.offer(unit: "Requests", ranges: twice), as: .awsPriceList)
    #expect(other.unplaced.count == 2)
    #expect(other.unplaced[0].reason.contains("two prices"))
  }

  private static func item(_ changes: [String: String] = [:]) -> String {
    var fields = [
      "currencyCode": "\"USD\"", "tierMinimumUnits": "0.0", "retailPrice": "0.9",
      "armRegionName": "\"westeurope\"", "effectiveStartDate": "\"2026-12-01T00:00:00Z\"",
      "meterName": "\"Basic Unit\"", "productName": "\"Azure AI Search\"", "skuName": "\"Basic\"",
      "unitOfMeasure": "\"1 Hour\"", "type": "\"Consumption\"", "armSkuName": "\"\"",
    ]
    fields.merge(changes) { $1 }
    return "{"
      + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(
        separator: ", ") + "}"
  }

  @Test func azureRetailPrices() throws {
    let items = [
      Self.item(), Self.item(["currencyCode": "\"EUR\""]), Self.item(["type": "\"Reservation\""]),
      Self.item(["unitOfMeasure": "\"1/Month\""]), Self.item(["productName": "\"Odd\""]),
      Self.item([
        "armSkuName": "\"Standard_D4s_v5\"", "productName": "\"Virtual Machines Dsv5 Series\"",
        "skuName": "\"D4s v5 Spot\"", "retailPrice": "0.05",
      ]),
      Self.item([
        "armSkuName": "\"Standard_D4s_v5\"",
        "productName": "\"Virtual Machines Dsv5 Series Windows\"",
      ]),
    ]
    let found = try Self.read(
      "{\"Items\": [\(items.joined(separator: ",\n"))], \"NextPageLink\": \"https://next\"}",
      as: .azureRetailPrices)
    #expect(Self.isWhole(found))
    #expect(
      found.changes.map(\.article.description) == [
        "azure-ai-search/Azure AI Search: Basic Unit@westeurope per search unit-hour",
        "azure-vm/Standard_D4s_v5@westeurope per instance-hour (spot)",
      ])
    #expect(found.unplaced.count == 5)
    #expect(found.warnings.map(\.code) == ["more-pages"])
  }

  /// What is written is read back by a catalogue, and changes exactly what the import said.
  @Test func rowsAreReadBack() throws {
    let found = try Self.read(
      """
      {"claude-haiku-4-5": {"litellm_provider": "anthropic", "input_cost_per_token": 9e-06}}
      """, as: .litellm)
    try found.check(over: .packed)
    let rows = DataSource(
      name: "mine", files: [DataSource.File(path: "prices/\(found.fileName)", text: found.table)])
    let base = DataSource.packed
    let after = try Catalogue.open(
      base.overlaid(with: rows, diagnostics: Diagnostics()), at: .memory)
    let difference = CatalogueDifference(from: try Self.catalogue.get(), to: after)
    #expect(
      difference.entries.map(\.subject) == [
        "anthropic-api/claude-haiku-4.5@global per input_token"
      ])
    #expect(difference.entries.first?.after == "$9 per 1M input tokens")
    let again = try PriceImport(
      [
        Self.file(
          "{\"claude-haiku-4-5\": {\"litellm_provider\": \"anthropic\", \"input_cost_per_token\": 9e-06}}"
        )
      ],
      as: .litellm, into: after, observedAt: try #require(CatalogueDate("2027-01-03")))
    #expect(again.changes.map(\.kind) == [.unchanged])
  }

  @Test func ownTablesAreCheckedRowByRow() throws {
    let head =
      "service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,source,confidence,notes\n"
    let good = "aws-lambda,requests,eu-central-1,1M requests,0.9,,,on_demand,2027-01-01,list,low,\n"
    let found = try Self.read(
      head + good + good.replacing("aws-lambda", with: "acme")
        + good.replacing("1M requests", with: "1M wishes"), as: .csv, path: "mine.csv")
    #expect(Self.isWhole(found))
    #expect(found.changes.count == 1 && found.unplaced.count == 2)
    #expect(found.table.contains("2027-01-01,,2027-01-01,list,low"))
    let error = #expect(throws: InputError.self) {
      try Self.read(head + good.replacing("0.9", with: "much"), as: .csv, path: "mine.csv")
    }
    #expect(error?.diagnostics.first?.location?.description == "mine.csv:2:46")
  }
}
