import ArgumentParser

/// `berth simulate`: how runs flow through one option, or through a bare network of queues.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Simulate one option for a workload, or a network of queues.",
    discussion: """
      Prints whether the load can be carried, what gives way first when it grows, what each station does, waits and \
      response times with 95 % intervals, losses and availability. Replications are independent and run on all cores; \
      the result depends on the input and the seed alone.

      EXAMPLES
        berth simulate Data/workloads/support-agent.yaml --option aws-lambda-bedrock
        berth simulate my-agent.yaml --option my-option --options my-option.yaml --precision 1%
        berth simulate network queue.yaml --replications 20 --json
      """,
    subcommands: [SimulateOptionCommand.self, SimulateNetworkCommand.self],
    defaultSubcommand: SimulateOptionCommand.self)
}
