import Catalog
import Deployments
import Documents
import Testing

@Suite struct OptionLibraryTests {
  @Test func everyShippedOptionReads() throws {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    let diagnostics = Diagnostics()
    let options = OptionLibrary.options(catalogue, diagnostics: diagnostics)
    #expect(diagnostics.sorted.map(\.description) == [])
    #expect(options.count == catalogue.textFiles(under: "options").count)
    #expect(options.map(\.id) == options.map(\.id).sorted())
    #expect(Set(options.map(\.strategy)) == Set(Strategy.allCases))
  }

  @Test func aUsersOptionReplacesAShippedOne() throws {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    let file = try #require(catalogue.textFiles(under: "options").first)
    let mine = file.text.replacing("title: ", with: "title: My ")
    let name = try #require(file.path.split(separator: "/").last)
    let diagnostics = Diagnostics()
    let options = OptionLibrary.options(
      catalogue, userFiles: [("mine/\(name)", mine)], diagnostics: diagnostics)
    #expect(!diagnostics.hasErrors)
    #expect(options.count { $0.title.hasPrefix("My ") } == 1)
    #expect(options.count == catalogue.textFiles(under: "options").count)
    _ = OptionLibrary.options(
      catalogue, userFiles: [("a/\(name)", mine), ("b/\(name)", mine)], diagnostics: diagnostics)
    #expect(diagnostics.errors.map(\.code) == ["duplicate-id"])
  }
}
