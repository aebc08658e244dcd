import ArgumentParser
import Berth
import Catalog
import Costing
import Documents
import Reports
import Workloads

/// `berth breakeven`: where the cheaper of two alternatives changes.
struct BreakevenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breakeven",
    abstract: "Find where the cheaper of two options changes.",
    usage: """
      berth breakeven <workload> [<option> ...] [--over <parameter>]
               [--model <name>] [--up-to <runs>]
               [--options <file> ...] [--quotes <file>]
               [--seed <seed>]
               [--catalog <path>] [--data <folder>]
               [--quiet] [--json]
      """,
    discussion: """
      Without option ids the cheapest API, the cheapest rented GPUs and the cheapest own GPUs are compared, at one model where \
      that can be. Parameters: runs_per_month, growth_per_month, discount_rate, horizon, input_tokens, output_tokens, \
      gpu_throughput, or the id of a price, such as `ownership/server-dgx-h100-8`, as far as it is one price alone.

      EXAMPLES
        berth breakeven Data/workloads/support-agent.yaml
        berth breakeven Data/workloads/support-agent.yaml aws-eks-gpu openai-api
        berth breakeven Data/workloads/hr-bot.yaml --over discount_rate
      """)

  @Argument(help: "The workload file; `-` for standard input.") var workload: String
  @Argument(help: "Ids of options, two at least.") var option: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("What the crossing is sought over.", valueName: "parameter"))
  var over: String = "runs_per_month"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Model, where options can run several the workload accepts.", valueName: "name"))
  var model: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Runs a month up to which is searched.", valueName: "runs"))
  var upTo: Double?

  @OptionGroup var arguments: CostArguments
  @Flag(name: .long, help: "Print the JSON document.") var json = false

  func validate() throws {
    if option.count == 1 { throw ValidationError("a break-even needs two options at least") }
    if let upTo, !(upTo > 1 && upTo <= 1e12) {
      throw ValidationError("`--up-to` takes a number of runs from 1 to 1000000000000")
    }
  }

  func run() async throws {
    let catalogue = try arguments.catalogue()
    let profile = try WorkloadArgument.read(workload, catalogue: catalogue)
    let options = try arguments.chosen(option, catalogue)
    let assessment = try await arguments.assess(options, profile, catalogue)
    let items =
      option.isEmpty
      ? BreakEvenStudy.ways(
        assessment.alternatives.filter { model == nil || $0.model == model }, catalogue)
      : try option.map {
        try arguments.alternative(assessment, option: $0, model: model)
      }
    guard
      let study = BreakEvenStudy(
        items, profile, catalogue, over: try parameter(items, profile, catalogue), limit: upTo,
        seed: arguments.seed)
    else {
      let gaps = items.filter { $0.bill?.isComplete != true }.map(\.id)
      throw Failure(
        code: 1,
        message: gaps.isEmpty
          ? "fewer than two ways to host this workload have a complete bill"
          : "a price is missing for \(gaps.joined(separator: ", "))")
    }
    let statement = BreakEvenStatement(study, profile)
    try Terminal.say(
      json ? String(statement.json.dropLast()) : statement.text(width: Terminal.width ?? .max))
  }

  private func parameter(
    _ items: [AssessedAlternative], _ profile: WorkloadProfile, _ catalogue: Catalogue
  ) throws -> BreakEvenParameter {
    if let named = BreakEvenParameter.named.first(where: { $0.name == over }) {
      return named.parameter
    }
    let prices = BreakEvenStudy.prices(of: items, profile, catalogue)
    let found = prices.filter { $0 == over || $0.contains(over) }
    if let exact = found.first(where: { $0 == over }) ?? (found.count == 1 ? found[0] : nil) {
      return .price(exact)
    }
    let names = BreakEvenParameter.named.map(\.name)
    throw InputError([
      Diagnostic(
        code: "unknown-parameter",
        found.isEmpty ? "there is no parameter `\(over)`" : "`\(over)` is several prices",
        hint: found.isEmpty
          ? NearestName.among(names + prices, to: over).map { "did you mean `\($0)`?" }
            ?? "parameters: \(names.joined(separator: ", ")), or a price of the bills"
          : found.joined(separator: "; "))
    ])
  }
}
