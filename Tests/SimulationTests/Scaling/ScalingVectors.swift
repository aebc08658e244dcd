import Foundation

/// A value in a case of the scaling rules.
enum RuleValue: Decodable, Sendable {
  case number(Double)
  case numbers([Double])
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let numbers = try? container.decode([Double].self) {
      self = .numbers(numbers)
    } else {
      self = .text((try? container.decode(String.self)) ?? "")
    }
  }

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var whole: Int? { number.flatMap { Int(exactly: $0) } }
  var text: String? { if case .text(let value) = self { value } else { nil } }

  var wholes: [Int]? {
    guard case .numbers(let values) = self else { return nil }
    let wholes = values.compactMap { Int(exactly: $0) }
    return wholes.count == values.count ? wholes : nil
  }
}

/// A case of kind `rule` of the queueing vectors, from the fixtures or the folder `BERTH_TRUTH` names.
struct ScalingVector: Decodable, Sendable, CustomStringConvertible {
  let id: String
  let model: String
  let params: [String: RuleValue]
  let expected: [String: RuleValue]

  var description: String { id }

  func number(_ key: String) -> Double? { params[key]?.number }
  func whole(_ key: String) -> Int? { params[key]?.whole }

  /// Cases of other kinds have parameters of other shapes, which are not read.
  private struct Entry: Decodable {
    let rule: ScalingVector?

    private enum CodingKeys: String, CodingKey { case kind }

    init(from decoder: any Decoder) throws {
      let kind = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .kind)
      rule = kind == "rule" ? try ScalingVector(from: decoder) : nil
    }
  }

  private struct Document: Decodable { let cases: [Entry] }

  /// Every file whose name begins with `queueing-validation`; nil where it cannot be read.
  static let files: [(name: String, cases: [ScalingVector]?)] = {
    let here = "Tests/SimulationTests/Scaling/ScalingVectors.swift"
    let fixtures = "\(#filePath.dropLast(here.count))Tests/StatisticsTests/Fixtures"
    let folder = ProcessInfo.processInfo.environment["BERTH_TRUTH"] ?? fixtures
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return
      names.sorted().filter { $0.hasPrefix("queueing-validation") && $0.hasSuffix(".json") }
      .map { name in
        let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
        let document = try? JSONDecoder().decode(Document.self, from: data)
        return (name, document?.cases.compactMap(\.rule))
      }
  }()

  static let all = files.flatMap { $0.cases ?? [] }
}
