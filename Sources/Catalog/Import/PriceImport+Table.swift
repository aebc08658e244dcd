public import Documents

extension PriceImport {
  /// Name of the file that the rows go to, below `prices/` of a folder for `--overlay`.
  public var fileName: String { "\(format.rawValue)-\(observedAt).csv" }

  /// The rows of new, changed and unchanged articles in the layout of `Data/prices`.
  ///
  /// Unchanged ones are written too: that a price was seen again is what keeps its row from being stale.
  public var table: String {
    var text =
      "service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,valid_from,observed_at,source,confidence,notes\n"
    for change in changes {
      let article = change.article
      for tier in change.tiers {
        let day = (tier.observedAt ?? observedAt).description
        let fields = [
          article.service, article.sku, article.region, article.unit,
          DecimalPrice.text(tier.price), NumberFormat.plain(tier.tierFrom),
          tier.tierTo.map { NumberFormat.plain($0) } ?? "", article.term, day,
          tier.validFrom?.description ?? "", day, tier.source, tier.confidence.rawValue,
          tier.notes,
        ]
        text += fields.map(Self.quoted).joined(separator: ",") + "\n"
      }
    }
    return text
  }

  /// Reads the rows back as a catalogue would with this folder laid over it; throws what it would refuse.
  public func check(over source: DataSource) throws(InputError) {
    let diagnostics = Diagnostics()
    let folder = DataSource(
      name: "import", files: [DataSource.File(path: "prices/\(fileName)", text: table)])
    _ = CatalogueContents(
      source.overlaid(with: folder, diagnostics: diagnostics), diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { ",\"\n\r".contains($0) }) else { return field }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }
}
