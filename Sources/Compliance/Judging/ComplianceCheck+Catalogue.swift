public import Catalog
import Deployments
public import Documents

extension ComplianceCheck {
  /// A check over a catalogue's rules, services, attestations and endpoints.
  ///
  /// Throws every problem of the rules at once. Its day is the catalogue's date, which stands in where a workload
  /// states no date of going live.
  public init(
    _ catalogue: Catalogue, userRules: [RuleBook.File] = []
  ) throws(InputError) {
    let diagnostics = Diagnostics()
    var book = RuleBook.read(catalogue, diagnostics: diagnostics)
    for file in userRules { book?.add(rules: file, diagnostics: diagnostics) }
    try diagnostics.throwIfNeeded()
    guard let book else { throw InputError(diagnostics.all) }
    let services = catalogue.allServices
    let attestations = services.map { service in
      (
        service.id,
        catalogue.attestations(service: service.id).compactMap { row in
          VendorAttestation.Standing(rawValue: row.value).map {
            VendorAttestation(name: row.name, standing: $0, reference: row.reference)
          }
        }
      )
    }
    var endpoints: [String: [String: [String]]] = [:]
    for service in services where service.kind == .modelEndpoint {
      for row in catalogue.endpoints(service: service.id) {
        endpoints[service.id, default: [:]][row.model, default: []].append(row.endpoint)
      }
    }
    let offered = endpoints
    self.init(
      book: book, services: services,
      attestations: Dictionary(attestations, uniquingKeysWith: { first, _ in first }),
      regions: catalogue.allRegions, today: catalogue.date,
      endpoints: { service, model in offered[service]?[model] ?? [] })
  }
}
