import Foundation

/// A number, a list of numbers, or anything else, in a case of the queueing vectors.
enum VectorValue: Decodable, Sendable {
  case number(Double)
  case list([Double])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([Double].self) {
      self = .list(list)
    } else {
      self = .other
    }
  }

  /// The number or numbers.
  var numbers: [Double]? {
    switch self {
    case .number(let value): [value]
    case .list(let values): values
    case .other: nil
    }
  }
}

/// A case of the queueing vectors, from the fixtures or from the folder `BERTH_TRUTH` names.
struct QueueingVector: Decodable, Sendable, CustomStringConvertible {
  let id: String
  let model: String
  let kind: String
  let params: [String: VectorValue]
  let expected: [String: VectorValue]
  let tolerance: Double?

  enum CodingKeys: String, CodingKey {
    case id, model, kind, params, expected
    case tolerance = "rel_tol"
  }

  private struct Document: Decodable { let cases: [QueueingVector] }

  var description: String { id }

  func number(_ key: String) -> Double? {
    if case .number(let value)? = params[key] { return value }
    return nil
  }

  func whole(_ key: String) -> Int? { number(key).flatMap { Int(exactly: $0) } }

  func list(_ key: String) -> [Double]? {
    if case .list(let values)? = params[key] { return values }
    return nil
  }

  /// Arrivals: as given, or from the load, the servers (1 if not given) and the service time.
  var arrivalRate: Double? {
    if let rate = number("arrival_rate") { return rate }
    guard let load = number("rho"), let service = number("mean_service") else { return nil }
    return load * (number("servers") ?? 1) / service
  }

  /// Every file whose name begins with `queueing-validation`.
  static let files: [(name: String, cases: [QueueingVector]?)] = {
    let fixtures = "\(#filePath.dropLast("QueueingVectors.swift".count))Fixtures"
    let folder = ProcessInfo.processInfo.environment["BERTH_TRUTH"] ?? fixtures
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return
      names.sorted().filter { $0.hasPrefix("queueing-validation") && $0.hasSuffix(".json") }
      .map { name in
        let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
        return (name, try? JSONDecoder().decode(Document.self, from: data).cases)
      }
  }()

  static let exact = files.flatMap { $0.cases ?? [] }.filter { $0.kind == "exact" }
}
