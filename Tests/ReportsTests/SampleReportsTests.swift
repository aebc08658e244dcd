import Berth
import Catalog
import Deployments
import Documents
import Foundation
import Testing
import Workloads

@testable import Reports

/// The committed reports of the sample workloads are what this code writes, byte for byte.
///
/// In release only: eight assessments take minutes without optimisation. `BERTH_REGENERATE=1` rewrites the files.
struct SampleReportsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Names of the sample workloads, from the folder itself.
  static var names: [String] {
    let folder = root.appendingPathComponent("Data/workloads")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  @Test func thereAreSamples() { #expect(Self.names.count >= 6) }

  /// Whether this is an optimised build.
  static var isRelease: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }

  @Test(
    .enabled(
      if: isRelease,
      "skipped in debug: these assessments take minutes without optimisation; run with -c release"),
    arguments: names)
  func theReportIsWhatIsCommitted(name: String) async throws {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let diagnostics = Diagnostics()
    let options = OptionLibrary.options(catalogue, diagnostics: diagnostics)
    let path = "Data/workloads/\(name).yaml"
    var archetypes: [String: String] = [:]
    for file in catalogue.textFiles(under: "archetypes") {
      archetypes[String(file.path.dropFirst("archetypes/".count).dropLast(".yaml".count))] =
        file.text
    }
    // Paths are read below the package but named as a person there would name them.
    func read(_ path: String) -> SourceFile? {
      let url = Self.root.appendingPathComponent(path)
      guard let bytes = try? Data(contentsOf: url) else { return nil }
      return SourceFile(path: path, bytes: Array(bytes), diagnostics: diagnostics)
    }
    let source = try #require(read(path))
    let surroundings = WorkloadSurroundings(archetypes: archetypes) { path, _, _ in read(path) }
    let profile = try #require(
      WorkloadReader.read(source, in: surroundings, diagnostics: diagnostics),
      "\(diagnostics.errors)")
    let assessment = try await (try Assessor(catalogue: catalogue, options: options, seed: 1))
      .assess(profile).withRemedies()
    let report = Report(assessment)
    var files = [("report.md", report.markdown)] + report.figures
    files.append(("assessment.json", AssessmentJSON(assessment).text))
    try check(report)
    let folder = Self.root.appendingPathComponent("Reports/\(name)")
    for (file, contents) in files {
      let url = folder.appendingPathComponent(file)
      if ProcessInfo.processInfo.environment["BERTH_REGENERATE"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(contents.utf8).write(to: url)
      } else {
        let committed = try String(contentsOf: url, encoding: .utf8)
        #expect(committed == contents, "\(name)/\(file) differs; BERTH_REGENERATE=1 rewrites it")
      }
    }
    for word in ["nan ", " inf ", "n/a", "$$", Self.root.path] {
      #expect(!report.markdown.contains(word), "\(word)")
    }
  }

  /// What must hold of any report: it reads strictly, links lead somewhere, a first screen answers what most look for.
  private func check(_ report: Report) throws {
    let text = report.markdown
    let blocks = try MarkdownBlock.read(text)
    var anchors = HeadingAnchors()
    var known: Set<String> = []
    for case .heading(_, let heading) in blocks { known.insert(anchors.next(heading)) }
    for match in text.matches(of: /\]\(([^)]+)\)/) {
      let target = String(match.1)
      if target.hasPrefix("#") {
        #expect(known.contains(String(target.dropFirst())), "\(target)")
      } else {
        #expect(report.figures.contains { $0.name == target }, "\(target)")
      }
    }
    for figure in report.figures {
      #expect(text.contains("](\(figure.name))"), "\(figure.name)")
      #expect(try XMLReading.isWellFormed(figure.contents), "\(figure.name)")
    }
    #expect(report.figures.count <= 6)
    let screen = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(40)
      .joined(separator: "\n")
    for word in ["cost per run", "p95 of a whole run", "worst hard-rule failure", "seed"] {
      #expect(screen.contains("| \(word) "), "\(word)")
    }
    let page = try report.html
    #expect(!page.contains("<code>mermaid") && !page.contains("```"))
    #expect(page.matches(of: /(src|href)="(?!#)/).isEmpty)
  }
}
