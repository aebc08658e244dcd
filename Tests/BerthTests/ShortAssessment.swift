import Catalog
import Deployments
import Documents
import Workloads

@testable import Berth

/// Assessments of a small load and few options, quick enough for a debug build.
enum ShortAssessment {
  /// The sample with tens of thousands of runs a month.
  static func profile() throws -> WorkloadProfile {
    try Samples.profile("support-agent") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.contains("runs_per_month: 1_200_000") ? "  runs_per_month: 60_000" : String(line)
      }.joined(separator: "\n")
    }
  }

  static let optionNames = ["aws-fargate-bedrock", "gcp-cloud-run-vertex", "replicate"]

  /// One assessment that several tests look at.
  static let shared = Task { try await assess(Samples.catalogue.get(), optionNames) }

  static func assess(_ catalogue: Catalogue, _ names: [String], seed: UInt64 = 1) async throws
    -> Assessment
  {
    let options = try Samples.options().filter { names.contains($0.id) }
    return try await Assessor(
      catalogue: catalogue, options: options, seed: seed, precision: 0.5
    ).assess(try profile())
  }

  /// The shipped data with the lines of one file changed; a line that becomes nil is left out.
  static func catalogue(_ path: String, line change: (String) -> String?) throws -> Catalogue {
    var source = DataSource.packed
    source.files = source.files.map { file in
      guard file.path == path else { return file }
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      return DataSource.File(
        path: path, text: lines.compactMap { change(String($0)) }.joined(separator: "\n"))
    }
    return try Catalogue.open(source, at: .memory)
  }
}
