import Documents

/// Reads `enter` and `routing` of a network file: where runs begin, and by station where they go
/// next.
///
/// The probabilities of a row sum to 1, `exit` included; a station without a row is the last one.
struct RoutingReader {
  let stations: [NetworkStation]
  let diagnostics: Diagnostics

  private var names: [String] { stations.map(\.spec.name) }

  func program(_ reader: MappingReader) -> [Operation]? {
    let enter = targets(reader, "enter", required: true)
    guard let rows = reader.mapping("routing", required: true) else { return nil }
    var next = [[Target]?](repeating: nil, count: stations.count)
    for pair in rows.pairs {
      guard let index = names.firstIndex(of: pair.key) else {
        rows.allow(pair.key)
        report(pair.key, at: pair.keyLocation)
        continue
      }
      next[index] = targets(rows, pair.key, required: true)
    }
    guard let enter, !diagnostics.hasErrors else { return nil }
    return compile(enter, next)
  }

  private struct Target {
    /// Nil for the exit.
    var station: Int?
    var probability: Double
  }

  private func targets(_ reader: MappingReader, _ key: String, required: Bool) -> [Target]? {
    guard let node = reader.node(key, required: required) else { return nil }
    if case .scalar = node {
      guard let word = reader.string(key) else { return nil }
      if word.value == "exit" { return [Target(station: nil, probability: 1)] }
      guard let index = names.firstIndex(of: word.value) else {
        report(word.value, at: node.location)
        return nil
      }
      return [Target(station: index, probability: 1)]
    }
    guard let row = reader.mapping(key) else { return nil }
    var targets: [Target] = []
    for pair in row.pairs {
      let probability = row.exact(pair.key, .fraction, domain: .unitInterval)
      let station = names.firstIndex(of: pair.key)
      if station == nil, pair.key != "exit" { report(pair.key, at: pair.keyLocation) }
      guard let probability else { continue }
      targets.append(Target(station: station, probability: probability))
    }
    let sum = targets.reduce(0) { $0 + $1.probability }
    guard targets.count == row.pairs.count else { return nil }
    guard abs(sum - 1) < 0.001 else {
      diagnostics.error(
        "sum", "the probabilities of `\(key)` sum to \(NumberFormat.percent(sum)), not to 100%",
        at: row.location, hint: "what leaves the network is `exit`")
      return nil
    }
    return targets.map { Target(station: $0.station, probability: $0.probability / sum) }
  }

  private func report(_ name: String, at location: SourceLocation) {
    diagnostics.error(
      "unknown-station", "there is no station `\(name)`", at: location,
      hint: NearestName.among(names + ["exit"], to: name).map { "did you mean `\($0)`?" }
        ?? "stations: \(names.joined(separator: ", "))")
  }

  /// The way in, then for each station its visit and the way on.
  private func compile(_ enter: [Target], _ next: [[Target]?]) -> [Operation] {
    var places: [Int] = []
    var count = 1
    for station in stations {
      places.append(count)
      count += station.service.count + 1
    }
    let end = count
    func way(_ targets: [Target]) -> Operation {
      let ways = targets.filter { $0.probability > 0 }.map {
        Operation.Way($0.probability, to: $0.station.map { places[$0] } ?? end)
      }
      return ways.count == 1 ? .jump(to: ways[0].to) : .branch(ways)
    }
    var program = [way(enter)]
    for (index, station) in stations.enumerated() {
      program += station.service.operations(station: index, at: program.count)
      program.append(next[index].map(way) ?? .jump(to: end))
    }
    program.append(.finish)
    return program
  }
}
