import Documents

extension Catalogue {
  /// Every service, by id.
  public var allServices: [Service] { services.values.sorted { $0.id < $1.id } }
  /// A service.
  public func service(_ id: String) -> Service? { services[id] }
  /// What a component of a self-run service needs to own.
  public func ownershipRules(service: String) -> [OwnershipRule] { serviceOwnership[service] ?? [] }
  /// Regions of a provider, in file order.
  public func regions(provider: String) -> [Region] { regionsByProvider[provider] ?? [] }
  /// A region of a provider.
  ///
  /// O(regions of the provider).
  public func region(provider: String, named name: String) -> Region? {
    regionsByProvider[provider]?.first { $0.name == name }
  }
  /// A limit of a service, such as `timeout_max`.
  public func limit(service: String, name: String) -> Limit? { limits[service]?[name] }
  /// All limits of a service, by name.
  public func limits(service: String) -> [Limit] {
    (limits[service] ?? [:]).values.sorted { $0.name < $1.name }
  }
  /// A latency of a service; the row of the variant, else the row without a variant.
  ///
  /// O(rows of the service).
  public func latency(service: String, metric: String, variant: String = "") -> LatencyFact? {
    let rows = latencies[service] ?? []
    return rows.first { $0.metric == metric && $0.variant == variant }
      ?? rows.first { $0.metric == metric && $0.variant.isEmpty }
  }
  /// A latency of exactly that variant.
  ///
  /// O(rows of the service).
  public func latency(service: String, metric: String, exactly variant: String) -> LatencyFact? {
    (latencies[service] ?? []).first { $0.metric == metric && $0.variant == variant }
  }
  /// A measured round trip between two named ends, in either direction.
  public func roundTrip(_ a: String, _ b: String) -> RoundTrip? {
    roundTrips["\(a)→\(b)"] ?? roundTrips["\(b)→\(a)"]
  }
  /// A round trip of a class of paths, such as `same-region` or `user:same-country`.
  public func roundTrip(class name: String) -> RoundTrip? { roundTripClasses[name] }
  /// The first service level that a service promises; nil when none is known.
  public func serviceLevel(service: String) -> ServiceLevel? { levels[service]?.first }
  /// All service levels of a service, in file order.
  public func serviceLevels(service: String) -> [ServiceLevel] { levels[service] ?? [] }
  /// Attestations of a service, in file order.
  public func attestations(service: String) -> [Attestation] {
    attestationsByService[service] ?? []
  }
  /// An assumption by id.
  public func assumption(_ id: String) -> Assumption? { assumptions[id] }
  /// All assumptions, by id.
  public var allAssumptions: [Assumption] { assumptions.values.sorted { $0.id < $1.id } }
  /// An ownership row by id.
  public func ownership(_ id: String) -> OwnershipRow? { ownerships[id] }
  /// All ownership rows, by id.
  public var allOwnership: [OwnershipRow] { ownerships.values.sorted { $0.id < $1.id } }
  /// A row of operations hours by id.
  public func operation(_ id: String) -> OperationRow? { operationsRows[id] }

  /// Text files below a folder of `Data/`, such as `options`, in byte order.
  ///
  /// O(files).
  public func textFiles(under folder: String) -> [(path: String, text: String)] {
    contents.rows(Schemas.file).filter { $0.text("path").hasPrefix(folder + "/") }
      .map { ($0.text("path"), $0.text("contents")) }
  }
  /// Accelerators, in file order.
  public var accelerators: [AcceleratorRow] { acceleratorRows }
  /// An accelerator by its name in `Data/hardware/gpus.csv`.
  ///
  /// O(rows).
  public func accelerator(named name: String) -> AcceleratorRow? {
    acceleratorRows.first { $0.name == name }
  }
  /// An instance type.
  ///
  /// O(instance types of the provider).
  public func instance(provider: String, named name: String) -> InstanceType? {
    instancesByProvider[provider]?.first { $0.name == name }
  }
  /// All instance types of a provider, in file order.
  public func instances(provider: String) -> [InstanceType] { instancesByProvider[provider] ?? [] }
  /// Open-weights architectures, in file order.
  public var architectures: [ModelArchitectureRow] { architectureRows }
  /// The open-weights architecture behind a catalogue model name; nil for a model without open
  /// weights.
  ///
  /// O(rows).
  public func architecture(ofModel model: String) -> ModelArchitectureRow? {
    let weights = aliases(ofModel: model, kind: "weights").map(\.alias) + [model]
    return architectureRows.first { weights.contains($0.name) }
  }
  /// Other names of a model, in file order.
  public func aliases(ofModel model: String, kind: String? = nil) -> [ModelAlias] {
    (aliasesByModel[model] ?? []).filter { kind == nil || $0.kind == kind }
  }
  /// Every model name the catalogue knows, sorted.
  ///
  /// O(rows).
  public var modelNames: [String] {
    Set(
      contents.rows(Schemas.alias).map { $0.text("model") }
        + contents.rows(Schemas.endpoint).map { $0.text("model") }
    ).sorted()
  }
  /// Benchmark scores of a model.
  ///
  /// O(rows).
  public func quality(model: String) -> [QualityScore] {
    contents.rows(Schemas.quality).filter { $0.text("model") == model }
      .compactMap(QualityScore.init)
  }
  /// Where a model API offers models.
  ///
  /// O(rows).
  public func endpoints(service: String) -> [ModelEndpoint] {
    contents.rows(Schemas.endpoint).filter { $0.text("service") == service }
      .map(ModelEndpoint.init)
  }
  /// Compliance rules, in file order.
  ///
  /// O(rows).
  public var rules: [RuleRow] { contents.rows(Schemas.rule).map(RuleRow.init) }
  /// Compliance vocabulary, in file order.
  ///
  /// O(rows).
  public var vocabulary: [VocabularyRow] {
    contents.rows(Schemas.vocabulary).map(VocabularyRow.init)
  }
  /// Countries of each jurisdiction set, by name of the set.
  ///
  /// O(rows).
  public var jurisdictionSets: [String: [JurisdictionRow]] {
    Dictionary(
      grouping: contents.rows(Schemas.jurisdiction).map(JurisdictionRow.init), by: \.set)
  }
  /// What makes each regime's scope apply, in file order.
  ///
  /// O(rows).
  public var scopes: [ScopeRow] { contents.rows(Schemas.scope).map(ScopeRow.init) }
  /// What each class of components means, in file order.
  ///
  /// O(rows).
  public var componentClasses: [ComponentClassRow] {
    contents.rows(Schemas.componentClass).map(ComponentClassRow.init)
  }
  /// Whose duty each vocabulary field is, in file order.
  ///
  /// O(rows).
  public var duties: [DutyRow] { contents.rows(Schemas.duty).map(DutyRow.init) }
}
