import Documents

/// Reads an `assessment.json` strictly: what is missing or of another kind is told with its place.
struct AssessmentRecordReader {
  /// The form of document that this program writes and reads.
  static let schema = "berth-assessment-1"
  /// Most bytes of a document that are read.
  static let limit = 64_000_000

  let diagnostics: Diagnostics

  /// The document; nil with errors when it is none, is damaged or is of another form.
  func record(_ file: SourceFile) -> AssessmentRecord? {
    let before = diagnostics.errors.count
    guard let node = JSONText.node(of: file, diagnostics: diagnostics) else { return nil }
    guard case .mapping(let root) = node else {
      refuse("an assessment is an object, found \(node.shortDescription)", at: node.location)
      return nil
    }
    guard let schema = root.value("schema"), case .scalar(let word) = schema else {
      refuse(
        "this is no assessment of Berth: it has no `schema`", at: root.location,
        hint: "`berth recommend` writes `assessment.json`")
      return nil
    }
    guard word.text == Self.schema else {
      refuse(
        "the document has the schema `\(word.text)`, and this Berth reads `\(Self.schema)`",
        at: word.location, hint: "write it again with this version of `berth recommend`")
      return nil
    }
    let workload = mapping(root, "workload")
    let catalog = mapping(root, "catalog")
    let record = AssessmentRecord(
      path: file.path, berth: text(root, "berth"), workload: text(workload, "name"),
      catalogueDate: text(catalog, "date"), catalogueHash: text(catalog, "content_hash"),
      seed: text(root, "seed"),
      inputs: list(workload, "inputs").map { node in
        AssessmentRecord.Input(
          key: text(node, "key"), value: text(node, "value"), origin: text(node, "origin"))
      },
      options: list(root, "options").map(option), rows: rows(mapping(root, "sources")))
    return diagnostics.errors.count > before ? nil : record
  }

  private func option(_ node: MappingNode?) -> AssessmentRecord.Option {
    let range = optional(node, "monthly_cost_range_usd")
    return AssessmentRecord.Option(
      id: text(node, "id"), rank: number(node, "rank").flatMap { Int(exactly: $0) },
      verdict: node?.text("verdict"), cost: number(node, "monthly_cost_usd"),
      costBand: [number(range, "p10"), number(range, "p90")].compactMap(\.self),
      p95: number(optional(node, "e2e_ms"), "p95"),
      firstResponseP95: number(optional(node, "ttft_ms"), "p95"),
      availability: number(node, "availability"),
      excludedBy: list(node, "excluded_by").map { "\(text($0, "kind")): \(text($0, "reason"))" },
      lines: list(node, "bill").map { line in
        AssessmentRecord.Line(
          component: text(line, "component"), service: text(line, "service"),
          sku: text(line, "sku"), region: text(line, "region"), unit: text(line, "unit"),
          quantity: number(line, "quantity", required: true) ?? 0,
          amount: number(line, "amount_usd", required: true) ?? 0, rows: words(line, "rows"))
      })
  }

  private func rows(_ node: MappingNode?) -> [String: AssessmentRecord.Row] {
    var result: [String: AssessmentRecord.Row] = [:]
    for pair in node?.pairs ?? [] {
      guard case .mapping(let row) = pair.value else { continue }
      result[pair.key] = AssessmentRecord.Row(
        source: text(row, "source"), asOf: text(row, "as_of"))
    }
    return result
  }

  // MARK: Values

  /// A text or a number as written; empty with an error when it is missing.
  ///
  /// Nothing of nothing: that was told before.
  private func text(_ node: MappingNode?, _ key: String) -> String {
    guard let node else { return "" }
    if let text = node.text(key) { return text }
    refuse("`\(key)` is missing", at: node.value(key)?.location ?? node.location)
    return ""
  }

  private func number(_ node: MappingNode?, _ key: String, required: Bool = false) -> Double? {
    guard let node else { return nil }
    guard let value = node.value(key) else {
      refuse("`\(key)` is missing", at: node.location)
      return nil
    }
    guard case .scalar(let scalar) = value, !scalar.isQuoted else {
      refuse("`\(key)` is a number, found \(value.shortDescription)", at: value.location)
      return nil
    }
    if scalar.isNull, !required { return nil }
    guard let number = Double(scalar.text), number.isFinite else {
      refuse("`\(key)` is a number, found \(value.shortDescription)", at: value.location)
      return nil
    }
    return number
  }

  private func mapping(_ node: MappingNode?, _ key: String) -> MappingNode? {
    guard let node else { return nil }
    if let found = node.mapping(key) { return found }
    refuse("`\(key)` is an object and missing here", at: node.value(key)?.location ?? node.location)
    return nil
  }

  /// A member that may be null.
  private func optional(_ node: MappingNode?, _ key: String) -> MappingNode? {
    if case .scalar(let scalar)? = node?.value(key), scalar.isNull { return nil }
    return mapping(node, key)
  }

  private func list(_ node: MappingNode?, _ key: String) -> [MappingNode] {
    guard let node else { return [] }
    guard case .sequence(let sequence)? = node.value(key) else {
      refuse("`\(key)` is a list and missing here", at: node.value(key)?.location ?? node.location)
      return []
    }
    return sequence.items.compactMap { item in
      if case .mapping(let node) = item { return node }
      refuse("`\(key)` lists objects, found \(item.shortDescription)", at: item.location)
      return nil
    }
  }

  private func words(_ node: MappingNode, _ key: String) -> [String] {
    guard case .sequence(let sequence)? = node.value(key) else { return [] }
    return sequence.items.compactMap {
      if case .scalar(let scalar) = $0 { return scalar.text }
      return nil
    }
  }

  private func refuse(_ message: String, at place: SourceLocation, hint: String? = nil) {
    // A damaged document has the same fault at every option: the first few say it.
    guard diagnostics.errors.count < 10 else { return }
    diagnostics.error("assessment", message, at: place, hint: hint)
  }
}
