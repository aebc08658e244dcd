public import Catalog
public import Deployments
import Documents
import Workloads

/// Gathers the facts of a component, of a link and of the workload from everybody who states some.
///
/// Precedence: the component's own facts, the option's, the organisation's answers, the service's, and last what
/// follows from the placement. Facts of an option and answers of the organisation count as stated by whoever
/// decides them; a vendor's property known with low confidence is kept but marked weak.
public struct ComponentFacts: Sendable {
  let book: RuleBook
  let services: [String: Service]
  let attestations: [String: [VendorAttestation]]

  /// Creates it over what the catalogue knows of vendors.
  public init(
    book: RuleBook, services: [String: Service], attestations: [String: [VendorAttestation]]
  ) {
    self.book = book
    self.services = services
    self.attestations = attestations
  }

  /// Facts of a component.
  public func sheet(
    of component: Component, in alternative: Alternative, _ circumstances: WorkloadCircumstances
  ) -> FactSheet {
    var sheet = FactSheet()
    let service = services[component.service]
    // Lowest precedence first: what is stated later replaces it.
    state(
      PlacementFacts(
        component: component, alternative: alternative, service: service, services: services,
        home: circumstances.country?.value, book: book
      ).facts, in: &sheet)
    if let service { state(vendorFacts(of: service), in: &sheet) }
    state(stated(by: circumstances), in: &sheet)
    state(decided(optionWide(alternative.option, for: component)), in: &sheet)
    state(decided(component.facts), in: &sheet)
    if let fact = encryptedByOwnKey(sheet, service), sheet["encrypted_at_rest"]?.isWeak != false {
      sheet["encrypted_at_rest"] = fact
    }
    if sheet["transfer_mechanism"] == nil, let fact = noTransfer(sheet) {
      sheet["transfer_mechanism"] = fact
    }
    return sheet
  }

  /// Facts of a link: what its service and the option say, and that a path keeps nothing at rest.
  public func sheet(
    of link: Link, in alternative: Alternative, _ circumstances: WorkloadCircumstances
  ) -> FactSheet {
    var sheet = FactSheet()
    sheet["encrypted_at_rest"] = Fact(
      .bool(true), from: .result(method: "a network path keeps nothing at rest", error: nil))
    if let service = services[link.service] { state(vendorFacts(of: service), in: &sheet) }
    state(stated(by: circumstances), in: &sheet)
    state(decided(alternative.option.facts), in: &sheet)
    return sheet
  }

  /// Facts of the workload as a whole: the organisation's answers, and what holds for every component.
  public func workloadSheet(
    in alternative: Alternative, _ circumstances: WorkloadCircumstances, components: [FactSheet]
  ) -> FactSheet {
    var sheet = FactSheet()
    if let first = components.first {
      for key in first.keys {
        guard let fact = first[key],
          components.allSatisfy({ $0[key]?.value == fact.value && $0[key]?.isWeak == false })
        else { continue }
        sheet[key] = fact
      }
    }
    state(decided(alternative.option.facts), in: &sheet)
    state(stated(by: circumstances), in: &sheet)
    return sheet
  }

  private func state(_ facts: [(FactKey, Fact)], in sheet: inout FactSheet) {
    for (key, fact) in facts {
      // What follows from the design and a vendor's weak word for the same: the stronger ground stays.
      if fact.isWeak, let known = sheet[key], !known.isWeak, known.value == fact.value { continue }
      sheet[key] = fact
    }
  }

  private func decided(_ facts: [String: Sourced<FactValue>]) -> [(FactKey, Fact)] {
    facts.sorted { $0.key < $1.key }.map { field, fact in
      (FactKey(field), Fact(fact.value, from: fact.origin))
    }
  }

  /// What the option states for all of its components, without what a bought service's provider decides in there.
  private func optionWide(_ option: DeploymentOption, for component: Component)
    -> [String: Sourced<FactValue>]
  {
    guard option.sites.first(where: { $0.id == component.site })?.kind == .saas else {
      return option.facts
    }
    return option.facts.filter { book.duty(of: $0.key)?.isProvidersWhenBought != true }
  }

  /// A service attested to encrypt content with the customer's key does so at rest, once the design gives it one.
  private func encryptedByOwnKey(_ sheet: FactSheet, _ service: Service?) -> Fact? {
    guard let service, case .text(let holder)? = sheet["key_management"]?.value,
      holder == "customer_managed" || holder == "customer_held",
      let row = attestations[service.id]?.row(named: "CMK"), row.standing == .yes,
      row.reference.confidence > .low
    else { return nil }
    return Fact(.bool(true), from: .catalogue(row.reference))
  }

  private func stated(by circumstances: WorkloadCircumstances) -> [(FactKey, Fact)] {
    circumstances.answers.sorted { $0.key < $1.key }.compactMap { field, answer in
      guard let value = book.vocabulary[field]?.type.value(from: answer.value.value) else {
        return nil
      }
      return (FactKey(field), Fact(value, from: answer.value.origin))
    }
  }

  private func vendorFacts(of service: Service) -> [(FactKey, Fact)] {
    let isVendor = service.provider != "self"
    func isWeak(_ confidence: Confidence) -> Bool { isVendor && confidence == .low }
    var facts: [(FactKey, Fact)] = []
    let rows = attestations[service.id] ?? []
    for name in rows.names {
      guard let row = rows.row(named: name), row.standing == .yes || row.standing == .no
      else { continue }
      let key = FactKey("attestations", member: name)
      let fact = Fact(
        .bool(row.standing == .yes), from: .catalogue(row.reference),
        isWeak: isWeak(row.reference.confidence))
      facts.append((key, fact))
      // The agreement's table is the only source that says which services it covers.
      if name == "HIPAA-BAA" { facts.append((FactKey("baa_covers_service"), fact)) }
    }
    for (level, name) in [("moderate", "FedRAMP-Moderate"), ("high", "FedRAMP-High")] {
      guard let row = rows.row(named: name), row.standing == .yes else { continue }
      facts.append(
        (
          FactKey("fedramp_level"),
          Fact(
            .text(level), from: .catalogue(row.reference),
            isWeak: isWeak(row.reference.confidence))
        ))
    }
    for (field, fact) in service.facts.sorted(by: { $0.key < $1.key }) {
      let confidence: Confidence =
        if case .catalogue(let row) = fact.origin { row.confidence } else { .low }
      facts.append(
        (FactKey(field), Fact(fact.value, from: fact.origin, isWeak: isWeak(confidence))))
    }
    return facts
  }

  /// When everything stays in one legal area, content is not transferred and needs no basis for it.
  private func noTransfer(_ sheet: FactSheet) -> Fact? {
    let fields = [
      "rest_country", "process_country", "log_country", "backup_country", "support_country",
    ]
    var countries: [String] = []
    for field in fields {
      guard let fact = sheet[field], !fact.isWeak, case .text(let country) = fact.value else {
        return nil
      }
      countries.append(country)
    }
    let isOneCountry = Set(countries).count == 1
    let isUnion = countries.allSatisfy { book.sets.contains($0, in: "EU_EEA") == true }
    guard isOneCountry || isUnion else { return nil }
    let place = isOneCountry ? countries[0] : "the EEA"
    return Fact(
      .text("none_needed"),
      from: .result(
        method: "content rests, is processed and is reached in \(place) only", error: nil))
  }
}
