import Catalog
import Deployments
import Documents
import DocumentsTestSupport
import Testing

@Suite struct OptionReaderTests {
  static let kinds: [(String, String, Service.Kind)] = [
    ("aws-lambda", "aws", .function), ("aws-bedrock", "aws", .modelEndpoint),
    ("aws-dynamodb", "aws", .store), ("aws-api-gateway-http", "aws", .gateway),
    ("azure-functions", "azure", .function), ("onprem-kubernetes", "self", .pod),
    ("aws-direct-connect", "aws", .network), ("internet", "self", .network),
  ]

  static let reader = OptionReader(
    services: kinds.map {
      Service(
        id: $0.0, name: $0.0, provider: $0.1, kind: $0.2, facts: [:], meters: [], substitutes: [])
    },
    regions: [("aws", "eu-central-1", "DE"), ("azure", "westeurope", "NL")].map {
      Region(
        provider: $0.0, name: $0.1, country: $0.2, latitude: 0, longitude: 0, geography: "eu",
        reference: CatalogueReference(
          table: "region", row: $0.1, source: "s", asOf: "2026", confidence: .high))
    },
    gpus: ["H100 SXM"], instances: ["self": ["dgx-h100-8"]], models: ["m-1"],
    vocabulary: FactVocabulary(fields: [
      .init(name: "mfa_admin", type: .bool, scope: .component, meaning: ""),
      .init(name: "audit_log_days", type: .number, scope: .component, meaning: ""),
      .init(
        name: "key_management", type: .enumeration(["provider", "customer_held"]),
        scope: .component, meaning: ""),
      .init(name: "dpia_done", type: .bool, scope: .workload, meaning: ""),
      .init(name: "attestations", type: .set, scope: .component, meaning: ""),
    ]), isOperationsRow: { $0 == "vpn" })

  static let sound = """
    option: sample
    title: Sample
    strategy: hybrid
    sites:
      - {id: cloud, kind: cloud-region, provider: aws, region: auto, candidates: [eu-central-1]}
      - {id: hall, kind: data-centre}
    links:
      - {from: hall, to: cloud, service: aws-direct-connect}
    components:
      - {id: gateway, role: ingress, service: aws-api-gateway-http, site: cloud}
      - id: orchestrator
        role: orchestrator
        service: aws-lambda
        site: cloud
        sizing: {memory: 1 GiB, timeout: 900 s, runtime: python3.13, concurrency: 1, replicas: 0}
      - {id: model, role: inference, service: aws-bedrock, site: cloud, sizing: {endpoint: auto}}
      - id: own-model
        role: inference
        service: onprem-kubernetes
        site: hall
        duty: failover
        sizing: {instance: dgx-h100-8, gpu: H100 SXM, gpus_per_replica: auto, replicas: {auto: 2}}
        facts: {key_management: customer_held, attestations: [SOC2]}
    facts: {mfa_admin: true, audit_log_days: 400}
    operations:
      - {task: keep the VPN alive, row: vpn}
    """

  func read(_ text: String, file: String = "options/sample.yaml") -> (
    DeploymentOption?, [Diagnostic]
  ) {
    let diagnostics = Diagnostics()
    let option = Self.reader.read(text: text, file: file, diagnostics: diagnostics)
    return (option, diagnostics.sorted)
  }

  @Test func readsAWholeOption() throws {
    let (read, diagnostics) = read(Self.sound)
    #expect(diagnostics.isEmpty)
    let option = try #require(read)
    #expect(option.id == "sample")
    #expect(option.strategy == .hybrid)
    #expect(option.summary == "Sample")
    #expect(option.sites.map(\.provider) == ["aws", "self"])
    #expect(option.sites.map(\.region) == [nil, nil])
    #expect(option.sites[0].candidates == ["eu-central-1"])
    #expect(option.links.map(\.service) == ["aws-direct-connect"])
    let function = option.components[1]
    #expect(function.sizing.memoryGiB == 1)
    #expect(function.sizing.timeout == 900)
    #expect(function.sizing.replicas == .fixed(0))
    let model = option.components[3]
    #expect(model.duty == .failover)
    #expect(model.sizing.gpusPerReplica == .auto(minimum: 1))
    #expect(model.sizing.replicas == .auto(minimum: 2))
    #expect(model.facts["key_management"]?.value == .text("customer_held"))
    #expect(model.facts["attestations"]?.value == .set(["SOC2"]))
    #expect(option.facts["audit_log_days"]?.value == .number(400))
    guard case .input(let place)? = option.facts["mfa_admin"]?.origin else {
      Issue.record("a fact names its line")
      return
    }
    #expect(place.line == 24)
    #expect(option.operations == [OperationsTask(task: "keep the VPN alive", row: "vpn")])
  }

