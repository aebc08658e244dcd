import Documents

/// Reads a table laid out as `Data/prices`, with every check of the catalogue itself.
///
/// Services and units that the catalogue lacks are listed; everything else that is wrong is an error with its place.
struct OwnTableFeed {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func read(_ file: SourceFile, into reading: inout FeedReading, diagnostics: Diagnostics) {
    let units = UnitRow.index(catalogue.contents)
    let rows = TableLoader(Schemas.price).records(
      of: DataSource.File(path: file.path, text: file.text), in: nil, diagnostics: diagnostics)
    for row in rows {
      let location = SourceLocation(file: file.path, line: row.line, column: 1)
      let article = ImportedPrice.Article(
        service: row.text("service"), sku: row.text("sku"), region: row.text("region"),
        unit: row.text("unit"), term: row.text("term"))
      guard catalogue.service(article.service) != nil else {
        reading.leave(
          article.description, at: location,
          because: "the catalogue has no service `\(article.service)`")
        continue
      }
      guard units[article.unit] != nil else {
        reading.leave(
          article.description, at: location, because: "the catalogue has no unit `\(article.unit)`")
        continue
      }
      guard let price = Money(decimal: row.text("price_usd")) else { continue }
      reading.take(
        ImportedPrice(
          article: article, price: price, tierFrom: row.number("tier_from") ?? 0,
          tierTo: row.number("tier_to"), validFrom: CatalogueDate(row.text("valid_from")),
          observedAt: CatalogueDate(row.text("observed_at"))
            ?? CatalogueDate(asOf: row.text("as_of")),
          source: row.text("source"),
          confidence: Confidence(text: row.text("confidence")) ?? .low, notes: row.text("notes"),
          location: location))
    }
  }
}
