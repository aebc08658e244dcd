/// How fast is it: runs a named workload through the simulator's engine and prints what it took.
///
///     BerthBench W1 --json --customers 1000000 --servers 50 --load 0.8 --seed 1 --repeat 5
///
/// The best of the repetitions is printed: other work on a machine only ever adds time.
@main
enum BerthBench {
  static func main() {
    guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else {
      print(Arguments.usage)
      return
    }
    let workloads = arguments.names.compactMap { name in
      Workload.all.first { $0.name == name }
    }
    for workload in workloads {
      var best: Measurement?
      for _ in 0..<arguments.repetitions {
        let before = ProcessUsage.now
        let outcome = workload.run(arguments)
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
}
