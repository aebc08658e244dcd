public import Documents

/// A store whose image asks for no password unless told to: a row of `Data/artifacts/stores.csv`.
public struct StoreRow: Sendable, Hashable {
  /// Words of a command line, one of which switches authentication on.
  public var flags: [String]
  /// Variables, one of which switches authentication on.
  public var variables: [String]
  /// What happens without.
  public var note: String
  /// The row.
  public var reference: CatalogueReference

  let compiled: NamePattern

  init(_ row: CSVRow) {
    func words(_ column: String) -> [String] {
      (row[column] ?? "").split(separator: "|").map(String.init)
    }
    flags = words("flags")
    variables = words("variables")
    note = row["notes"] ?? ""
    reference = CatalogueReference(
      table: "store", row: "\(row.location.file):\(row.line)", source: row["source"] ?? "",
      asOf: row["as_of"] ?? "", confidence: Confidence(text: row["confidence"] ?? "") ?? .low)
    compiled = NamePattern(row["pattern"] ?? "")
  }
}
