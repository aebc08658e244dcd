import Catalog
import Deployments
import Documents

/// Fills a rule book table by table, words before what is written in them.
struct RuleBookReader {
  var book = RuleBook(
    vocabulary: FactVocabulary(fields: []), sets: JurisdictionSets(), regimes: [], rules: [],
    scopes: [], classes: [], duties: [], dataClasses: [])
  let diagnostics: Diagnostics

  mutating func read(_ table: CSVTable, as name: String) {
    let columns: [String] =
      switch name {
      case "vocabulary": ["field", "type", "scope", "meaning"]
      case "jurisdictions": ["set", "country", "condition"]
      case "regimes": ["id", "regime", "name", "force"]
      case "data-classes": ["class", "implies"]
      case "component-classes": ["class", "roles", "kinds", "predicate"]
      case "duties": ["field", "owner", "question", "note"]
      case "scopes":
        [
          "regime", "scope", "needs_class", "needs_subject", "needs_country", "needs_sector",
          "needs_role", "always", "note",
        ]
      default:
        [
          "regime", "requirement_id", "requirement", "predicate", "severity", "applies_to",
          "source", "confidence", "applies_from", "note",
        ]
      }
    guard table.require(columns, diagnostics: diagnostics) else { return }
    if name == "vocabulary" {
      book.vocabulary = FactVocabulary(fields: table.rows.compactMap(field))
      return
    }
    for row in table.rows {
      switch name {
      case "jurisdictions":
        book.sets.insert(
          row.text("country"), into: row.text("set"), condition: row.text("condition"))
      case "regimes": if let regime = regime(row) { book.regimes.append(regime) }
      case "data-classes":
        book.dataClasses.append(
          RuleBook.DataClass(name: row.text("class"), implied: row.optional("implies")))
      case "component-classes":
        if let item = componentClass(row) { book.classes.append(item) }
      case "duties":
        let owner = word(row, "owner", among: ["platform", "organisation"])
        book.duties.append(
          Duty(
            field: row.text("field"), isOurs: owner == "organisation",
            question: row.text("question"),
            isDesignDecision: row.text("note").hasPrefix("a design decision"),
            isOwnPlatformsOnly: row.text("note").hasSuffix("for own platforms"),
            isProvidersWhenBought: row.text("note").hasSuffix(
              "inside a bought service its provider's")
          ))
      case "scopes": if let scope = scope(row) { book.scopes.append(scope) }
      default: if let rule = rule(row) { book.rules.append(rule) }
      }
    }
  }

  private func word(_ row: CSVRow, _ column: String, among allowed: [String]) -> String? {
    let word = row.text(column)
    if allowed.contains(word) { return word }
    diagnostics.error(
      "unknown-value", "`\(word)` is not a valid value of `\(column)`",
      at: row.location(of: column),
      hint: NearestName.among(allowed, to: word).map { "did you mean `\($0)`?" }
        ?? "valid: \(allowed.joined(separator: ", "))")
    return nil
  }

  private func field(_ row: CSVRow) -> FactVocabulary.Field? {
    guard let type = FieldType(text: row.text("type")) else {
      diagnostics.error(
        "unknown-value", "`\(row.text("type"))` is not a type of field",
        at: row.location(of: "type"),
        hint: "bool, number, country, set, enum a|b or level a|b")
      return nil
    }
    guard
      let scope = word(row, "scope", among: FactVocabulary.Scope.allCases.map(\.rawValue))
        .flatMap(FactVocabulary.Scope.init)
    else { return nil }
    return FactVocabulary.Field(
      name: row.text("field"), type: type, scope: scope, meaning: row.text("meaning"))
  }

  private func regime(_ row: CSVRow) -> Regime? {
    guard
      let force = word(row, "force", among: Regime.Force.allCases.map(\.rawValue))
        .flatMap(Regime.Force.init)
    else { return nil }
    return Regime(
      id: row.text("id"), regime: row.text("regime"), name: row.text("name"), force: force)
  }

  private func componentClass(_ row: CSVRow) -> ComponentClass? {
    let roles = members(row, "roles", Role.self)
    let kinds = members(row, "kinds", Service.Kind.self)
    guard let roles, let kinds else { return nil }
    var condition: RuleExpression?
    if let text = row.optional("predicate") {
      condition = expression(text, row, vocabulary: book.classVocabulary)
      if condition == nil { return nil }
    }
    return ComponentClass(
      name: row.text("class"), roles: roles, kinds: kinds, condition: condition,
      isWorkload: row.text("roles").isEmpty)
  }

  /// Words separated by `|`; `*` and nothing mean every one, as an empty list.
  private func members<Member: RawRepresentable & CaseIterable>(
    _ row: CSVRow, _ column: String, _ type: Member.Type
  ) -> [Member]? where Member.RawValue == String {
    let text = row.text(column)
    if text.isEmpty || text == "*" { return [] }
    var found: [Member] = []
    for word in text.split(separator: "|").map(String.init) {
      guard let member = Member(rawValue: word) else {
        let allowed = Member.allCases.map(\.rawValue)
        diagnostics.error(
          "unknown-value", "`\(word)` is not a valid value of `\(column)`",
          at: row.location(of: column),
          hint: NearestName.among(allowed, to: word).map { "did you mean `\($0)`?" })
        return nil
      }
      found.append(member)
    }
    return found
  }

