import Foundation
import Testing

/// Two assessments that differ in one price: the difference names it.
struct DiffTests {
  private func assess(_ folder: URL, _ name: String, overlay: String? = nil) throws {
    var command = Command("recommend", "probe.yaml", "--json", "--options", "aws-lambda-bedrock")
    if let overlay { command.arguments += ["--overlay", overlay, "--catalog", ":memory:"] }
    command.folder = folder
    let result = try command.run()
    try #require(result.code == 0, "\(result.complaints)")
    try Data(result.output.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func difference(_ folder: URL, _ old: String, _ new: String) throws -> [String: Any] {
    var command = Command("diff", old, new, "--json")
    command.folder = folder
    let result = try command.run()
    try #require(result.code == 0, "\(result.complaints)")
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(document as? [String: Any])
  }

  @Test func namesThePriceThatChanged() throws {
    let folder = try Command.temporaryFolder()
    // So many runs that the free allowance is a small part.
    let busy = BadInputTests.sound.replacingOccurrences(of: "1000}", with: "2_000_000}")
    try Data(busy.utf8).write(to: folder.appendingPathComponent("probe.yaml"))
    try assess(folder, "old.json")
    // The article that moves is one that the bill has, at twice its price.
    let text = try Data(contentsOf: folder.appendingPathComponent("old.json"))
    let document = try #require(
      try JSONSerialization.jsonObject(with: text) as? [String: Any])
    let options = try #require(document["options"] as? [[String: Any]])
    let bill = try #require(options.first?["bill"] as? [[String: Any]])
    let line = try #require(
      bill.first { $0["service"] as? String == "aws-lambda" && $0["sku"] as? String == "requests" })
    let region = try #require(line["region"] as? String)
    let rows = folder.appendingPathComponent("mine/prices")
    try FileManager.default.createDirectory(at: rows, withIntermediateDirectories: true)
    let header =
      "service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,valid_from,observed_at,source,confidence,notes"
    let row =
      "aws-lambda,requests,\(region),1M requests,0.4,,,on_demand,2026-12-01,,2026-12-01,made up for a test,low,"
    try Data("\(header)\n\(row)\n".utf8).write(to: rows.appendingPathComponent("made-up.csv"))
    try assess(folder, "new.json", overlay: "mine")

    let found = try difference(folder, "old.json", "new.json")
    let prices = try #require(found["prices"] as? [[String: Any]])
    #expect(prices.count == 1, "\(prices)")
    #expect(prices.first?["service"] as? String == "aws-lambda")
    #expect(prices.first?["sku"] as? String == "requests")
    #expect(prices.first?["region"] as? String == region)
    let old = try #require(prices.first?["old_usd_per_unit"] as? Double)
    let new = try #require(prices.first?["new_usd_per_unit"] as? Double)
    #expect(abs(new / old - 2) < 1e-4 && old * 1e6 <= 0.2, "\(old) \(new)")
    #expect((found["inputs"] as? [Any])?.isEmpty == true)
    // All of the change of the cost is the price's.
    let changes = try #require(found["options"] as? [[String: Any]])
    for change in changes {
      let all = try #require(change["change_usd_per_month"] as? Double)
      let part = try #require(change["change_by_prices_usd_per_month"] as? Double)
      #expect(abs(all - part) < max(1e-6, 0.02 * abs(all)), "\(change)")
    }
    let none = try difference(folder, "old.json", "old.json")
    #expect((none["prices"] as? [Any])?.isEmpty == true)
    #expect((none["options"] as? [Any])?.isEmpty == true)
  }

  @Test func namesTheInputThatChanged() throws {
    let folder = try Command.temporaryFolder()
    let place = folder.appendingPathComponent("probe.yaml")
    try Data(BadInputTests.sound.utf8).write(to: place)
    try assess(folder, "old.json")
    let more = BadInputTests.sound.replacingOccurrences(of: "1000}", with: "5000}")
    try Data(more.utf8).write(to: place)
    try assess(folder, "new.json")
    let found = try difference(folder, "old.json", "new.json")
    let inputs = try #require(found["inputs"] as? [[String: Any]])
    #expect(inputs.map { $0["key"] as? String } == ["traffic.runs_per_month"])
    #expect((found["prices"] as? [Any])?.isEmpty == true, "\(found["prices"] ?? "")")
  }
}
