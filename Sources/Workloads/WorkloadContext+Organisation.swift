import Documents

extension WorkloadContext {
  mutating func organisation() -> Organisation {
    let section = inputs.section("organisation")
    let country = section.string("country")
    if let country { checkArea(country, key: "country", countriesOnly: true) }
    let sector = section.slug("sector")
    let goLive = section.string("go_live")
    if let goLive, !Self.isDate(goLive.value) {
      diagnostics.error(
        "date", "`\(goLive.value)` is not a date", at: section.location(of: "go_live"),
        hint: "write it as `2027-03-01`")
    }
    let entities = section.strings("entity") ?? []
    for kind in entities { check(kind, key: "entity", among: EntityKind.allCases.map(\.rawValue)) }
    let aiRole = section.word("ai_act_role", among: AIActRole.allCases.map(\.rawValue))
    let aiUse = section.word("ai_act_use", among: AIActUse.allCases.map(\.rawValue))
    let facts = facts(section)
    return Organisation(
      country: country, sector: sector, goLive: goLive, entities: entities, aiRole: aiRole,
      aiUse: aiUse, facts: facts,
      skills: section.strings("skills")?.map(\.value) ?? [],
      existing: section.strings("existing")?.map(\.value) ?? [])
  }

  /// Facts stand in the workload or in a file beside it.
  private mutating func facts(_ section: InputLayers) -> [String: OrganisationFact] {
    guard let (reader, _) = section.layer("facts"), let node = reader.node("facts") else {
      return [:]
    }
    reader.journal("facts", "a mapping of facts to values; or the path of a file of them")
    guard case .scalar(let scalar) = node else { return facts(of: node) }
    guard let file = readFile(scalar.text, at: scalar.location, limit: YAMLDocument.maximumBytes)
    else { return [:] }
    hashes.append("facts \(Digest.sha256(file.bytes))")
    log.add("organisation.facts", scalar.text, .input(scalar.location))
    guard
      let root = YAMLDocument.parse(text: file.text, file: file.path, diagnostics: diagnostics)
    else { return [:] }
    return facts(of: root)
  }

  private func facts(of node: Node) -> [String: OrganisationFact] {
    guard
      let reader = MappingReader(
        node, what: "the organisation's facts", path: "organisation.facts",
        diagnostics: diagnostics)
    else { return [:] }
    var facts: [String: OrganisationFact] = [:]
    for pair in reader.pairs {
      if case .scalar(let scalar) = pair.value {
        guard let node = reader.node(pair.key) else { continue }
        let value = Sourced(node.flowText, from: .input(scalar.location))
        facts[pair.key] = OrganisationFact(value: value)
      } else if let fact = reader.mapping(pair.key, what: "fact `\(pair.key)`") {
        let value = fact.string("value", required: true)
        let date = fact.string("date")
        if let date, !Self.isDate(date.value) {
          diagnostics.error(
            "date", "`\(date.value)` is not a date", at: fact.location(of: "date"),
            hint: "write it as `2026-09-30`")
        }
        let evidence = fact.string("evidence")?.value
        let owner = fact.string("owner")?.value
        if let value {
          facts[pair.key] = OrganisationFact(
            value: value, evidence: evidence, owner: owner, date: date?.value)
        }
      }
      if let fact = facts[pair.key] {
        log.add("organisation.facts.\(pair.key)", fact.value.value, fact.value.origin)
      }
    }
    reader.finish()
    return facts
  }

  /// Reads a file that the workload names; its problems stand at the place of the name.
  func readFile(_ path: String, at location: SourceLocation, limit: Int) -> SourceFile? {
    let inner = Diagnostics()
    let joined = WorkloadSurroundings.join(path, to: source.path)
    let file = surroundings.readFile(joined, limit, inner)
    for problem in inner.all {
      var problem = problem
      if problem.location == nil { problem.location = location }
      diagnostics.add(problem)
    }
    return file
  }

  /// A day that exists, written `YYYY-MM-DD`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
  }
}
