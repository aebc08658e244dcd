#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// CPU time and memory of this process so far.
struct ProcessUsage {
  var cpuSeconds: Double
  var peakMegabytes: Double

  static var now: ProcessUsage {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      let perMegabyte = 1024.0
    #else
      getrusage(RUSAGE_SELF, &usage)
      let perMegabyte = 1024.0 * 1024
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return ProcessUsage(
      cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMegabytes: Double(usage.ru_maxrss) / perMegabyte)
  }
}
