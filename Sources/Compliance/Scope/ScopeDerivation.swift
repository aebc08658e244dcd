import Deployments
import Documents
import Workloads

extension RuleBook {
  /// Derives which rules apply from what is handled, of whom, by whom and where.
  public func applicable(to circumstances: WorkloadCircumstances) -> ApplicableRules {
    ScopeDerivation(book: self, circumstances: circumstances).result()
  }
}

/// Holds a workload's circumstances against the scopes of the rule book.
private struct ScopeDerivation {
  typealias Finding = ApplicableRules.Finding

  let book: RuleBook
  let circumstances: WorkloadCircumstances

  func result() -> ApplicableRules {
    let handled = book.closure(of: circumstances.classes.map(\.value))
    let subjects = circumstances.subjects.compactMap { Area($0, sets: book.sets) }
    var matches: [ApplicableRules.Match] = []
    for scope in book.scopes {
      guard let reason = reason(scope, handled: handled, subjects: subjects),
        !matches.contains(where: { $0.regime == scope.regime && $0.scope == scope.scope })
      else { continue }
      matches.append(
        ApplicableRules.Match(
          regime: scope.regime, scope: scope.scope, reason: reason, note: scope.note))
    }
    let withScopes = Set(book.scopes.map(\.regime))
    let rules = book.rules.filter { rule in
      // A user's own regime has no scopes; its rules apply to anything.
      !withScopes.contains(rule.regime)
        || matches.contains { $0.regime == rule.regime && $0.scope == rule.scope }
    }
    var applicable = ApplicableRules(matches: matches, rules: rules, findings: [])
    applicable.findings = misunderstood() + findings(regimes: applicable.regimes)
    return applicable
  }

  /// Why a scope applies; nil when it does not.
  private func reason(_ scope: ScopeRule, handled: [String], subjects: [Area]) -> String? {
    var reasons: [String] = []
    if let wanted = scope.dataClass {
      guard handled.contains(wanted) else { return nil }
      reasons.append("\(wanted) data")
    }
    if let wanted = scope.subjects {
      guard let area = Area(wanted, sets: book.sets), live(in: area, subjects) else { return nil }
      reasons.append("people in \(wanted)")
    }
    if let wanted = scope.country {
      guard let area = Area(wanted, sets: book.sets), let home = circumstances.country,
        area.countries.contains(home.value)
      else { return nil }
      reasons.append("organisation in \(home.value)")
    }
    if !scope.sectors.isEmpty {
      guard let sector = circumstances.sector, scope.sectors.contains(sector) else { return nil }
      reasons.append("sector \(sector)")
    }
    for role in scope.roles {
      guard let reason = self.reason(role) else { return nil }
      if !reason.isEmpty { reasons.append(reason) }
    }
    return reasons.isEmpty ? "always" : reasons.joined(separator: " · ")
  }

  /// Why a role holds, empty where that goes without saying; nil when it does not hold.
  private func reason(_ role: ScopeRule.Role) -> String? {
    switch role {
    case .residency: circumstances.residency.isEmpty ? nil : "residency promised"
    case .interactive: circumstances.isInteractive ? "people talk to it" : nil
    case .publishes: isListed("publishes") ? "listed as publishing what it generates" : nil
    case .listed(let id): isListed(id) ? "listed as `\(id)`" : nil
    case .entity(let kinds):
      circumstances.kinds.first(where: kinds.contains).map { "entity \($0.rawValue)" }
    case .unlessEntity(let kinds): circumstances.kinds.contains(where: kinds.contains) ? nil : ""
    case .underAIAct:
      circumstances.aiRole == .outside ? nil : circumstances.aiRole?.rawValue ?? ""
    case .highRiskUse:
      circumstances.use == .highRisk && circumstances.aiRole != .outside
        ? "high-risk use" : nil
    case .useNotStated:
      circumstances.use == nil && circumstances.aiRole != .outside
        ? "class of use not stated" : nil
    }
  }

  /// Whether people live in an area.
  ///
  /// A broad word such as `EU` says little of a single country, so once countries are named, only they bring in the
  /// law of one country.
  private func live(in area: Area, _ subjects: [Area]) -> Bool {
    let named = subjects.filter { $0.countries.count == 1 }
    let telling = area.countries.count == 1 && !named.isEmpty ? named : subjects
    return telling.contains(where: area.overlaps)
  }

  private func isListed(_ id: String) -> Bool {
    circumstances.listed.contains { $0.value == id }
  }

