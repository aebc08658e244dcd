import ArgumentParser

/// `berth cost`: what an option costs, and bills of metered usage.
struct CostCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost",
    abstract: "Cost one option line by line, month by month.",
    discussion: """
      Prints every bill line with its price row, date and confidence, then cash flow, budgets, returns and what moves them. \
      Without `--option` the first choice of all options is costed.

      EXAMPLES
        berth cost Data/workloads/support-agent.yaml --option aws-lambda-bedrock
        berth cost Data/workloads/hr-bot.yaml --option onprem-compose --against openai-api
        berth cost Data/workloads/hr-bot.yaml --option openai-api --format xlsx,focus
        berth cost price usage.yaml
      """,
    subcommands: [
      CostOptionCommand.self, CostPriceCommand.self, CostRepriceCommand.self,
      CostVarianceCommand.self,
    ],
    defaultSubcommand: CostOptionCommand.self)
}
