import Deployments
import Testing

@Suite struct AreaTests {
  let sets: JurisdictionSets = {
    var sets = JurisdictionSets()
    for country in ["FR", "DE"] { sets.insert(country, into: "EU_EEA") }
    sets.insert("US", into: "PARTIAL", condition: "listed organisations only")
    return sets
  }()

  @Test func readsCountriesSetsAndTheirEverydayNames() {
    #expect(Area("EU", sets: sets)?.countries == ["DE", "FR"])
    #expect(Area("EEA", sets: sets)?.countries == ["DE", "FR"])
    #expect(Area("EU_EEA", sets: sets)?.countries == ["DE", "FR"])
    #expect(Area("CH", sets: sets)?.countries == ["CH"])
    #expect(Area("UK", sets: sets)?.countries == ["GB"])
    #expect(Area("Atlantis", sets: sets) == nil)
    #expect(Area("PARTIAL", sets: sets) == nil)
  }

  @Test func overlapsByCountries() throws {
    let union = try #require(Area("EU", sets: sets))
    #expect(try #require(Area("DE", sets: sets)).overlaps(union))
    #expect(try !#require(Area("US", sets: sets)).overlaps(union))
  }
}
