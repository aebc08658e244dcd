import Catalog
import Compliance
import Deployments
import Documents

/// A small vocabulary for tests of the language.
enum SampleVocabulary {
  static let vocabulary = FactVocabulary(fields: [
    field("rest_country", .country), field("log_country", .country),
    field("encrypted_at_rest", .bool), field("mfa_admin", .bool), field("dpa_signed", .bool),
    field("attestations", .set), field("min_tls", .number),
    field("key_management", .enumeration(["none", "provider", "customer_held"])),
    field("fedramp_level", .level(["none", "low", "moderate", "high"])),
  ])

  static let sets: JurisdictionSets = {
    var sets = JurisdictionSets()
    for country in ["DE", "FR"] { sets.insert(country, into: "EU_EEA") }
    sets.insert("US", into: "PARTIAL", condition: "listed organisations only")
    return sets
  }()

  static let place = SourceLocation(file: "rules.csv", line: 7, column: 20)

  static func field(_ name: String, _ type: FieldType) -> FactVocabulary.Field {
    FactVocabulary.Field(name: name, type: type, scope: .component, meaning: name)
  }

  static func sheet(_ facts: [String: FactValue]) -> FactSheet {
    var sheet = FactSheet()
    for (field, value) in facts { sheet[field] = Fact(value, from: .input(place)) }
    return sheet
  }
}
