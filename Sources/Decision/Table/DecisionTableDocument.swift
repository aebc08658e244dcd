import Documents

/// Reads a table from a JSON or YAML document with `criteria`, `options` and, for weights by comparison, `judgements`.
enum DecisionTableDocument {
  static func read(_ source: SourceFile, _ diagnostics: Diagnostics) -> DecisionTable? {
    guard
      let root = YAMLDocument.parse(
        text: source.text, file: source.path, diagnostics: diagnostics),
      let reader = MappingReader(root, what: "a decision table", diagnostics: diagnostics)
    else { return nil }
    let columns = (reader.mappings("criteria", what: "a criterion", required: true) ?? [])
      .compactMap { column($0, diagnostics) }
    let names = columns.map(\.name)
    let rows = (reader.mappings("options", what: "an option", required: true) ?? []).compactMap {
      row($0, names, diagnostics)
    }
    let judgements = reader.sequence("judgements").map { rows in
      rows.map { judgementRow($0, diagnostics) }
    }
    reader.finish()
    if let judgements,
      judgements.contains(where: { $0.count != names.count })
        || judgements.count != names.count
    {
      diagnostics.error(
        "judgements", "`judgements` is a table of \(names.count) × \(names.count) comparisons",
        at: reader.location(of: "judgements"))
    }
    return DecisionTable(columns: columns, rows: rows, judgements: judgements)
  }

  private static func column(_ reader: MappingReader, _ diagnostics: Diagnostics)
    -> DecisionTable.Column?
  {
    func number(_ key: String) -> Double? {
      reader.exactQuantity(key, .count, domain: .any)?.value
    }
    let worst = number("worst")
    let best = number("best")
    let word = reader.string("direction")
    let others = (
      unit: reader.string("unit")?.value ?? "", weight: number("weight"),
      indifference: number("indifference") ?? 0, preference: number("preference")
    )
    guard let name = reader.string("name", required: true)?.value else { return nil }
    var direction = word.flatMap { DecisionTable.direction($0.value) }
    if word == nil, let worst, let best, worst != best {
      direction = worst > best ? .lowerIsBetter : .higherIsBetter
    }
    guard let direction else {
      diagnostics.error(
        "direction",
        word.map { "`\($0.value)` is no direction" }
          ?? "nothing says whether more or less of `\(name)` is better",
        at: reader.location(of: "direction"), hint: "`direction: lower` or `direction: higher`")
      return nil
    }
    var column = DecisionTable.Column(name, direction)
    column.worst = worst
    column.best = best
    column.unit = others.unit
    column.weight = others.weight
    column.indifference = others.indifference
    column.preference = others.preference
    return column
  }

  private static func row(
    _ reader: MappingReader, _ names: [String], _ diagnostics: Diagnostics
  ) -> DecisionRow? {
    guard let id = reader.string("id", required: true)?.value,
      let figures = reader.mapping("figures", what: "the figures of `\(id)`", required: true)
    else { return nil }
    return DecisionRow(
      id: id,
      figures: names.map { name in
        figures.allow(name)
        return figures.has(name) ? figures.exactQuantity(name, .count, domain: .any)?.value : nil
      })
  }

  private static func judgementRow(_ node: Node, _ diagnostics: Diagnostics) -> [Double] {
    guard case .sequence(let sequence) = node else { return [] }
    return sequence.items.compactMap { item in
      guard case .scalar(let scalar) = item, let value = Judgement.value(of: scalar.text) else {
        diagnostics.error(
          "judgement", "a comparison is a positive number or a fraction such as `1/3`",
          at: item.location)
        return nil
      }
      return value
    }
  }
}
