import Yams

/// Words the errors of the YAML grammar.
enum YAMLSyntaxError {
  /// One sentence with the place at which the grammar broke.
  static func diagnostic(of error: YamlError, file: String) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let reason = [context.map(\.text), problem].compactMap { $0 }.joined(separator: ", ")
      return Diagnostic(
        code: "yaml-syntax", "not valid YAML: \(reason)", at: place(mark, file),
        hint: context.map { "what does not end began at \($0.mark.line):\($0.mark.column)" })
    case .composer(_, let problem, let mark, _):
      let isSecondDocument = problem.contains("another document")
      return Diagnostic(
        code: isSecondDocument ? "several-documents" : "yaml-syntax",
        isSecondDocument
          ? "a second document begins here; a file holds one" : "not valid YAML: \(problem)",
        at: place(mark, file))
    case .reader(let problem, let offset, _, let yaml):
      return Diagnostic(
        code: "binary", "not a text: \(problem)",
        at: offset.map { place(of: $0, in: yaml, file: file) }
          ?? SourceLocation(file: file, line: 1, column: 1))
    default:
      return Diagnostic(
        code: "yaml-syntax", "the text cannot be read as YAML",
        at: SourceLocation(file: file, line: 1, column: 1))
    }
  }

  private static func place(_ mark: Mark, _ file: String) -> SourceLocation {
    SourceLocation(file: file, line: max(1, mark.line), column: max(1, mark.column))
  }

  /// Yams counts this offset in characters of the whole text.
  private static func place(of offset: Int, in text: String, file: String) -> SourceLocation {
    var line = 1
    var column = 1
    for character in text.prefix(max(0, offset)) {
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return SourceLocation(file: file, line: line, column: column)
  }
}
