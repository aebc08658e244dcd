import Documents
import Foundation

@testable import Simulation

/// Network files of the tests: shipped examples and texts.
enum NetworkFile {
  /// Folder of all tests.
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Problems and, when there are no errors, the network.
  static func read(_ text: String) -> (network: QueueingNetwork?, diagnostics: Diagnostics) {
    let diagnostics = Diagnostics()
    guard
      let source = SourceFile(
        path: "network.yaml", bytes: Array(text.utf8), diagnostics: diagnostics)
    else { return (nil, diagnostics) }
    return (NetworkReader.read(source, diagnostics: diagnostics), diagnostics)
  }

  static func example(_ name: String) throws -> QueueingNetwork {
    let text = try String(
      contentsOf: tests.appending(path: "Fixtures/networks/\(name).yaml"), encoding: .utf8)
    let (network, diagnostics) = read(text)
    guard let network else { throw InputError(diagnostics.all) }
    return network
  }
}
