import ArgumentParser
import Artifacts
import Berth
import Deployments
import Documents
import Reports
import Workloads

/// `berth export`: a starter deployment of an option as files.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a starter deployment of an option as files.",
    usage: """
      berth export <workload> --option <id>
               --as <format> [--model <name>]
               [--options <file or id> ...]
               [--seed <seed>] [--precision <share>]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--prices-as-of <date>]
               [--quiet] [--json]
      """,
    discussion: """
      Sizes the option for the workload and writes it as a SAM template, Kubernetes manifests or a Compose file, with autoscaling, probes, \
      limits, timeouts from the inside out, encryption, retention and monitoring. `berth import` of the file gives the option back.

      EXAMPLES
        berth export w.yaml --option aws-lambda-bedrock --as sam > template.yaml
        berth export w.yaml --option onprem-kubernetes-h100 --as kubernetes > k8s.yaml
        berth export w.yaml --option onprem-compose --as compose > compose.yaml
      """)

  @OptionGroup var arguments: AssessmentArguments
  @Option(name: .customLong("option"), help: ArgumentHelp("Id of the option.", valueName: "id"))
  var option: String
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("`sam`, `kubernetes` or `compose`.", valueName: "format"))
  var format: String
  @Option(
    name: .long, help: ArgumentHelp("Model, when the option can run several.", valueName: "name"))
  var model: String?
  @Flag(name: .long, help: "Print JSON: option, format and text.") var json = false

  func validate() throws {
    if !["sam", "kubernetes", "compose"].contains(format) {
      throw ValidationError("unknown format `\(format)`; formats are sam, kubernetes and compose")
    }
  }

  func run() async throws {
    let choice = OptionChoice(words: arguments.options, ids: [option])
    let assessment = try await arguments.assess(choice)
    let item = try AlternativeChoice.pick(
      assessment, option: option, model: model, use: "sized for this workload"
    ) { $0.alternative != nil }
    guard let chosen = item.alternative else {
      throw Failure(code: 1, message: "`\(option)` cannot be sized for this workload")
    }
    for exclusion in item.exclusions {
      Terminal.complain("warning: `\(option)` is not recommended: \(exclusion.reason)")
    }
    let kind: ArtifactKind =
      format == "sam" ? .template : format == "compose" ? .compose : .kubernetes
    let exporter = ArtifactExporter(
      chosen, workload: assessment.profile.name,
      retentionDays: retention(assessment), catalogue: assessment.catalogue)
    guard let text = exporter.text(as: kind) else {
      throw InputError([
        Diagnostic(
          code: "no-such-export", "no part of `\(option)` can be written as \(kind.title)",
          hint: exporter.kinds.isEmpty
            ? "its orchestrator runs on a service that has a place in none of sam, kubernetes and compose"
            : "it can be written as \(exporter.kinds.map { $0 == .template ? "sam" : $0.rawValue }.joined(separator: ", "))"
        )
      ])
    }
    if json {
      let document = JSONValue.object([
        ("option", .string(option)), ("format", .string(format)), ("text", .string(text)),
      ])
      try Terminal.say(String(document.text.dropLast()))
    } else {
      try Terminal.say(String(text.dropLast()))
    }
  }

  private func retention(_ assessment: Assessment) -> Int {
    let days = assessment.profile.state.retention.value.likely / 86_400
    return Int(exactly: min(max(days, 1), 3650).rounded()) ?? 90
  }
}
