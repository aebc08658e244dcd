public import Documents

/// Reads recorded model calls: CSV or JSON lines, in our own form and as Azure and Mooncake publish them.
///
/// | form | columns |
/// |---|---|
/// | ours | `timestamp`, `input_tokens`, `output_tokens`; seconds, or a date and time |
/// | Azure LLM inference traces | `TIMESTAMP`, `ContextTokens`, `GeneratedTokens` |
/// | Mooncake | `timestamp` in milliseconds, `input_length`, `output_length` |
public enum TraceReader {
  private struct Form {
    let timestamp: String
    let input: String
    let output: String
    let secondsPerUnit: Double
  }

  private static let forms = [
    Form(
      timestamp: "timestamp", input: "input_tokens", output: "output_tokens", secondsPerUnit: 1),
    Form(
      timestamp: "TIMESTAMP", input: "ContextTokens", output: "GeneratedTokens", secondsPerUnit: 1),
    Form(
      timestamp: "timestamp", input: "input_length", output: "output_length",
      secondsPerUnit: 0.001),
  ]

  /// Most problems of one trace that are told.
  private static let maximumProblems = 20
  /// Most tokens of one call.
  private static let maximumTokens = 100_000_000.0

  /// The calls by rising arrival, in seconds since the first; nil with an error when a row cannot be read.
  public static func read(_ file: SourceFile, diagnostics: Diagnostics) -> [RequestTrace.Request]? {
    let isJSON = file.text.utf8.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D } == 0x7B
    let inner = Diagnostics()
    let rows = isJSON ? jsonRows(file, inner) : csvRows(file, inner)
    inner.all.prefix(maximumProblems).forEach(diagnostics.add)
    if inner.all.count > maximumProblems {
      diagnostics.error(
        "trace", "\(inner.all.count - maximumProblems) further problems in this trace",
        at: SourceLocation(file: file.path, line: 1, column: 1))
    }
    guard !inner.hasErrors else { return nil }
    // Sorting keeps the order of calls at one instant.
    let sorted = rows.enumerated().sorted {
      ($0.element.arrival, $0.offset) < ($1.element.arrival, $1.offset)
    }.map(\.element)
    guard let first = sorted.first?.arrival else { return [] }
    return sorted.map {
      RequestTrace.Request(
        arrival: $0.arrival - first, inputTokens: $0.inputTokens, outputTokens: $0.outputTokens)
    }
  }

  private static func csvRows(_ file: SourceFile, _ diagnostics: Diagnostics)
    -> [RequestTrace.Request]
  {
    guard
      let table = CSVTable.parse(text: file.text, file: file.path, diagnostics: diagnostics)
    else { return [] }
    let form = forms.first { form in
      [form.timestamp, form.input, form.output].allSatisfy(table.columns.contains)
    }
    guard let form else {
      reportForm(SourceLocation(file: file.path, line: 1, column: 1), diagnostics)
      return []
    }
    var clock = TraceClock(secondsPerUnit: form.secondsPerUnit)
    return table.rows.compactMap { row in
      request(
        form, &clock, time: row[form.timestamp], input: row[form.input], output: row[form.output],
        place: { row.location(of: $0) }, diagnostics)
    }
  }

  private static func jsonRows(_ file: SourceFile, _ diagnostics: Diagnostics)
    -> [RequestTrace.Request]
  {
    var rows: [RequestTrace.Request] = []
    var chosen: (form: Form, clock: TraceClock)?
    var number = 0
    for line in file.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      let place = SourceLocation(file: file.path, line: number, column: 1)
      guard diagnostics.all.count <= maximumProblems + 1 else { break }
      guard let object = JSONLine.parse(Array(line)) else {
        diagnostics.error("trace", "this line is not a JSON object", at: place)
        continue
      }
      if chosen == nil {
        let form = forms.first { form in
          [form.timestamp, form.input, form.output].allSatisfy { object[$0] != nil }
        }
        guard let form else {
          reportForm(place, diagnostics)
          return []
        }
        chosen = (form, TraceClock(secondsPerUnit: form.secondsPerUnit))
      }
      guard let form = chosen?.form, var clock = chosen?.clock else { return [] }
      let row = request(
        form, &clock, time: object[form.timestamp], input: object[form.input],
        output: object[form.output], place: { _ in place }, diagnostics)
      chosen = (form, clock)
      if let row { rows.append(row) }
    }
    return rows
  }

  private static func reportForm(_ place: SourceLocation, _ diagnostics: Diagnostics) {
    diagnostics.error(
      "trace", "not a trace that can be read", at: place,
      hint: "columns are "
        + forms.map { "\($0.timestamp), \($0.input), \($0.output)" }.joined(separator: "; or "))
  }

  private static func request(
    _ form: Form, _ clock: inout TraceClock, time: String?, input: String?, output: String?,
    place: (String) -> SourceLocation, _ diagnostics: Diagnostics
  ) -> RequestTrace.Request? {
    func tokens(_ text: String?, _ column: String) -> Int? {
      guard let text else {
        diagnostics.error("trace", "`\(column)` is missing", at: place(column))
        return nil
      }
      guard case .success(let number) = NumberText.parse(text), let whole = Int(exactly: number),
        (0...maximumTokens).contains(number)
      else {
        diagnostics.error(
          "trace", "`\(column)` is a number of tokens, found `\(text)`", at: place(column))
        return nil
      }
      return whole
    }
    let arrival = time.flatMap { clock.seconds($0) }
    if arrival == nil {
      diagnostics.error(
        "trace", "`\(form.timestamp)` is a time, found `\(time ?? "nothing")`",
        at: place(form.timestamp), hint: "seconds, or a date and time as `2023-11-16 18:17:03.97`")
    }
    let inputTokens = tokens(input, form.input)
    let outputTokens = tokens(output, form.output)
    guard let arrival, let inputTokens, let outputTokens else { return nil }
    return RequestTrace.Request(
      arrival: arrival, inputTokens: inputTokens, outputTokens: outputTokens)
  }
}
