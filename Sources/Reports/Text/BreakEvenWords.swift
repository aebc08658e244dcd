import Berth
import Costing
import Deployments
import Documents

/// Where the cheaper of two ways to host changes, in words: for the summary, the finance section and the figure.
struct BreakEvenWords {
  /// What was searched.
  let study: BreakEvenStudy
  init(_ study: BreakEvenStudy) { self.study = study }

  /// A change of the cheaper one.
  struct Crossing {
    /// Places of the pair.
    var first: Int
    var second: Int
    /// Runs a month.
    var runs: Double
    /// Whether a figure has room for its number.
    var isLabelled: Bool
  }

  /// How a contender is called: the first choice, then each way.
  func name(_ place: Int) -> String {
    guard study.contenders.indices.contains(place) else { return "unknown" }
    let contender = study.contenders[place]
    let way = short(place)
    return contender.item.model.map { "\(way), \($0)" } ?? way
  }

  /// Every crossing of every pair within what was searched, rising.
  var crossings: [Crossing] {
    var found = study.pairs.flatMap { pair in
      pair.breakEven.crossings.map { crossing in
        Crossing(
          first: pair.first, second: pair.second, runs: crossing.value, isLabelled: false)
      }
    }.sorted { ($0.runs, $0.first, $0.second) < ($1.runs, $1.first, $1.second) }
    var last = 0.0
    for index in found.indices where found[index].runs > last * 1.25 {
      found[index].isLabelled = true
      last = found[index].runs
    }
    return found
  }

  /// One line for each pair, those with the first choice first.
  var lines: [String] {
    study.pairs.map { pair in
      "\(full(pair.first)) against \(full(pair.second)): \(words(pair))"
    }
  }

  /// A contender with its title and what puts it out.
  private func full(_ place: Int) -> String {
    let item = study.contenders[place].item
    let name =
      place == 0
      ? "the first choice"
      : (study.contenders[place].kind.map { "\($0.title), " } ?? "") + item.title
    return name + out(item)
  }

  private func out(_ item: AssessedAlternative) -> String {
    item.exclusions.first.map { " (not ranked: \($0.kind.rawValue))" } ?? ""
  }

  private func words(_ pair: BreakEvenStudy.Pair) -> String {
    let crossings = pair.breakEven.crossings
    guard let first = crossings.first, let last = crossings.last else {
      let cheaper = pair.breakEven.firstIsCheaperAtLow.map { short($0 ? pair.first : pair.second) }
      return (cheaper.map { "cheaper is \($0)," } ?? "no difference")
        + " at any volume up to \(Self.volume(study.limit)) runs a month"
    }
    let above = short(last.firstIsCheaperAbove ? pair.first : pair.second)
    let below = short(first.firstIsCheaperAbove ? pair.second : pair.first)
    if crossings.count == 1 {
      return "cheaper is \(below) below \(Self.volume(first.value)) runs a month, \(above) above"
    }
    return
      "cheaper is \(below) below \(Self.volume(first.value)) runs a month, \(above) above "
      + "\(Self.volume(last.value)); between them the cheaper one changes \(crossings.count) times in all"
  }

  private func short(_ place: Int) -> String {
    place == 0 ? "the first choice" : way(place)
  }

  /// The kind of hosting where only one beside the first choice is of it, else the option's id.
  private func way(_ place: Int) -> String {
    let contender = study.contenders[place]
    let alike = study.contenders.dropFirst().filter { $0.kind == contender.kind }
    guard let kind = contender.kind, alike.count == 1 else { return contender.item.option.id }
    return kind.title
  }

  /// Runs to two digits: no crossing is known better.
  static func volume(_ runs: Double) -> String { NumberFormat.significant(runs, digits: 2) }

  /// The crossings with the first choice in a few words; `none` with how far was looked.
  var short: String {
    let mine = study.pairs.filter { $0.first == 0 }
    let parts = mine.compactMap { pair -> String? in
      guard let last = pair.breakEven.crossings.last else { return nil }
      let item = study.contenders[pair.second].item
      let count = pair.breakEven.crossings.count
      return
        "\(way(pair.second)) (\(item.title)\(reason(item))) \(last.firstIsCheaperAbove ? "below" : "above") "
        + "\(Self.volume(last.value)) runs a month"
        + (count > 1 ? " (the last of \(count) crossings)" : "")
    }
    let none = mine.filter(\.breakEven.crossings.isEmpty).map { way($0.second) }
    var text =
      parts.isEmpty
      ? "no crossing up to \(Self.volume(study.limit)) runs a month"
      : "cheaper is " + parts.joined(separator: "; ")
    if !parts.isEmpty, !none.isEmpty {
      text += "; no crossing with \(Wording.list(none)) up to \(Self.volume(study.limit))"
    }
    return text
  }

  private func reason(_ item: AssessedAlternative) -> String {
    item.exclusions.first.map { ", not ranked: \($0.kind.rawValue)" } ?? ""
  }

  /// Title of the figure.
  var title: String {
    let crossings = crossings
    return crossings.isEmpty
      ? "No two of these cost the same at any volume"
      : "Cost by volume: \(Wording.count(crossings.count, "crossing"))\(crossings.count > 1 ? ", the first" : "") at "
        + "\(CompactNumber.count(crossings[0].runs)) runs a month"
  }

  /// The figure in a sentence.
  var finding: String {
    "Cost a month by volume for \(Wording.list(study.contenders.indices.map(name))): "
      + short
  }
}