  /// Words of the workload that no table knows; left out of the derivation, so they must be seen.
  private func misunderstood() -> [Finding] {
    var findings: [Finding] = []
    let known = book.dataClasses.map(\.name)
    for name in circumstances.classes where !known.contains(name.value) {
      findings.append(
        Finding(
          kind: .notUnderstood, subject: name.value,
          message: "no rule knows the data class `\(name.value)`", location: place(of: name),
          hint: NearestName.among(known, to: name.value).map { "did you mean `\($0)`?" }))
    }
    for name in circumstances.subjects + circumstances.residency.map(\.value)
    where Area(name, sets: book.sets) == nil {
      findings.append(
        Finding(
          kind: .notUnderstood, subject: name,
          message: "no jurisdiction set or country is called `\(name)`",
          hint: "write a country code, `EU`, or a set of the catalogue"))
    }
    for (field, answer) in circumstances.answers.sorted(by: { $0.key < $1.key }) {
      if let known = book.vocabulary[field] {
        guard known.type.value(from: answer.value.value) == nil else { continue }
        findings.append(
          Finding(
            kind: .notUnderstood, subject: field,
            message: "`\(field)` is \(known.type.expectation), found `\(answer.value.value)`",
            location: place(of: answer.value)))
      } else {
        let near = NearestName.among(book.vocabulary.fields.map(\.name), to: field)
        findings.append(
          Finding(
            kind: .notUnderstood, subject: field,
            message: "no vocabulary field is called `\(field)`", location: place(of: answer.value),
            hint: near.map { "did you mean `\($0)`?" }))
      }
    }
    return findings
  }

  private func findings(regimes applying: [String]) -> [Finding] {
    var findings: [Finding] = []
    var listedRegimes: Set<String> = []
    for id in circumstances.listed where id.value != "publishes" {
      guard let regime = book.regimes.first(where: { $0.id == id.value }) else {
        findings.append(
          Finding(
            kind: .unknownRegime, subject: id.value,
            message: "no regime is called `\(id.value)`", location: place(of: id),
            hint: NearestName.among(book.regimes.map(\.id), to: id.value).map {
              "did you mean `\($0)`?"
            }))
        continue
      }
      listedRegimes.insert(regime.regime)
      if !applying.contains(regime.regime) {
        findings.append(
          Finding(
            kind: .listedButDoesNotApply, subject: regime.regime,
            message: "\(regime.regime) is listed, but nothing the workload says makes it apply",
            location: place(of: id),
            hint: "check `data` and `organisation`, or leave it out"))
      }
    }
    findings += open(applying)
    // Without a list the regimes are inferred, and nothing is missing from it.
    guard !circumstances.listed.isEmpty else { return findings }
    for name in applying where !listedRegimes.contains(name) {
      let ids = book.regimes.filter {
        $0.regime == name && ($0.force == .law || $0.force == .contract)
      }
      guard let id = ids.first?.id else { continue }
      let reason = ScopeDerivation.reasons(of: name, in: self)
      findings.append(
        Finding(
          kind: .appliesButNotListed, subject: name,
          message: "\(name) applies (\(reason)), but `compliance` does not list it",
          hint: "add `\(id)`"))
    }
    return findings
  }

  /// Regimes that would apply if the organisation said what kind of entity it is, and roles that no rule covers.
  private func open(_ applying: [String]) -> [Finding] {
    var findings: [Finding] = []
    let handled = book.closure(of: circumstances.classes.map(\.value))
    let subjects = circumstances.subjects.compactMap { Area($0, sets: book.sets) }
    for scope in book.scopes where circumstances.kinds.isEmpty {
      guard !applying.contains(scope.regime),
        !findings.contains(where: { $0.subject == scope.regime }),
        !scope.sectors.isEmpty,
        let first = scope.roles.firstIndex(where: {
          if case .listed = $0 { true } else { false }
        })
      else { continue }
      var rest = scope
      rest.roles.remove(at: first)
      guard let reason = reason(rest, handled: handled, subjects: subjects) else { continue }
      findings.append(
        Finding(
          kind: .mayApply, subject: scope.regime,
          message:
            "\(scope.regime) may apply (\(reason)): nobody says what kind of entity the organisation is",
          hint:
            "state `organisation.entity`: \(EntityKind.allCases.map(\.rawValue).joined(separator: ", "))"
        ))
    }
    if applying.contains("EU AI Act"), circumstances.aiRole == .provider,
      circumstances.use == .highRisk
    {
      findings.append(
        Finding(
          kind: .notCovered, subject: "EU AI Act",
          message:
            "the provider's own duties for a high-risk system (Articles 8 to 22, 43, 47 to 49) are not among the rules",
          hint: "add them as a file of your own regime"))
    }
    return findings
  }

  private static func reasons(of regime: String, in derivation: ScopeDerivation) -> String {
    let handled = derivation.book.closure(of: derivation.circumstances.classes.map(\.value))
    let subjects = derivation.circumstances.subjects.compactMap {
      Area($0, sets: derivation.book.sets)
    }
    for scope in derivation.book.scopes where scope.regime == regime {
      if let reason = derivation.reason(scope, handled: handled, subjects: subjects) {
        return reason
      }
    }
    return "always"
  }

  private func place(of word: Sourced<String>) -> SourceLocation? {
    if case .input(let location) = word.origin { return location }
    return nil
  }
}
