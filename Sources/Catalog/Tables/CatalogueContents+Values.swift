import Documents

extension CatalogueContents {
  /// Checks what rows say together: tiers of a price, ranges, meters of allowances.
  ///
  /// O(rows).
  func checkValues(of source: DataSource, diagnostics: Diagnostics) {
    // A row that was refused leaves a hole that is no second mistake.
    if !diagnostics.all.contains(where: { $0.code == "csv-value" || $0.code == "unknown-unit" }) {
      checkTiers(of: source, diagnostics: diagnostics)
    }
    for schema in [Schemas.ownership, Schemas.operation, Schemas.assumption, Schemas.proxy] {
      for row in rows(schema) {
        guard let low = row.number("low"), let likely = row.number("likely"),
          let high = row.number("high"), !(low <= likely && likely <= high)
        else { continue }
        diagnostics.error(
          "range-order", "`low`, `likely` and `high` do not rise: \(low), \(likely), \(high)",
          at: place(of: row, source))
      }
    }
    let meters = Set(rows(Schemas.unit).map { $0.text("meter") })
    for row in rows(Schemas.allowance) where !meters.contains(row.text("meter")) {
      diagnostics.error(
        "unknown-meter", "no unit is counted by meter `\(row.text("meter"))`",
        at: place(of: row, source),
        hint: NearestName.among(meters.sorted(), to: row.text("meter")).map {
          "the nearest meter is `\($0)`"
        })
    }
  }

  /// The tiers of a price must follow each other from zero: a hole would price nothing, an overlap twice.
  private func checkTiers(of source: DataSource, diagnostics: Diagnostics) {
    let units = UnitRow.index(self)
    var groups: [String: [Record]] = [:]
    for row in rows(Schemas.price) {
      guard let unit = units[row.text("unit")] else { continue }
      let key =
        ["service", "sku", "region", "term", "valid_from", "observed_at"].map { row.text($0) } + [
          unit.meter.rawValue
        ]
      groups[key.joined(separator: "\u{1F}"), default: []].append(row)
    }
    for rows in groups.values {
      let sorted = rows.sorted { ($0.number("tier_from") ?? 0) < ($1.number("tier_from") ?? 0) }
      var end: Double? = 0
      var last: Record?
      for row in sorted {
        let from = row.number("tier_from") ?? 0
        let before = last.map { " after \($0.file):\($0.line)" } ?? ""
        if let end, from > end {
          diagnostics.error(
            "tier-gap", "the tier begins at \(from), nothing prices \(end) to \(from)\(before)",
            at: place(of: row, source))
        } else if end == nil || from < end ?? 0 {
          diagnostics.error(
            "tier-overlap", "the tier begins at \(from), which is priced already\(before)",
            at: place(of: row, source))
        }
        end = row.number("tier_to")
        last = row
      }
    }
  }
}
