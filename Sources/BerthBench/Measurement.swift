/// What a workload took and what came out.
struct Measurement {
  var workload: String
  /// Customers, requests or runs served.
  var work: Int
  var events: Int
  var cpuSeconds: Double
  var peakMegabytes: Double
  var results: [(key: String, value: Double)]

  private var workPerSecond: Double { Double(work) / max(cpuSeconds, 1e-9) }

  var json: String {
    let figures = results.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
    return "{\"workload\":\"\(workload)\",\"work\":\(work),\"events\":\(events),"
      + "\"work_per_cpu_second\":\(workPerSecond.rounded()),\"cpu_seconds\":\(cpuSeconds),"
      + "\"peak_rss_mb\":\(peakMegabytes),\"results\":{\(figures)}}"
  }

  var text: String {
    let figures = results.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return "\(workload): \(Int(workPerSecond)) a CPU second, \(cpuSeconds) s, "
      + "\(Int(peakMegabytes)) MB, \(events) events; \(figures)"
  }
}
