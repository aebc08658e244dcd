import Catalog
import Compliance
import Deployments
import Documents
import Workloads

/// A small serverless design with vendor facts of known confidence, for tests of facts and verdicts.
struct SampleDesign {
  static let place = SourceLocation(file: "option.yaml", line: 4, column: 3)

  /// Facts of every vendor service, by field.
  var vendor: [String: FactValue] = [
    "provider_parent_country": .text("US"), "encrypted_at_rest": .bool(true),
    "encrypted_in_transit": .bool(true), "min_tls": .number(1.2),
    "subprocessors_published": .bool(true), "subprocessor_notice": .bool(true),
    "incident_notice_hours": .number(24), "transfer_mechanism": .text("scc"),
    "erasure_supported": .bool(true), "residency_contractual": .bool(true),
    "model_trains_on_data": .bool(false),
  ]
  /// How far the vendor facts can be leant on.
  var confidence = Confidence.high
  /// Facts the option states.
  var decided: [String: FactValue] = [
    "audit_log_enabled": .bool(true), "mfa_admin": .bool(true), "least_privilege": .bool(true),
    "key_management": .text("customer_managed"), "deletion_days": .number(30),
  ]
  /// Answers of the organisation.
  var answers: [String: String] = [
    "dpa_signed": "true", "supplier_assessed": "true", "incident_plan": "true",
    "automated_decision_solely": "false", "dpia_done": "true", "transfer_assessment_done": "true",
  ]
  var region = "eu-central-1"
  var endpoint = "eu"
  var attestations: [String: [VendorAttestation]] = [:]
  var classes = ["personal"]
  var residency: [String] = []
  var country = "DE"
  var sector: String?
  var listed: [String] = []
  var entities: [EntityKind] = []
  var day = "2027-03-01"
  var isOwn = false

  static func row(_ confidence: Confidence) -> CatalogueReference {
    CatalogueReference(
      table: "service", row: "r", source: "s", asOf: "2026-11-24", confidence: confidence)
  }

  static let regions: [Region] = [
    ("eu-central-1", "DE", "eu"), ("us-east-1", "US", "us"), ("eu-west-1", "IE", "eu"),
  ].map { name, country, geography in
    Region(
      provider: "aws", name: name, country: country, latitude: 0, longitude: 0,
      geography: geography, reference: row(.low))
  }

  var services: [Service] {
    let kinds: [(String, Service.Kind)] = [
      ("function", .function), ("bedrock", .modelEndpoint), ("table", .store),
      ("logs", .monitoring),
      ("gateway", .gateway), ("pod", .pod),
    ]
    return kinds.map { id, kind in
      Service(
        id: id, name: id, provider: isOwn ? "self" : "aws", kind: kind,
        facts: vendor.mapValues { Sourced($0, from: .catalogue(Self.row(confidence))) },
        meters: [], substitutes: [])
    }
  }

  var alternative: Alternative {
    let site = "cloud"
    let option = DeploymentOption(
      id: "sample", title: "Sample", strategy: .serverless, summary: "Sample",
      sites: [
        Site(
          id: site, kind: isOwn ? .dataCentre : .cloudRegion, provider: isOwn ? "self" : "aws",
          region: nil)
      ],
      components: [
        Component(id: "gateway", role: .ingress, service: "gateway", site: site),
        Component(id: "orchestrator", role: .orchestrator, service: "function", site: site),
        Component(
          id: "model", role: .inference, service: isOwn ? "pod" : "bedrock", site: site,
          sizing: Sizing(gpu: isOwn ? "H100" : nil)),
        Component(id: "conversations", role: .conversationStore, service: "table", site: site),
        Component(id: "logs", role: .monitoring, service: "logs", site: site),
      ],
      facts: decided.mapValues { Sourced($0, from: .input(Self.place)) }, file: "option.yaml")
    let region = Self.regions.first { $0.name == self.region }
    return Alternative(
      id: "sample", option: option, model: "m", regions: region.map { [site: $0] } ?? [:],
      sizes: ["model": Size(endpoint: isOwn ? nil : endpoint)])
  }

  var circumstances: WorkloadCircumstances {
    func words(_ words: [String]) -> [Sourced<String>] {
      words.map {
        Sourced($0, from: .input(SourceLocation(file: "workload.yaml", line: 9, column: 3)))
      }
    }
    return WorkloadCircumstances(
      classes: words(classes), subjects: ["EU"], residency: words(residency),
      country: words([country])[0], sector: sector, entities: entities, day: day,
      listed: words(listed),
      answers: answers.mapValues { value in
        OrganisationFact(value: words([value])[0], evidence: "file", owner: "legal", date: nil)
      })
  }

  func check(book: RuleBook) -> ComplianceCheck {
    ComplianceCheck(
      book: book, services: services, attestations: attestations, regions: Self.regions,
      today: "2026-11-24", endpoints: { _, _ in ["eu", "global", "us"] })
  }

  /// Verdict of a regime; nil when it does not apply.
  func verdict(_ regime: String) -> Verdict? { verdicts().first { $0.regime == regime } }

  func verdicts() -> [Verdict] {
    SampleRules.book.map { check(book: $0).verdicts(circumstances, alternative) } ?? []
  }

  /// Results of an article by component.
  func states(_ regime: String, _ article: String) -> [String: RequirementState] {
    var states: [String: RequirementState] = [:]
    for result in verdict(regime)?.results ?? [] where result.article == article {
      states[result.component ?? "workload"] = result.state
    }
    return states
  }

  func facts(of id: String) -> FactSheet? {
    guard let book = SampleRules.book,
      let component = alternative.option.components.first(where: { $0.id == id })
    else { return nil }
    return ComponentFacts(
      book: book,
      services: Dictionary(services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      attestations: attestations
    ).sheet(of: component, in: alternative, circumstances)
  }
}
