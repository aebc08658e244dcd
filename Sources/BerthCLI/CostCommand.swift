import ArgumentParser

/// `berth cost`: bills of metered usage.
struct CostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost",
    abstract: "Price metered usage, line by line.",
    subcommands: [CostPriceCommand.self])
}
