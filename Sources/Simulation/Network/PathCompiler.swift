import Documents

/// Lays the steps of a path out as the program that runs follow.
struct PathCompiler {
  let diagnostics: Diagnostics
  private var program: [Operation] = []
  private var labels: [String: Int] = [:]
  private var jumps: [(place: Int, label: String, location: SourceLocation)] = []
  private var exits: [Int] = []

  init(_ diagnostics: Diagnostics) { self.diagnostics = diagnostics }

  mutating func compile(_ steps: [NetworkStep.Labelled]) -> [Operation] {
    add(steps)
    let end = program.count
    program.append(.finish)
    for place in exits { program[place] = .jump(to: end) }
    for jump in jumps {
      guard let to = labels[jump.label] else {
        diagnostics.error(
          "unknown-label", "there is no step with the label `\(jump.label)`", at: jump.location,
          hint: NearestName.among(labels.keys.sorted(), to: jump.label)
            .map { "did you mean `\($0)`?" })
        continue
      }
      program[jump.place] = .jump(to: to)
    }
    return program
  }

  private mutating func add(_ steps: [NetworkStep.Labelled]) {
    for step in steps {
      if let label = step.label {
        if labels[label] != nil {
          diagnostics.error("label", "the label `\(label)` stands twice", at: step.location)
        }
        labels[label] = program.count
      }
      add(step.step)
    }
  }

  private mutating func add(_ step: NetworkStep) {
    switch step {
    case .visit(let station, let service):
      program += service.operations(station: station, at: program.count)
    case .delay(let sampler): program.append(.delay(sampler))
    case .exit:
      exits.append(program.count)
      program.append(.jump(to: 0))
    case .goTo(let label, let location):
      jumps.append((program.count, label, location))
      program.append(.jump(to: 0))
    case .loop(let mean, let body):
      let start = program.count
      program.append(.loop(mean: mean, exit: 0))
      add(body)
      program.append(.endLoop(to: start + 1))
      program[start] = .loop(mean: mean, exit: program.count)
    case .branch(let ways): add(ways)
    }
  }

  private mutating func add(_ ways: [(probability: Double, body: [NetworkStep.Labelled])]) {
    let start = program.count
    program.append(.branch([]))
    var targets: [Operation.Way] = []
    var ends: [Int] = []
    for way in ways {
      targets.append(Operation.Way(way.probability, to: program.count))
      add(way.body)
      ends.append(program.count)
      program.append(.jump(to: 0))
    }
    for end in ends { program[end] = .jump(to: program.count) }
    let left = 1 - ways.reduce(0) { $0 + $1.probability }
    if left > 1e-9 { targets.append(Operation.Way(left, to: program.count)) }
    program[start] = .branch(targets)
  }
}
