public import Documents

extension Catalogue {
  /// The catalogue with quotes in place of the rows they name; throws for a quote that names nothing.
  ///
  /// A quoted row is of high confidence and names vendor, quote and last day as its source. A quoted price is one price for
  /// every quantity, in the unit that the first of its rows prints. O(rows).
  public func replacing(_ quotes: [Quote]) throws(InputError) -> Catalogue {
    guard !quotes.isEmpty else { return self }
    var contents = self.contents
    var problems: [Diagnostic] = []
    for quote in quotes {
      let isKnown =
        Self.replace(quote, in: Schemas.ownership, of: &contents)
        || Self.replace(quote, in: Schemas.assumption, of: &contents)
        || replacePrice(quote, of: &contents)
      if isKnown { continue }
      let names = ownerships.keys.sorted() + assumptions.keys.sorted()
      problems.append(
        Diagnostic(
          code: "unknown-row", "no row `\(quote.id)` can be replaced by a quote",
          at: quote.location,
          hint: NearestName.among(names, to: quote.id).map { "did you mean `\($0)`?" }
            ?? "a price is named as `service/sku@region per meter`"))
    }
    if !problems.isEmpty { throw InputError(problems) }
    let quoted = quotes.map { "\($0.id)=\($0.value.likely) \($0.vendor) \($0.number)" }
    return Catalogue(
      contents,
      contentHash: Digest.sha256(([contentHash] + quoted).joined(separator: "\n")))
  }

  private static func replace(
    _ quote: Quote, in schema: TableSchema, of contents: inout CatalogueContents
  ) -> Bool {
    guard var rows = contents.records[schema.name],
      let index = rows.firstIndex(where: { $0.text("id") == quote.id })
    else { return false }
    for (column, value) in [
      ("low", quote.value.low), ("likely", quote.value.likely), ("high", quote.value.high),
    ] {
      rows[index].set(column, .number(value))
    }
    quote.mark(&rows[index])
    contents.records[schema.name] = rows
    return true
  }

  private func replacePrice(_ quote: Quote, of contents: inout CatalogueContents) -> Bool {
    guard let key = prices.keys.first(where: { "\($0)" == quote.id }) else { return false }
    let units = UnitRow.index(contents)
    var rows = contents.rows(Schemas.price)
    let places = rows.indices.filter {
      PriceRow(rows[$0], units: units)?.key == key && rows[$0].text("term") == "on_demand"
    }
    guard let first = places.first else { return false }
    rows[first].set("price_usd", .text(NumberFormat.plain(quote.value.likely)))
    rows[first].set("tier_from", .none)
    rows[first].set("tier_to", .none)
    quote.mark(&rows[first])
    for place in places.dropFirst().reversed() { rows.remove(at: place) }
    contents.records[Schemas.price.name] = rows
    return true
  }
}

extension Quote {
  /// Gives a row the quote's source, date and confidence.
  fileprivate func mark(_ row: inout Record) {
    row.set("source", .text("quote \(number) of \(vendor), valid until \(validUntil)"))
    row.set("as_of", .text(date))
    row.set("confidence", .text("high"))
  }
}

extension Record {
  /// Replaces the field of a column, where there is one.
  fileprivate mutating func set(_ column: String, _ field: Field) {
    guard let index = layout.positions[column], index < fields.count else { return }
    fields[index] = field
  }
}
