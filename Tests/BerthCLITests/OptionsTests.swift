import Foundation
import Testing

/// A new option is one that reads, and holds what the one it comes from holds.
struct OptionsTests {
  @Test(arguments: ["aws-lambda-bedrock", "hybrid-onprem-burst", "onprem-compose"])
  func aNewOptionReads(id: String) throws {
    let folder = try Command.temporaryFolder()
    var new = Command("options", "new", "--from", id, "-o", "mine.yaml")
    new.folder = folder
    let made = try new.run()
    #expect(made.code == 0 && made.output.isEmpty, "\(made.complaints)")
    #expect(made.complaints == "wrote mine.yaml\n")
    // Made once, it is never written over.
    #expect(try new.run().code == 2)
    var show = Command("options", "show", "mine.yaml")
    show.folder = folder
    let mine = try show.run()
    let theirs = try Command("options", "show", id).run()
    #expect(mine.code == 0 && theirs.code == 0, "\(mine.complaints)")
    #expect(mine.output.hasPrefix("mine: "))
    #expect(mine.output.dropFirst("mine".count) == theirs.output.dropFirst(id.count))
    var list = Command("options", "list", "--options", "mine.yaml", "onprem-*")
    list.folder = folder
    let names = try list.run().output.split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.contains("mine") && names.count > 1)
    #expect(names.allSatisfy { $0 == "mine" || $0.hasPrefix("onprem-") }, "\(names)")
  }
}
