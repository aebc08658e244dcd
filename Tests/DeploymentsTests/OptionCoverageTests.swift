import Catalog
import Deployments
import Documents
import Testing

/// Whatever price an option needs: without its rows the coverage names it.
struct OptionCoverageTests {
  private func missing(without drop: (String) -> Bool) throws -> [CatalogueFinding] {
    let packed = DataSource.packed
    let files = packed.files.map { file in
      guard file.path.hasPrefix("prices/") || file.path == "ownership.csv" else { return file }
      let lines = file.text.split(separator: "\n").filter { !drop(String($0)) }
      return DataSource.File(path: file.path, text: lines.joined(separator: "\n") + "\n")
    }
    let catalogue = try Catalogue.open(DataSource(name: "Data", files: files), at: .memory)
    let diagnostics = Diagnostics()
    let options = OptionLibrary.options(catalogue, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return OptionCoverage(catalogue).missing(for: options)
  }

  @Test func aDroppedArticleIsNamedWithItsOptions() throws {
    let before = Set(try missing { _ in false }.map(\.subject))
    let found = try missing { $0.hasPrefix("aws-lambda,requests,") }
      .filter { !before.contains($0.subject) }
    #expect(found.map(\.subject) == ["aws-lambda/requests per request"])
    #expect(found[0].message.contains("aws-lambda-bedrock"))
  }

  @Test func aDroppedModelPriceAndADroppedServer() throws {
    let before = Set(try missing { _ in false }.map(\.subject))
    let found = try missing {
      $0.hasPrefix("aws-bedrock,claude-sonnet-5,eu,1M output") || $0.hasPrefix("server-hgx-a100-8,")
    }.filter { !before.contains($0.subject) }
    #expect(
      found.map(\.subject) == [
        "aws-bedrock/claude-sonnet-5@eu per output_token", "ownership server-hgx-a100-8",
      ])
  }
}
