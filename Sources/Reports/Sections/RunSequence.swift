import Berth
import Documents
import Workloads

/// One run of an alternative as a sequence: the arrows of its chart in the order in which a run takes them.
struct RunSequence {
  private let chart: Flowchart
  private let summary: WorkloadSummary
  private let names: [String: String]

  init(_ item: AssessedAlternative, _ chart: Flowchart, _ profile: WorkloadProfile) {
    self.chart = chart
    summary = WorkloadSummary(profile)
    var names: [String: String] = [:]
    for node in chart.nodes + chart.groups.flatMap(\.nodes) {
      names[node.id] = node.label.prefix(2).joined(separator: ", ")
    }
    self.names = names
  }

  /// The diagram.
  var diagram: SequenceDiagram {
    let edges = chart.edges.filter {
      !$0.isLink && $0.label != "failover" && $0.label != "burst"
    }
    var before: [SequenceDiagram.Item] = []
    var steps: [SequenceDiagram.Item] = []
    var after: [SequenceDiagram.Item] = []
    var part = 0
    for edge in edges {
      switch edge.label {
      case "each step", "tool calls": part = 1
      case "": break
      case "documents", "secrets", "logs and traces": part = 2
      default: part = 0
      }
      let message = SequenceDiagram.Item.message(
        from: edge.from, to: edge.to,
        text: edge.label.isEmpty && part != 1 && edge.from != "users"
          ? "look up" : words(edge.label),
        isReply: false)
      switch part {
      case 0: before.append(message)
      case 1: steps.append(message)
      default: after.append(message)
      }
    }
    var items = before
    if !steps.isEmpty {
      items.append(
        .loop(title: "\(Wording.quantity(summary.stepsPerRun)) steps on average", steps))
    }
    items += after
    if let door = edges.first {
      items.append(.message(from: door.to, to: door.from, text: "answer, streamed", isReply: true))
    }
    var ids: [String] = []
    for edge in edges {
      for id in [edge.from, edge.to] where !ids.contains(id) { ids.append(id) }
    }
    return SequenceDiagram(
      participants: ids.map { SequenceDiagram.Participant(id: $0, name: names[$0] ?? $0) },
      items: items)
  }

  private func words(_ label: String) -> String {
    switch label {
    case "": "request"
    case "authorise": "authorise"
    case "run": "start the run"
    case "conversation": "read and write the conversation"
    case "search": "search for passages"
    case "each step":
      "prompt, \(NumberFormat.fixed(summary.inputTokensPerRun / max(summary.stepsPerRun, 1))) tokens on average"
    case "tool calls":
      "tool calls, \(Wording.quantity(summary.toolCallsPerRun)) a run"
    default: label
    }
  }
}
