#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// How fast is it, and how true: runs named workloads through the simulator's own way.
///
///     BerthBench W1 --json --customers 1000000 --servers 50 --load 0.8 --seed 1 --repeat 5
///     BerthBench coverage --macro-replications 2000 --seed 1
///     BerthBench controls --seed 1
///
/// Of repetitions the best is printed: other work on a machine only ever adds time.
/// Ends with 1 when a workload cannot be run or a coverage lies outside its band, with 2 when the
/// arguments are not understood.
@main
enum BerthBench {
  static func main() async {
    guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else {
      complain(Arguments.usage)
      exit(2)
    }
    var isWell = true
    for name in arguments.names {
      do {
        switch name {
        case "coverage": isWell = try await Coverage(arguments).run() && isWell
        case "controls": try await ControlledMean(arguments).run()
        default: try await measure(name, arguments)
        }
      } catch {
        complain("\(name): \(error)")
        isWell = false
      }
    }
    exit(isWell ? 0 : 1)
  }

  private static func complain(_ text: String) {
    fputs(text + "\n", stderr)
  }

  private static func measure(_ name: String, _ arguments: Arguments) async throws {
    guard let workload = Workload.all.first(where: { $0.name == name }) else { return }
    let run = try await workload.prepare(arguments)
    var best: Measurement?
    for _ in 0..<arguments.repetitions {
      let before = ProcessUsage.now
      let outcome = run()
      let seconds = ProcessUsage.now.cpuSeconds - before.cpuSeconds
      let measurement = Measurement(
        workload: workload.name, work: outcome.work, events: outcome.events,
        cpuSeconds: seconds, peakMegabytes: ProcessUsage.now.peakMegabytes,
        results: outcome.results)
      if best.map({ seconds < $0.cpuSeconds }) ?? true { best = measurement }
    }
    if let best { print(arguments.isJSON ? best.json : best.text) }
  }
}
