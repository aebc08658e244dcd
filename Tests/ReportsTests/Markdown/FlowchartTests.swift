import Testing

@testable import Reports

/// What is written can be read back: ids, labels, frames and arrows are where Mermaid's grammar has them.
struct FlowchartTests {
  @Test func roundTrip() {
    let chart = Flowchart(
      nodes: [Flowchart.Node(id: "users", label: ["users"])],
      groups: [
        Flowchart.Group(
          id: "site_cloud", title: "cloud: eu-central-1 (DE)",
          nodes: [
            Flowchart.Node(id: "model-function", label: ["model-function", "aws-lambda"]),
            Flowchart.Node(id: "end", label: ["a \"quoted\" <name>"]),
          ]),
        Flowchart.Group(
          id: "site_dc", title: "own", nodes: [Flowchart.Node(id: "9 lives", label: ["x"])]),
      ],
      edges: [
        Flowchart.Edge(from: "users", to: "model-function", label: "each step"),
        Flowchart.Edge(from: "model-function", to: "end"),
        Flowchart.Edge(from: "site_dc", to: "site_cloud", label: "vpn", isLink: true),
      ])
    #expect(Flowchart(mermaid: chart.text) == chart)
  }

  @Test func wordsOfMermaidAreNoIdentifiers() {
    for word in ["end", "graph", "subgraph", "flowchart", "style", "class", "click", "default"] {
      #expect(Flowchart.identifier(word) == "_" + word)
    }
    #expect(Flowchart.identifier("") == "_")
    #expect(Flowchart.identifier("user-table") == "user_table")
  }
}
