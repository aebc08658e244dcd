/// A Mermaid sequence diagram: participants, messages and loops.
public struct SequenceDiagram: Sendable, Equatable {
  /// Who sends and receives.
  public struct Participant: Sendable, Equatable {
    /// Identifier, as Mermaid accepts it.
    public var id: String
    /// Name shown.
    public var name: String

    /// Creates a participant.
    public init(id: String, name: String) {
      self.id = Flowchart.identifier(id)
      self.name = name
    }
  }

  /// A line of the diagram.
  public indirect enum Item: Sendable, Equatable {
    /// An arrow with its text; a reply is dashed.
    case message(from: String, to: String, text: String, isReply: Bool)
    /// Lines that repeat.
    case loop(title: String, [Item])
  }

  /// From left to right.
  public var participants: [Participant]
  /// From top to bottom.
  public var items: [Item]

  /// Creates a diagram.
  public init(participants: [Participant], items: [Item]) {
    self.participants = participants
    self.items = items
  }

  /// The diagram in a Mermaid fence.
  public var text: String {
    var lines = ["```mermaid", "sequenceDiagram"]
    lines += participants.map { "  participant \($0.id) as \(Self.escape($0.name))" }
    Self.write(items, into: &lines, indent: "  ")
    return (lines + ["```"]).joined(separator: "\n")
  }

  private static func write(_ items: [Item], into lines: inout [String], indent: String) {
    for item in items {
      switch item {
      case .message(let from, let to, let text, let isReply):
        lines.append("\(indent)\(from)\(isReply ? "-->>" : "->>")\(to): \(escape(text))")
      case .loop(let title, let inner):
        lines.append("\(indent)loop \(escape(title))")
        write(inner, into: &lines, indent: indent + "  ")
        lines.append("\(indent)end")
      }
    }
  }

  /// Characters that Mermaid reads as syntax as its entities.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "#": result += "#35;"
      case ";": result += "#59;"
      case "<": result += "#60;"
      case ">": result += "#62;"
      case "\n", "\r", "\r\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  static func unescaped(_ text: some StringProtocol) -> String {
    String(text).replacing("#60;", with: "<").replacing("#62;", with: ">")
      .replacing("#59;", with: ";").replacing("#35;", with: "#")
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(mermaid text: String) {
    guard let lines = Mermaid.lines(text, kind: "sequenceDiagram") else { return nil }
    participants = []
    var open: [(title: String, items: [Item])] = [("", [])]
    for line in lines {
      if line.hasPrefix("participant ") {
        let words = line.dropFirst("participant ".count)
        guard let range = words.firstRange(of: " as ") else { return nil }
        participants.append(
          Participant(
            id: String(words[..<range.lowerBound]),
            name: Self.unescaped(words[range.upperBound...])))
      } else if line.hasPrefix("loop ") {
        open.append((Self.unescaped(line.dropFirst("loop ".count)), []))
      } else if line == "end" {
        guard open.count > 1, let last = open.popLast() else { return nil }
        open[open.count - 1].items.append(.loop(title: last.title, last.items))
      } else {
        guard let item = Self.message(line) else { return nil }
        open[open.count - 1].items.append(item)
      }
    }
    guard open.count == 1 else { return nil }
    items = open[0].items
  }

  private static func message(_ line: Substring) -> Item? {
    guard let colon = line.firstRange(of: ": ") else { return nil }
    let ends = line[..<colon.lowerBound]
    let text = unescaped(line[colon.upperBound...])
    for (arrow, isReply) in [("-->>", true), ("->>", false)] {
      guard let range = ends.firstRange(of: arrow) else { continue }
      return .message(
        from: String(ends[..<range.lowerBound]), to: String(ends[range.upperBound...]),
        text: text, isReply: isReply)
    }
    return nil
  }
}
