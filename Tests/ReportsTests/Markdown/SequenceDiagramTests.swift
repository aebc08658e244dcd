import Testing

@testable import Reports

struct SequenceDiagramTests {
  @Test func roundTrip() {
    let diagram = SequenceDiagram(
      participants: [
        .init(id: "users", name: "users"), .init(id: "user-table", name: "a; #1 <b> as c: d"),
      ],
      items: [
        .message(from: "users", to: "user_table", text: "ask: 3; 4 # 5", isReply: false),
        .loop(
          title: "3.2 steps; on average",
          [
            .message(from: "user_table", to: "user_table", text: "x", isReply: false),
            .loop(title: "inner", []),
          ]),
        .message(from: "user_table", to: "users", text: "answer", isReply: true),
      ])
    #expect(SequenceDiagram(mermaid: diagram.text) == diagram)
  }

  @Test(arguments: [
    "```mermaid\nsequenceDiagram\n  loop a\n```", "```mermaid\nsequenceDiagram\n  end\n```",
    "```mermaid\nflowchart LR\n```", "```mermaid\nsequenceDiagram\n  note over a\n```",
  ])
  func whatWeDoNotWriteIsNil(text: String) { #expect(SequenceDiagram(mermaid: text) == nil) }
}
