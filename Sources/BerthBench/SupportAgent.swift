import Catalog
import Deployments
import Documents
import Workloads

/// The shipped support agent, with the catalogue and the options.
enum SupportAgent {
  static func read() throws -> (Catalogue, WorkloadProfile, [DeploymentOption]) {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let diagnostics = Diagnostics()
    let path = "workloads/support-agent.yaml"
    guard
      let file = catalogue.textFiles(under: "workloads").first(where: { $0.path.hasSuffix(path) }),
      let source = SourceFile(
        path: file.path, bytes: Array(file.text.utf8), diagnostics: diagnostics)
    else { throw Problem(description: "\(path) is not packed") }
    let archetypes = catalogue.textFiles(under: "archetypes").map { file in
      (String(file.path.split(separator: "/").last?.split(separator: ".").first ?? ""), file.text)
    }
    let surroundings = WorkloadSurroundings(
      archetypes: Dictionary(archetypes, uniquingKeysWith: { first, _ in first })
    ) { path, _, diagnostics in
      catalogue.textFiles(under: "workloads").first { $0.path.hasSuffix(path) }.flatMap {
        SourceFile(path: $0.path, bytes: Array($0.text.utf8), diagnostics: diagnostics)
      }
    }
    let profile = WorkloadReader.read(source, in: surroundings, diagnostics: diagnostics)
    let library = OptionLibrary.options(catalogue, userFiles: [], diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    guard let profile else { throw Problem(description: "the support agent cannot be read") }
    return (catalogue, profile, library)
  }
}
