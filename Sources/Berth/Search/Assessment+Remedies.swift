import Compliance
public import Documents

extension Assessment {
  /// The assessment with what would turn each alternative that the law excludes or leaves open.
  ///
  /// Those that something else puts out as well are left out: no verdict turned would rank them. One search an alternative,
  /// side by side; the result does not depend on how many cores work on it.
  public func withRemedies() async throws(InputError) -> Assessment {
    let check = try ComplianceCheck(catalogue)
    let judged = alternatives.sorted { $0.id < $1.id }.filter { $0.alternative != nil }
      .map { (item: $0, verdicts: $0.verdicts) }
    let search = RemedySearch(assessment: self, check: check)
    let found = await withTaskGroup(of: (String, Remedy).self) { group in
      for candidate in judged
      where candidate.item.exclusions.allSatisfy({ $0.kind == .law })
        && (candidate.item.outcome ?? .allowed) != .allowed
      {
        group.addTask { (candidate.item.id, await search.remedy(for: candidate, among: judged)) }
      }
      var remedies: [String: Remedy] = [:]
      for await (id, remedy) in group { remedies[id] = remedy }
      return remedies
    }
    var assessment = self
    assessment.remedies = found
    return assessment
  }
}
