import Catalog
import Foundation
import Testing

struct CatalogueOpeningTests {
  private func folder() throws -> String {
    let path = NSTemporaryDirectory() + "berth-catalogue-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test func aCacheIsBuiltOnceAndReadAgain() throws {
    let folder = try folder()
    let first = try Catalogue.open(SmallData.source(), at: .cache(folder: folder))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count == 1 && files.allSatisfy { $0.hasSuffix(".sqlite") })
    let second = try Catalogue.open(SmallData.source(), at: .cache(folder: folder))
    #expect(first.version == second.version)
    #expect(second.allServices.map(\.id) == ["acme-function"])
    #expect(second.date == "2026-02-03")
  }

  @Test(arguments: [0, 100, 4096, 20000])
  func aDamagedCacheIsRebuilt(length: Int) throws {
    let folder = try folder()
    _ = try Catalogue.open(SmallData.source(), at: .cache(folder: folder))
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let path = folder + "/" + name
    let bytes = try #require(FileManager.default.contents(atPath: path))
    try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
    let catalogue = try Catalogue.open(SmallData.source(), at: .cache(folder: folder))
    #expect(catalogue.allServices.count == 1)
    #expect(catalogue.tariffs(service: "acme-function").count == 2)
  }

  @Test func aForeignFileIsRefusedAndKept() throws {
    let path = try folder() + "/notes.sqlite"
    let text = Data("this is no database, and it is long enough to be looked at".utf8)
    try text.write(to: URL(fileURLWithPath: path))
    #expect(throws: CatalogueError.self) {
      try Catalogue.open(SmallData.source(), at: .file(path: path))
    }
    #expect(FileManager.default.contents(atPath: path) == text)
  }

  @Test func manyAtOnceAllGetAWholeCatalogue() async throws {
    let folder = try folder()
    let versions = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try Catalogue.open(SmallData.source(), at: .cache(folder: folder)).version
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(versions.count == 1)
  }

  @Test func anUnwritableCacheCostsNoAnswer() throws {
    let catalogue = try Catalogue.open(
      SmallData.source(), at: .cache(folder: "/proc/berth-cannot-be-here"))
    #expect(catalogue.allServices.count == 1)
  }
}
