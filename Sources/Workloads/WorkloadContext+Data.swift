import Documents

extension WorkloadContext {
  func data() -> DataHandling {
    // No archetype can know what is in somebody's data.
    guard inputs.isOwn("data") else {
      inputs.reportMissing("data")
      return DataHandling(classes: [], subjects: [], residency: [])
    }
    let section = inputs.section("data")
    let classes = section.strings("classes") ?? []
    for item in classes { check(item, key: "classes", among: DataClass.allCases.map(\.rawValue)) }
    if classes.isEmpty {
      diagnostics.error(
        "missing-key", "`data` names no class", at: section.location,
        hint: "for example `classes: [internal]`")
    }
    let subjects = section.strings("subjects") ?? []
    for area in subjects { checkArea(area, key: "subjects") }
    let residency = section.strings("residency") ?? []
    for area in residency { checkArea(area, key: "residency") }
    return DataHandling(classes: classes, subjects: subjects, residency: residency)
  }

  func compliance() -> [Sourced<String>] {
    let regimes = inputs.strings("compliance") ?? []
    for regime in regimes {
      check(regime, key: "compliance", among: RegimeName.allCases.map(\.rawValue))
    }
    return regimes
  }

  func checkArea(_ area: Sourced<String>, key: String, countriesOnly: Bool = false) {
    if CountryCode.isValid(area.value) { return }
    if !countriesOnly, CountryCode.isArea(area.value) { return }
    let kind = countriesOnly ? "country code (ISO 3166 alpha-2)" : "country code, EU, EEA or US-CA"
    diagnostics.error(
      "country", "`\(area.value)` in `\(key)` is not a \(kind)", at: place(of: area),
      hint: CountryCode.suggestion(for: area.value).map { "did you mean `\($0)`?" })
  }

  func check(_ word: Sourced<String>, key: String, among allowed: [String]) {
    guard !allowed.contains(word.value) else { return }
    diagnostics.error(
      "unknown-value",
      "`\(word.value)` is not a valid value of `\(key)` (\(allowed.joined(separator: ", ")))",
      at: place(of: word),
      hint: NearestName.among(allowed, to: word.value).map { "did you mean `\($0)`?" })
  }

  private func place(of word: Sourced<String>) -> SourceLocation {
    if case .input(let location) = word.origin { return location }
    return inputs.location
  }
}
