import Documents
import Workloads

/// An answer of `berth init` as what stands in the workload file.
enum InitAnswer {
  /// The value as YAML; empty where nothing is to be written.
  static func yaml(_ question: InitQuestion, _ answer: String, _ known: InitKnowledge)
    throws(InitProblem) -> String
  {
    switch question {
    case .like: return try word(answer, among: known.archetypes, what: "archetype")
    case .name:
      guard MappingReader.isSlug(answer) else {
        throw InitProblem(
          "`\(answer)` is not a name for a workload", hint: "letters, digits and `-`: `my-agent`")
      }
      return answer
    case .load: return try load(answer)
    case .users: return try users(answer)
    case .dataClasses:
      let classes = DataClass.allCases.map(\.rawValue)
      return try list(answer) { word throws(InitProblem) in
        try self.word(word, among: classes, what: "data class")
      }
    case .residency:
      if isNone(answer) { return "[]" }
      return try list(answer) { word throws(InitProblem) in try area(word) }
    case .models:
      return try list(answer) { word throws(InitProblem) in
        try self.word(word, among: known.models, what: "model")
      }
    case .budget:
      if isNone(answer) { return "" }
      return try quantity(answer, .dollars, "an amount such as `$20_000`")
    case .objectives: return isNone(answer) ? "" : try objectives(answer)
    }
  }

  private static func isNone(_ answer: String) -> Bool { answer == "none" || answer == "-" }

  private static func parts(_ answer: String) -> [String] {
    answer.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  private static func word(_ word: String, among known: [String], what: String)
    throws(InitProblem) -> String
  {
    guard known.contains(word) else {
      throw InitProblem(
        "there is no \(what) `\(word)`",
        hint: NearestName.among(known, to: word).map { "did you mean `\($0)`?" }
          ?? (known.count < 25
            ? "one of \(known.joined(separator: ", "))"
            : "`berth catalog list models` names them all"))
    }
    return word
  }

  private static func list(
    _ answer: String, _ each: (String) throws(InitProblem) -> String
  ) throws(InitProblem) -> String {
    var words: [String] = []
    for part in parts(answer) {
      let word = try each(part)
      if words.contains(word) { throw InitProblem("`\(word)` is named twice") }
      words.append(word)
    }
    if words.isEmpty { throw InitProblem("the answer names nothing") }
    return "[\(words.joined(separator: ", "))]"
  }

  private static func area(_ word: String) throws(InitProblem) -> String {
    guard CountryCode.isArea(word) else {
      throw InitProblem(
        "`\(word)` is no country code and no area",
        hint: suggestion(word) ?? "a code as `DE`, or EU, EEA, US-CA")
    }
    return word
  }

  private static func suggestion(_ word: String) -> String? {
    let upper = word.uppercased() == "UK" ? "GB" : word.uppercased()
    return CountryCode.isArea(upper) ? "did you mean `\(upper)`?" : nil
  }

  /// `1_200_000`, or `4000 people x 3`.
  private static func load(_ answer: String) throws(InitProblem) -> String {
    let words = answer.split { $0 == " " || $0 == "x" || $0 == "×" || $0 == "*" }
      .map(String.init).filter { $0 != "people" }
    for word in words {
      guard case .success(let value) = Quantity.count.parse(word), value > 0, value <= 1e11 else {
        throw InitProblem(
          "`\(answer)` is no load", hint: "runs a month as `120_000`, or `4000 people x 3`")
      }
    }
    switch words.count {
    case 1: return "{runs_per_month: \(words[0])}"
    case 2: return "{people: \(words[0]), runs_per_person_per_day: \(words[1])}"
    default:
      throw InitProblem(
        "`\(answer)` is no load", hint: "runs a month as `120_000`, or `4000 people x 3`")
    }
  }

  /// `DE`, or `DE 70%, FR 30%`, with or without colons.
  private static func users(_ answer: String) throws(InitProblem) -> String {
    var shares: [(String, Double, String)] = []
    let all = parts(answer)
    for part in all {
      let words = part.split { $0 == " " || $0 == ":" }.map(String.init)
      guard let code = words.first, words.count <= 2 else {
        throw InitProblem(
          "`\(part)` is no share of users", hint: "countries with shares, as `DE 70%, FR 30%`")
      }
      guard CountryCode.isValid(code) else {
        throw InitProblem(
          "`\(code)` is no country code (ISO 3166 alpha-2)", hint: suggestion(code))
      }
      if shares.contains(where: { $0.0 == code }) { throw InitProblem("`\(code)` is named twice") }
      let share = words.count == 2 ? words[1] : all.count == 1 ? "100%" : ""
      guard case .success(let value) = Quantity.fraction.parse(share), value > 0, value <= 1 else {
        throw InitProblem(
          "`\(part)` has no share between 0% and 100%", hint: "as `DE 70%, FR 30%`")
      }
      shares.append((code, value, share))
    }
    let sum = shares.reduce(0) { $0 + $1.1 }
    guard !shares.isEmpty, abs(sum - 1) <= 0.005 else {
      throw InitProblem("the shares sum to \(NumberFormat.percent(sum)), not to 100%")
    }
    return "{\(shares.map { "\($0.0): \($0.2)" }.joined(separator: ", "))}"
  }

  private static func quantity(_ answer: String, _ kind: Quantity, _ what: String)
    throws(InitProblem) -> String
  {
    guard case .success(let value) = kind.parse(answer), value > 0 else {
      throw InitProblem("`\(answer)` is not \(what)")
    }
    return answer
  }

  private static func objectives(_ answer: String) throws(InitProblem) -> String {
    var result: [String] = []
    for part in parts(answer) {
      let words = part.split(maxSplits: 1) { $0 == " " || $0 == ":" || $0 == "=" }
      let key = words.first.map(String.init) ?? ""
      let value = words.count == 2 ? words[1].drop { $0 == " " || $0 == ":" }.trimmed : ""
      switch key {
      case "e2e_p95", "first_response_p95":
        result.append("\(key): \(try quantity(value, .seconds, "a duration such as `4 s`"))")
      case "availability":
        let share = try quantity(value, .fraction, "a share such as `99.9%`")
        if case .success(let number) = Quantity.fraction.parse(share), number >= 1 {
          throw InitProblem("nothing is available 100% of the time", hint: "for example `99.9%`")
        }
        result.append("\(key): \(share)")
      default:
        let known = ["e2e_p95", "first_response_p95", "availability"]
        throw InitProblem(
          "there is no objective `\(key)`",
          hint: NearestName.among(known, to: key).map { "did you mean `\($0)`?" }
            ?? "objectives are \(known.joined(separator: ", "))")
      }
    }
    if result.isEmpty { throw InitProblem("the answer names no objective") }
    return result.joined(separator: ", ")
  }
}

extension Substring {
  /// Without spaces at either end.
  var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
