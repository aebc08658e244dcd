import Documents

/// Reads the `path` of a network file: a list of steps with loops, branches and labels.
///
/// A step is a station's name, `exit`, or a mapping with one of `visit`, `delay`, `loop`, `branch`
/// and `go_to`, and perhaps a `label` that others go to.
struct PathReader {
  let stations: [NetworkStation]
  let diagnostics: Diagnostics

  private static let forms = ["visit", "delay", "loop", "branch", "go_to"]

  func steps(_ nodes: [Node], isInLoop: Bool = false) -> [NetworkStep.Labelled] {
    nodes.compactMap { step($0, isInLoop: isInLoop) }
  }

  private func step(_ node: Node, isInLoop: Bool) -> NetworkStep.Labelled? {
    if case .scalar(let scalar) = node, !scalar.isNull {
      if scalar.text == "exit" {
        return NetworkStep.Labelled(location: node.location, step: .exit)
      }
      return station(scalar.text, at: node.location).map {
        NetworkStep.Labelled(
          location: node.location, step: .visit(station: $0, stations[$0].service))
      }
    }
    guard
      let reader = MappingReader(
        node, what: "a step of `path`", path: "path", diagnostics: diagnostics)
    else { return nil }
    defer { reader.finish() }
    for key in Self.forms { reader.allow(key) }
    let label = reader.string("label")
    if let label, isInLoop {
      diagnostics.error(
        "label", "a step in a loop cannot have the label `\(label.value)`",
        at: reader.location(of: "label"))
    }
    let forms = Self.forms.filter(reader.has)
    guard forms.count == 1, let form = forms.first else {
      diagnostics.error(
        "step", "a step has exactly one of \(Self.forms.map { "`\($0)`" }.joined(separator: ", "))",
        at: reader.location)
      return nil
    }
    guard let step = step(form, reader, isInLoop: isInLoop) else { return nil }
    return NetworkStep.Labelled(label: label?.value, location: reader.location, step: step)
  }

  private func step(_ form: String, _ reader: MappingReader, isInLoop: Bool) -> NetworkStep? {
    switch form {
    case "visit": return visit(reader)
    case "delay": return reader.sampler("delay").map { .delay($0) }
    case "go_to":
      return reader.string("go_to").map { .goTo(label: $0.value, at: reader.location(of: "go_to")) }
    case "loop":
      if isInLoop {
        diagnostics.error(
          "loop", "a loop cannot stand in a loop", at: reader.location(of: "loop"),
          hint: "go back to a label by chance, with `branch` and `go_to`")
      }
      guard let loop = reader.mapping("loop"),
        let mean = loop.exact("mean", .count, required: true),
        let body = loop.sequence("do", required: true)
      else { return nil }
      guard mean <= 10_000 else {
        diagnostics.error("range", "`mean` must be at most 10000", at: loop.location(of: "mean"))
        return nil
      }
      return .loop(mean: mean, body: steps(body, isInLoop: true))
    default: return branch(reader, isInLoop: isInLoop)
    }
  }

  private func visit(_ reader: MappingReader) -> NetworkStep? {
    reader.allow("service")
    guard let name = reader.string("visit"),
      let index = station(name.value, at: reader.location(of: "visit"))
    else { return nil }
    guard reader.has("service") else {
      return .visit(station: index, stations[index].service)
    }
    let kind: Quantity = stations[index].countsIterations ? .count : .seconds
    guard let service = reader.sampler("service", kind) else { return nil }
    switch stations[index].service {
    case .asked(.none), .asked(.modelCall), .asked(.tool):
      diagnostics.error(
        "service", "`\(name.value)` has a service time of its own that a visit cannot replace",
        at: reader.location(of: "service"))
      return nil
    case .asked(.byStart(_, let cold)):
      return .visit(station: index, .asked(.byStart(warm: service, cold: cold)))
    case .asked(.sampled), .mixture, .phases:
      return .visit(station: index, .asked(.sampled(service)))
    }
  }

  private func branch(_ reader: MappingReader, isInLoop: Bool) -> NetworkStep? {
    guard let ways = reader.mappings("branch", what: "a way of `branch`") else { return nil }
    var sum = 0.0
    let read = ways.compactMap { way -> (probability: Double, body: [NetworkStep.Labelled])? in
      let probability = way.exact(
        "probability", .fraction, domain: .unitInterval, required: true)
      let body = way.sequence("do", required: true)
      guard let probability, let body else { return nil }
      sum += probability
      return (probability, steps(body, isInLoop: isInLoop))
    }
    guard sum <= 1 + 1e-6 else {
      diagnostics.error(
        "sum", "the probabilities of `branch` sum to \(NumberFormat.percent(sum)), more than 100%",
        at: reader.location(of: "branch"))
      return nil
    }
    return .branch(read)
  }

  private func station(_ name: String, at location: SourceLocation) -> Int? {
    let names = stations.map(\.spec.name)
    if let index = names.firstIndex(of: name) { return index }
    diagnostics.error(
      "unknown-station", "there is no station `\(name)`", at: location,
      hint: NearestName.among(names + ["exit"], to: name).map { "did you mean `\($0)`?" }
        ?? "stations: \(names.joined(separator: ", "))")
    return nil
  }
}