  private func scope(_ row: CSVRow) -> ScopeRule? {
    let text = row.text("needs_role")
    guard let roles = ScopeRule.Role.all(text: text) else {
      diagnostics.error(
        "unknown-value", "`\(text)` is not a valid value of `needs_role`",
        at: row.location(of: "needs_role"),
        hint: "residency, interactive, publishes, listed:ID, entity:KIND, unless-entity:KIND, "
          + "ai:in-scope, ai:high-risk or ai:use-not-stated, several joined by `&`")
      return nil
    }
    let scope = ScopeRule(
      regime: row.text("regime"), scope: row.text("scope"),
      dataClass: row.optional("needs_class"), subjects: row.optional("needs_subject"),
      country: row.optional("needs_country"),
      sectors: row.text("needs_sector").split(separator: "|").map(String.init),
      roles: roles,
      note: row.text("note"))
    let hasNeed =
      scope.dataClass != nil || scope.subjects != nil || scope.country != nil
      || !scope.sectors.isEmpty || !roles.isEmpty
    guard hasNeed || row.text("always") == "true" else {
      diagnostics.error(
        "scope-without-need", "A scope states what it needs, or `always` is `true`",
        at: row.location(of: "scope"))
      return nil
    }
    return scope
  }

  private func rule(_ row: CSVRow) -> Rule? {
    let isHard = word(row, "severity", among: ["hard", "soft"]).map { $0 == "hard" }
    let condition = expression(row.text("predicate"), row, vocabulary: book.vocabulary)
    let confidence = Confidence(text: row.text("confidence"))
    if confidence == nil {
      _ = word(row, "confidence", among: Confidence.allCases.map(\.rawValue))
    }
    guard let (scope, classes) = appliesTo(row), let effect = effect(row), let isHard,
      let condition, let confidence
    else { return nil }
    return Rule(
      regime: row.text("regime"), article: row.text("requirement_id"),
      requirement: row.text("requirement"), predicate: row.text("predicate"),
      condition: condition, isHard: isHard, scope: scope, classes: classes,
      source: row.text("source"), confidence: confidence, effect: effect, note: row.text("note"),
      location: row.location)
  }

  /// Reads `scope / class, class`.
  private func appliesTo(_ row: CSVRow) -> (String, [String])? {
    let text = row.text("applies_to")
    let place = row.location(of: "applies_to")
    guard let slash = text.firstRange(of: " / ") else {
      diagnostics.error(
        "applies-to", "`applies_to` reads `scope / component classes`, found `\(text)`", at: place)
      return nil
    }
    let scope = String(text[..<slash.lowerBound])
    let classes = text[slash.upperBound...].split(separator: ",").map {
      String($0.drop { $0 == " " })
    }
    var isKnown = true
    for name in classes where book.componentClass(named: name) == nil {
      isKnown = false
      diagnostics.error(
        "unknown-value", "No component class is called `\(name)`", at: place,
        hint: NearestName.among(book.classes.map(\.name), to: name).map {
          "did you mean `\($0)`?"
        })
    }
    let regime = row.text("regime")
    let ofRegime = book.scopes.filter { $0.regime == regime }.map(\.scope)
    if ofRegime.isEmpty, scope != "any" {
      isKnown = false
      diagnostics.error(
        "unknown-value", "`\(regime)` has no scopes, so its rules apply to `any`", at: place)
    } else if !ofRegime.isEmpty, !ofRegime.contains(scope) {
      isKnown = false
      diagnostics.error(
        "unknown-value", "No scope of `\(regime)` is called `\(scope)`", at: place,
        hint: NearestName.among(ofRegime, to: scope).map { "did you mean `\($0)`?" })
    }
    return isKnown ? (scope, classes) : nil
  }

  private func effect(_ row: CSVRow) -> Rule.Effect? {
    guard let text = row.optional("applies_from") else { return .inForce }
    if text == "proposed" { return .proposed }
    let shape = text.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
    guard shape == Array("0000-00-00".utf8) else {
      diagnostics.error(
        "date", "`applies_from` is a date such as `2027-12-02`, or `proposed`, found `\(text)`",
        at: row.location(of: "applies_from"))
      return nil
    }
    return .from(text)
  }

  private func expression(
    _ text: String, _ row: CSVRow, vocabulary: FactVocabulary
  ) -> RuleExpression? {
    var place = row.location(of: "predicate")
    // A quoted cell begins one character after its quote.
    if text.contains("\"") || text.contains(",") { place.column += 1 }
    let expression = RuleExpression.parse(text, at: place, diagnostics: diagnostics)
    let before = diagnostics.all.count
    expression?.check(
      at: place, vocabulary: vocabulary, sets: book.sets.names, diagnostics: diagnostics)
    return diagnostics.all.count == before ? expression : nil
  }
}

extension CSVRow {
  /// The field of a column; empty when there is none.
  func text(_ column: String) -> String { self[column] ?? "" }
  /// The field of a column; nil when it is empty.
  func optional(_ column: String) -> String? {
    self[column].flatMap { $0.isEmpty ? nil : $0 }
  }
}
