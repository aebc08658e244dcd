public import Deployments
public import Documents

/// What an image, or a part's own name, is taken for: a row of `Data/artifacts/images.csv`.
public struct ImageRow: Sendable, Hashable {
  /// Whether the image or the part's name is looked at.
  public enum Match: String, Sendable, Hashable { case image, name }

  /// What is looked at.
  public var match: Match
  /// Pattern as written.
  public var pattern: String
  /// Role it fills.
  public var role: Role
  /// Service id.
  public var service: String
  /// Own server that is assumed where a file names none.
  public var instance: String
  /// The row.
  public var reference: CatalogueReference

  let compiled: NamePattern

  init?(_ row: CSVRow, diagnostics: Diagnostics) {
    guard let match = Match(rawValue: row["match"] ?? "") else {
      diagnostics.error(
        "csv-value", "`match` is `image` or `name`", at: row.location(of: "match"))
      return nil
    }
    guard let role = Role(rawValue: row["role"] ?? "") else {
      diagnostics.error("csv-value", "`role` is no role", at: row.location(of: "role"))
      return nil
    }
    self.match = match
    self.role = role
    pattern = row["pattern"] ?? ""
    service = row["service"] ?? ""
    instance = row["instance"] ?? ""
    reference = CatalogueReference(
      table: "image", row: "\(row.location.file):\(row.line)", source: row["source"] ?? "",
      asOf: row["as_of"] ?? "", confidence: Confidence(text: row["confidence"] ?? "") ?? .low)
    compiled = NamePattern(pattern)
  }
}
