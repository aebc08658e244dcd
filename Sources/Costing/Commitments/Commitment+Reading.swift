public import Documents

extension Commitment {
  private static let required = ["kind", "covers", "amount", "price_usd"]
  private static let known =
    required + ["discount", "months", "upfront", "unavailable", "lost", "source", "date"]

  /// Reads commitments from CSV: `kind,covers,amount,price_usd` and as they apply `discount`, `months`, `upfront`,
  /// `unavailable`, `lost`, `source`, `date`; several keys in `covers` are separated by `;`.
  ///
  /// A `spend` states its `discount` instead of a price. Every problem is reported.
  public static func read(_ file: SourceFile, diagnostics: Diagnostics) -> [Commitment] {
    guard let table = CSVTable.parse(text: file.text, file: file.path, diagnostics: diagnostics),
      table.require(required, diagnostics: diagnostics)
    else { return [] }
    for column in table.columns where !known.contains(column) {
      diagnostics.error(
        "csv-header", "unknown column `\(column)`",
        at: SourceLocation(file: file.path, line: 1, column: 1),
        hint: NearestName.among(known, to: column).map { "did you mean `\($0)`?" })
    }
    return table.rows.compactMap { Commitment($0, file: file.path, diagnostics: diagnostics) }
  }

  private init?(_ row: CSVRow, file: String, diagnostics: Diagnostics) {
    var isWhole = true
    func fail(_ column: String, _ message: String, hint: String? = nil) {
      diagnostics.error("commitment", message, at: row.location(of: column), hint: hint)
      isWhole = false
    }
    func number(_ column: String, from low: Double, to high: Double, required: Bool = false)
      -> Double
    {
      guard let text = row[column], !text.isEmpty else {
        if required { fail(column, "`\(column)` is empty") }
        return 0
      }
      guard let value = Double(text), value >= low, value <= high else {
        fail(
          column,
          "`\(text)` is not a number from \(NumberFormat.plain(low)) to \(NumberFormat.plain(high))"
        )
        return 0
      }
      return value
    }
    let word = row["kind"] ?? ""
    guard let kind = Kind(rawValue: word) else {
      fail(
        "kind", "there is no kind `\(word)`",
        hint: "kinds: \(Kind.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    let covers = (row["covers"] ?? "").split(separator: ";").map { part in
      String(part.drop { $0 == " " })
    }
    if covers.isEmpty { fail("covers", "`covers` is empty") }
    let amount = number("amount", from: 0, to: 1e15, required: kind != .spot)
    let price =
      kind == .spend
      ? number("discount", from: 0, to: 0.99, required: true)
      : number("price_usd", from: 0, to: 1e9, required: true)
    let months = number("months", from: 0, to: 120, required: kind != .spot)
    if months != months.rounded() { fail("months", "`months` is a whole number") }
    let upfront = number("upfront", from: 0, to: 1)
    let unavailable = number("unavailable", from: 0, to: 1)
    let lost = number("lost", from: 0, to: 10)
    guard isWhole else { return nil }
    self.init(
      kind: kind, covers: covers, amount: amount, price: price, months: Int(months),
      upfront: upfront, unavailable: unavailable, lost: lost,
      reference: CatalogueReference(
        table: "commitment", row: "\(row.location)",
        source: row["source"].flatMap { $0.isEmpty ? nil : $0 } ?? file,
        asOf: row["date"].flatMap { $0.isEmpty ? nil : $0 } ?? "undated", confidence: .high))
  }
}
