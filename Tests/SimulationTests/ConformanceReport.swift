import Foundation

/// Whether the figures of the conformance tests are to be printed: `BERTH_REPORT` is set.
enum ConformanceReport {
  static var isAsked: Bool { ProcessInfo.processInfo.environment["BERTH_REPORT"] != nil }
}