  @Test(arguments: [
    ("service: aws-lambda", "service: ▸aws-lamda", "unknown-service", "did you mean `aws-lambda`?"),
    ("site: hall\n", "site: ▸hal\n", "unknown-value", "did you mean `hall`?"),
    ("{id: hall, kind", "{id: ▸cloud, kind: edge}\n  - {id: hall, kind", "duplicate-id", nil),
    ("{id: model, role", "{id: ▸gateway, role", "duplicate-id", nil),
    ("    role: orchestrator", "    ▸role: cache", "role-kind", nil),
    ("kind: data-centre", "kind: ▸data-center", "unknown-value", "did you mean `data-centre`?"),
    ("timeout: 900 s", "timeout: ▸900 GB", "unit", nil),
    ("memory: 1 GiB", "▸memry: 1 GiB", "unknown-key", "did you mean `memory`?"),
    ("mfa_admin: true", "▸mfa_admn: true", "unknown-field", "did you mean `mfa_admin`?"),
    ("mfa_admin: true", "mfa_admin: ▸perhaps", "fact-type", nil),
    ("mfa_admin: true", "▸dpia_done: true", "workload-field", nil),
    ("row: vpn", "▸row: vnp", "unknown-value", nil),
    ("gpu: H100 SXM", "gpu: ▸H100 SMX", "unknown-value", "did you mean `H100 SXM`?"),
    ("instance: dgx-h100-8", "instance: ▸dgx-h100", "unknown-value", "did you mean `dgx-h100-8`?"),
    (
      "candidates: [eu-central-1]", "candidates: [▸eu-central-9]", "unknown-value",
      "did you mean `eu-central-1`?"
    ),
    ("service: aws-direct-connect", "▸service: aws-dynamodb", "link", nil),
    ("to: cloud", "▸to: hall", "link", nil),
    ("option: sample", "option: ▸other", "option-name", nil),
    (
      "service: onprem-kubernetes\n    site: hall", "service: azure-functions\n    ▸site: hall",
      "service-site", nil
    ),
    ("endpoint: auto", "endpoint: auto, replicas: ▸-1", "range", nil),
  ])
  func namesEachProblemAtItsPlace(
    _ found: String, _ changed: String, _ code: String, _ hint: String?
  ) {
    let marked = MarkedText(Self.sound.replacing(found, with: changed))
    let (option, diagnostics) = read(marked.text)
    #expect(option == nil)
    #expect(
      diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
        == marked.marks.map { "\($0.line):\($0.column)" })
    #expect(diagnostics.map(\.code) == [code])
    if let hint { #expect(diagnostics.first?.hint == hint) }
  }

  @Test func reportsAllProblemsOfAFileAtOnce() {
    let text = Self.sound.replacing("aws-lambda", with: "aws-lamda")
      .replacing("1 GiB", with: "1 s").replacing("vpn", with: "vnp")
      .replacing("site: hall", with: "site: hell")
    #expect(Set(read(text).1.map(\.code)) == ["unknown-service", "unit", "unknown-value"])
    #expect(read(text).1.count == 4)
  }

  @Test func anAgentNeedsAnOrchestratorAndAModel() {
    let (_, diagnostics) = read(
      """
      option: sample
      title: Sample
      strategy: serverless
      sites:
        - {id: cloud, kind: cloud-region, provider: aws}
      components:
        - {id: model, role: inference, service: aws-lambda, site: cloud}
      """)
    #expect(diagnostics.map(\.code) == ["missing-role", "missing-model"])
  }

  @Test func sharesOfTheModelsStayWithinTheWhole() {
    let text = Self.sound.replacing("duty: failover", with: "duty: {share: 60%}")
      .replacing("sizing: {endpoint: auto}", with: "sizing: {endpoint: auto}, duty: {share: 0.5}")
    #expect(read(text).1.map(\.code) == ["duty"])
    #expect(read(text.replacing("60%", with: "50%")).1.isEmpty)
  }

  @Test func rubbishIsRefusedNotFollowed() {
    for text in ["", "- a", "option: [", "option: {}", "\u{0}", "option: sample"] {
      let (option, diagnostics) = read(text)
      #expect(option == nil)
      #expect(!diagnostics.isEmpty)
    }
  }
}
