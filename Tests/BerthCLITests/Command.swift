import Foundation

/// Runs the built `berth` as a person would.
struct Command {
  /// What came out of a run.
  struct Result {
    var code: Int32
    var output: String
    var complaints: String
  }

  /// Folder of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The executable beside the test bundle.
  static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("berth")

  /// Where the tests' catalogue is kept, so that it is built once and the user's own is left alone.
  static let cache = executable.deletingLastPathComponent().appendingPathComponent("test-cache")

  var arguments: [String]
  var folder = Command.root
  var input: Data?
  var environment: [String: String] = [:]
  /// A shell line to run it under, with `"$@"` for the command; nil to run it directly.
  var shell: String?

  init(_ arguments: String...) { self.arguments = arguments }
  init(_ arguments: [String]) { self.arguments = arguments }

  /// A new, empty folder.
  static func temporaryFolder() throws -> URL {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("berth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  func process() -> (Process, Pipe, Pipe) {
    let process = Process()
    if let shell {
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", shell, "berth", Self.executable.path] + arguments
    } else {
      process.executableURL = Self.executable
      process.arguments = arguments
    }
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["COLUMNS"] = nil
    variables["XDG_CACHE_HOME"] = Self.cache.path
    variables.merge(environment) { $1 }
    process.environment = variables
    let output = Pipe()
    let complaints = Pipe()
    process.standardOutput = output
    process.standardError = complaints
    return (process, output, complaints)
  }

  func run() throws -> Result {
    let (process, output, complaints) = process()
    let source = Pipe()
    process.standardInput = source
    try process.run()
    if let input { try source.fileHandleForWriting.write(contentsOf: input) }
    try source.fileHandleForWriting.close()
    // The error pipe is drained on a thread of its own: a full pipe would stop the command.
    let errors = DrainedPipe(complaints)
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      complaints: errors.text())
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class DrainedPipe: @unchecked Sendable {
  private var data = Data()
  private let done = DispatchSemaphore(value: 0)

  init(_ pipe: Pipe) {
    let handle = pipe.fileHandleForReading
    Thread.detachNewThread { [self] in
      data = handle.readDataToEndOfFile()
      done.signal()
    }
  }

  func text() -> String {
    done.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
