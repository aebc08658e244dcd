import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Gets the answers of `berth init`: from flags, from a person at a terminal, or from the lines of a pipe.
struct InitDialogue {
  let known: InitKnowledge
  let given: [InitQuestion: String]

  /// Values by question, as YAML; throws all problems at once where nobody can be asked again.
  func values() throws -> [InitQuestion: String] {
    if isatty(0) == 1 { return try asked() }
    return try read(lines: given.isEmpty)
  }

  private func asked() throws -> [InitQuestion: String] {
    var values: [InitQuestion: String] = [:]
    var problems: [Diagnostic] = []
    for (question, answer) in given.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      take(question, answer, at: nil, &values, &problems)
    }
    // A wrong flag is told before anything is asked.
    if !problems.isEmpty { throw InputError(problems) }
    for question in InitQuestion.allCases where given[question] == nil {
      let choices = WrappedText.text(
        "  " + question.choices(known), width: Terminal.errorWidth ?? 80)
      while values[question] == nil {
        Terminal.ask("\(question.text)\n\(choices)\n[\(question.standard)]: ")
        guard let line = readLine() else {
          throw Failure(
            code: 2, message: "the answers ended before the questions did",
            hint: "give them as flags; `berth init --help` names them")
        }
        var wrong: [Diagnostic] = []
        take(question, line, at: nil, &values, &wrong)
        for problem in wrong { Terminal.complain(problem.description) }
      }
    }
    return values
  }

  private func read(lines: Bool) throws -> [InitQuestion: String] {
    var values: [InitQuestion: String] = [:]
    var problems: [Diagnostic] = []
    for question in InitQuestion.allCases {
      let place = SourceLocation(file: "<stdin>", line: question.rawValue + 1, column: 1)
      let answer = lines ? readLine() ?? "" : given[question] ?? ""
      take(question, answer, at: lines ? place : nil, &values, &problems)
    }
    if lines {
      var number = InitQuestion.allCases.count
      while let line = readLine(), number < 10_000 {
        number += 1
        guard !line[...].trimmed.isEmpty else { continue }
        problems.append(
          Diagnostic(
            code: "answers", "this line answers no question",
            at: SourceLocation(file: "<stdin>", line: number, column: 1),
            hint: "answers stand in the order of the flags in `berth init --help`"))
        break
      }
    }
    if !problems.isEmpty { throw InputError(problems) }
    return values
  }

  private func take(
    _ question: InitQuestion, _ line: String, at place: SourceLocation?,
    _ values: inout [InitQuestion: String], _ problems: inout [Diagnostic]
  ) {
    let answer = line[...].trimmed
    do throws(InitProblem) {
      values[question] = try InitAnswer.yaml(
        question, answer.isEmpty ? question.standard : answer, known)
    } catch {
      let flag = given[question] == nil ? "" : "`\(question.flag)`: "
      problems.append(
        Diagnostic(code: "answer", flag + error.message, at: place, hint: error.hint))
    }
  }
}
