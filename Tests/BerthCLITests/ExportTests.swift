import Foundation
import Testing

struct ExportTests {
  private static let workload = Command.root.appendingPathComponent(
    "Data/workloads/support-agent.yaml"
  ).path

  @Test(
    arguments: [
      ("aws-lambda-bedrock", "sam"), ("onprem-kubernetes-h100", "kubernetes"),
      ("aws-eks-gpu", "kubernetes"), ("hybrid-edge-cloud", "kubernetes"),
      ("onprem-kubernetes-h100", "compose"), ("onprem-compose", "compose"),
    ])
  func anImportOfAnExportIsTheOption(_ option: String, _ format: String) throws {
    var export = Command("export", Self.workload, "--option", option, "--as", format, "--quiet")
    export.folder = try Command.temporaryFolder()
    let exported = try export.run()
    #expect(exported.code == 0, "\(exported.complaints)")
    var read = Command("import", "-", "-o", "\(option).yaml")
    read.folder = export.folder
    read.input = Data(exported.output.utf8)
    let imported = try read.run()
    #expect(imported.code == 0 && imported.complaints.isEmpty, "\(imported.complaints)")
    let text = try String(
      contentsOf: read.folder.appendingPathComponent("\(option).yaml"), encoding: .utf8)
    #expect(text.contains("option: \(option)"))
  }

  @Test func refusesWhatHasNoPlace() throws {
    let result = try Command(
      "export", Self.workload, "--option", "onprem-compose", "--as", "sam", "--quiet"
    ).run()
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.complaints.contains("it can be written as kubernetes, compose"))
  }
}
