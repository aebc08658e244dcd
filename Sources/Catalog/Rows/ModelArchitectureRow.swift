public import Documents

/// Dimensions of an open-weights model.
public struct ModelArchitectureRow: Sendable, Hashable {
  /// Name.
  public var name: String
  /// Hub id, as a name only.
  public var hubID: String
  /// `dense`, `moe` or another word of the table.
  public var type: String
  /// Precision of the published weights.
  public var nativePrecision: String
  /// Licence.
  public var license: String
  /// Whether input and output embeddings are one table.
  public var hasTiedEmbeddings: Bool
  /// Every numeric column that is filled, by the column's name.
  public var dimensions: [String: Double]
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    name = row.text("model")
    hubID = row.text("hf_id")
    type = row.text("type")
    nativePrecision = row.text("native_dtype")
    license = row.text("license")
    hasTiedEmbeddings = row.text("tie_embeddings") == "yes"
    var dimensions: [String: Double] = [:]
    for column in row.layout.schema.columns where column.kind == .optionalNumber {
      if let value = row.number(column.name) { dimensions[column.name] = value }
    }
    self.dimensions = dimensions
    reference = row.reference
  }
}
