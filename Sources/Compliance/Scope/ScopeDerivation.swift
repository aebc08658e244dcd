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
    switch scope.role {
    case nil: break
    case .residency?:
      guard !circumstances.residency.isEmpty else { return nil }
      reasons.append("residency promised")
    case .interactive?:
      guard circumstances.isInteractive else { return nil }
      reasons.append("people talk to it")
    case .publishes?:
      guard isListed("publishes") else { return nil }
      reasons.append("listed as publishing what it generates")
    case .listed(let id)?:
      guard isListed(id) else { return nil }
      reasons.append("listed as `\(id)`")
    }
    return reasons.isEmpty ? "always" : reasons.joined(separator: " · ")
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
