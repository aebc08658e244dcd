import Documents

/// Reads a service file of `Data/services/` into records of the service tables.
struct ServiceLoader {
  private let layouts: [TableSchema: Record.Layout] = [
    Schemas.service: Record.Layout(Schemas.service),
    Schemas.serviceMeter: Record.Layout(Schemas.serviceMeter),
    Schemas.serviceFact: Record.Layout(Schemas.serviceFact),
    Schemas.serviceSubstitute: Record.Layout(Schemas.serviceSubstitute),
    Schemas.serviceOwnership: Record.Layout(Schemas.serviceOwnership),
  ]

  /// The records by table; problems are reported at their places.
  func records(of file: DataSource.File, in folder: String, diagnostics: Diagnostics)
    -> [TableSchema: [Record]]
  {
    var result: [TableSchema: [Record]] = [:]
    guard
      let node = YAMLDocument.parse(
        text: file.text, file: "\(folder)/\(file.path)", diagnostics: diagnostics),
      let reader = MappingReader(node, what: "service", diagnostics: diagnostics)
    else { return [:] }
    func add(_ schema: TableSchema, _ fields: [Record.Field], at location: SourceLocation) {
      guard let layout = layouts[schema] else { return }
      result[schema, default: []].append(
        Record(fields: fields, file: file.path, line: location.line, layout: layout))
    }

    let id = reader.slug("service", required: true)
    let name = reader.string("name", required: true)
    let provider = reader.slug("provider", required: true)
    let kind = reader.word(
      "kind", among: Service.Kind.allCases.map(\.rawValue), required: true)
    guard let id, let name, let provider, let kind else { return [:] }
    if file.path != "services/\(id.value).yaml" {
      diagnostics.error(
        "service-name", "service `\(id.value)` must stand in `services/\(id.value).yaml`",
        at: reader.location(of: "service"))
    }
    add(
      Schemas.service,
      [.text(id.value), .text(name.value), .text(provider.value), .text(kind.value)],
      at: reader.location)

    for meter in reader.mappings("meters", what: "meter") ?? [] {
      let activity = meter.word(
        "activity", among: Activity.allCases.map(\.rawValue), required: true)
      let sku = meter.string("sku", required: true)
      let unit = meter.string("meter", required: true)
      let factor = meter.number("factor", domain: .positive)
      let priceService = meter.string("price_service")
      meter.finish()
      guard let activity, let sku, let unit else { continue }
      add(
        Schemas.serviceMeter,
        [
          .text(id.value), .text(activity.value), .text(sku.value), .text(unit.value),
          .text(priceService?.value ?? ""), .number(factor?.value.likely ?? 1),
        ], at: meter.location)
    }
    addFacts(of: reader, service: id.value, add: add)
    for substitute in reader.strings("substitutes") ?? [] {
      add(
        Schemas.serviceSubstitute, [.text(id.value), .text(substitute.value)], at: reader.location)
    }
    for item in reader.mappings("ownership", what: "ownership") ?? [] {
      let kind = item.word(
        "kind", among: Inventory.Item.Kind.allCases.map(\.rawValue), required: true)
      let row = item.string("row", required: true)
      let per = item.string("per", required: true)
      let factor = item.number("factor", domain: .positive)
      let quantity = item.string("quantity")
      item.finish()
      guard let kind, let row, let per else { continue }
      add(
        Schemas.serviceOwnership,
        [
          .text(id.value), .text(kind.value), .text(row.value), .text(per.value),
          .text(quantity?.value ?? ""), .number(factor?.value.likely ?? 1),
        ], at: item.location)
    }
    reader.finish()
    return result
  }

  private func addFacts(
    of reader: MappingReader, service: String,
    add: (TableSchema, [Record.Field], SourceLocation) -> Void
  ) {
    guard let facts = reader.mapping("facts", what: "facts") else { return }
    for field in facts.keys {
      guard let fact = facts.mapping(field, what: "fact", required: true) else { continue }
      let value = fact.node("value", required: true).flatMap { FactNode(node: $0) }
      if value == nil, fact.has("value") {
        fact.diagnostics.error(
          "fact-value", "`value` must be true, false, a number, a word or a list of words",
          at: fact.location(of: "value"))
      }
      let source = fact.string("source", required: true)
      let asOf = fact.string("as_of", required: true)
      let confidence = fact.word(
        "confidence", among: Confidence.allCases.map(\.rawValue), required: true)
      fact.finish()
      guard let value, let source, let asOf, let confidence else { continue }
      add(
        Schemas.serviceFact,
        [
          .text(service), .text(field), .text(value.kind), .text(value.text), .text(asOf.value),
          .text(source.value), .text(confidence.value),
        ], facts.location(of: field))
    }
  }
}
