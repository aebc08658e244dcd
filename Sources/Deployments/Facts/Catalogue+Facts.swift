public import Catalog

extension FactVocabulary {
  /// The catalogue's vocabulary; a row whose type or scope nobody can read is left to the rule book to report.
  public init(_ catalogue: Catalogue) {
    self.init(
      fields: catalogue.vocabulary.compactMap { row in
        guard let type = FieldType(text: row.type), let scope = Scope(rawValue: row.scope) else {
          return nil
        }
        return Field(name: row.field, type: type, scope: scope, meaning: row.meaning)
      })
  }
}

extension JurisdictionSets {
  /// The catalogue's sets.
  public init(_ catalogue: Catalogue) {
    self.init()
    for (name, rows) in catalogue.jurisdictionSets.sorted(by: { $0.key < $1.key }) {
      for row in rows { insert(row.country, into: name, condition: row.condition) }
    }
  }
}

extension Catalogue {
  /// Providers of services and `self`, in alphabetical order.
  public var providers: [String] { Set(allServices.map(\.provider) + ["self"]).sorted() }

  /// Regions of every provider, by provider, then in file order.
  public var allRegions: [Region] { providers.flatMap { regions(provider: $0) } }
}
