import ArgumentParser
import Berth
import Documents

/// A command's page of the manual, in the man macros of roff.
///
/// Everything comes from the command itself: its help text and what the parser says of its arguments, so page and help
/// cannot differ.
struct ManualPage {
  let node: CommandNode
  /// Date in the page's foot.
  let date: String

  var text: String {
    let configuration = node.command.configuration
    let title = node.page.uppercased()
    var lines = [
      ".TH \(title) 1 \(date) \"berth \(Version.text)\" \"Berth manual\"",
      ".SH NAME", "\(Self.escape(node.page)) \\- \(Self.escape(abstract))", ".SH SYNOPSIS",
    ]
    lines += Self.literal(usage)
    let parts = Self.sections(configuration.discussion)
    if !parts.text.isEmpty { lines += [".SH DESCRIPTION"] + parts.text }
    let arguments = arguments
    if !arguments.isEmpty { lines += [".SH OPTIONS"] + arguments }
    let inner = configuration.subcommands
    if !inner.isEmpty {
      lines.append(".SH COMMANDS")
      for command in inner {
        let configuration = command.configuration
        let words = (node.path + [configuration.commandName ?? ""]).joined(separator: " ")
        lines += [
          ".TP", ".B \(Self.escape(words))", Self.escape(Self.oneLine(configuration.abstract)),
        ]
      }
    }
    lines += parts.sections
    if node.path.count > 1 {
      lines += [
        ".SH SEE ALSO", ".BR \(Self.escape(node.path.dropLast().joined(separator: "-"))) (1)",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The abstract as the line of `whatis`: without its capital and full stop.
  private var abstract: String {
    var text = Self.oneLine(node.command.configuration.abstract)
    if text.hasSuffix(".") { text.removeLast() }
    return (text.first?.lowercased() ?? "") + text.dropFirst()
  }

  private var usage: [String] {
    let words = node.path.joined(separator: " ")
    let text =
      node.command.configuration.usage
      ?? (node.command.configuration.subcommands.isEmpty
        ? "\(words) [options]" : "\(words) <command>")
    return text.split(separator: "\n").map(String.init)
  }

  /// The arguments as the parser describes them to tools.
  private var arguments: [String] {
    let diagnostics = Diagnostics()
    guard
      let file = SourceFile(
        path: node.page, bytes: Array(node.command._dumpHelp().utf8), diagnostics: diagnostics),
      case .mapping(let root)? = JSONText.node(of: file, diagnostics: diagnostics),
      case .sequence(let list)? = root.mapping("command")?.value("arguments")
    else { return [] }
    var lines: [String] = []
    for case .mapping(let argument) in list.items where argument.text("shouldDisplay") == "true" {
      let value = argument.text("valueName").map { "<\($0)>" } ?? ""
      var names: [String] = []
      if case .sequence(let all)? = argument.value("names") {
        for case .mapping(let name) in all.items {
          let dash = name.text("kind") == "long" ? "--" : "-"
          names.append(dash + (name.text("name") ?? ""))
        }
      }
      let kind = argument.text("kind")
      let head =
        kind == "positional"
        ? value : names.joined(separator: ", ") + (kind == "option" ? " \(value)" : "")
      var tail = Self.oneLine(argument.text("abstract") ?? "")
      if let standard = argument.text("defaultValue"), kind != "flag" {
        tail += " (default: \(standard))"
      }
      lines += [".TP", ".B \(Self.escape(head))", tail.isEmpty ? "\\&" : Self.escape(tail)]
    }
    return lines
  }

  /// Paragraphs before the first heading in capitals, then a section for each heading.
  private static func sections(_ discussion: String) -> (text: [String], sections: [String]) {
    var text: [String] = []
    var sections: [String] = []
    var isVerbatim = false
    var isSection = false
    func add(_ lines: [String]) { if isSection { sections += lines } else { text += lines } }
    func endVerbatim() {
      if isVerbatim { add([".EE"]) }
      isVerbatim = false
    }
    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0.isUppercase || $0 == " " }), line.contains(where: \.isUppercase) {
        endVerbatim()
        isSection = true
        add([".SH \(line)"])
      } else if line.allSatisfy({ $0 == " " }) {
        let hadText = isSection ? true : !text.isEmpty
        endVerbatim()
        if hadText { add([".PP"]) }
      } else if line.hasPrefix("  ") {
        if !isVerbatim { add([".EX"]) }
        isVerbatim = true
        add([escape(String(line.dropFirst(2)))])
      } else {
        endVerbatim()
        add([escape(String(line))])
      }
    }
    endVerbatim()
    return (tidy(text), tidy(sections))
  }

  /// A paragraph mark before a heading or at the end sets nothing.
  private static func tidy(_ lines: [String]) -> [String] {
    var result: [String] = []
    for line in lines {
      if line.hasPrefix(".SH") || line == ".PP" {
        while result.last == ".PP" { result.removeLast() }
      }
      if line == ".PP", result.last?.hasPrefix(".SH") ?? true { continue }
      result.append(line)
    }
    while result.last == ".PP" { result.removeLast() }
    return result
  }

  private static func literal(_ lines: [String]) -> [String] {
    [".EX"] + lines.map(escape) + [".EE"]
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }

  /// A line of text that roff prints as it is.
  private static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "±": result += "\\[+-]"
      case "→": result += "\\[->]"
      case "–": result += "\\[en]"
      case "…": result += "..."
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}
