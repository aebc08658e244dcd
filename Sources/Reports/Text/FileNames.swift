import Berth
import Documents
import Workloads

/// Names of the input files without the folders of the machine they were read on.
///
/// A path from `Data/workloads/` on is kept, of any other only what lies at and below the workload file's folder, so that
/// a report does not depend on where the files were or how they were named.
struct FileNames {
  /// Paths as they were read, longest first, each with the name to print.
  let names: [(path: String, name: String)]

  init(_ assessment: Assessment) {
    let profile = assessment.profile
    var paths: Set<String> = []
    for record in profile.inputs {
      if case .input(let location) = record.origin { paths.insert(location.file) }
    }
    for fact in profile.organisation.facts.values {
      if case .input(let location) = fact.value.origin { paths.insert(location.file) }
    }
    if let trace = profile.trace { paths.insert(trace.path) }
    names = paths.map { ($0, Self.name($0)) }.filter { $0.0 != $0.1 }
      .sorted { ($1.path.utf8.count, $0.path) < ($0.path.utf8.count, $1.path) }
  }

  /// What is printed for a path.
  static func name(_ path: String) -> String {
    let parts = path.split(separator: "/")
    if let data = parts.lastIndex(of: "Data"), parts.indices.contains(data + 2),
      parts[data + 1] == "workloads"
    {
      return parts[data...].joined(separator: "/")
    }
    return parts.last.map(String.init) ?? path
  }

  /// A text with the names in place of the paths.
  ///
  /// O(text × paths).
  func cleaned(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for (path, name) in names {
      let old = Array(path.utf8)
      let new = Array(name.utf8)
      guard let first = old.first, bytes.count >= old.count else { continue }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        if bytes[index] == first, Self.matches(bytes, at: index, old) {
          result += new
          index += old.count
        } else {
          result.append(bytes[index])
          index += 1
        }
      }
      bytes = result
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the path stands there as a whole: neither a longer path nor a longer name.
  private static func matches(_ bytes: [UInt8], at index: Int, _ path: [UInt8]) -> Bool {
    let end = index + path.count
    guard end <= bytes.count, bytes[index..<end].elementsEqual(path) else { return false }
    let isPart = { (byte: UInt8) in
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        || (byte | 32 >= UInt8(ascii: "a") && byte | 32 <= UInt8(ascii: "z"))
    }
    if index > 0, isPart(bytes[index - 1]) { return false }
    return end == bytes.count || !isPart(bytes[end])
  }
}
