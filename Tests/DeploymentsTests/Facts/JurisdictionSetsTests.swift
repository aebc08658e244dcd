import Deployments
import Testing

@Suite struct JurisdictionSetsTests {
  @Test func aConditionLeavesMembershipOpen() {
    var sets = JurisdictionSets()
    sets.insert("CH", into: "ADEQUATE")
    sets.insert("US", into: "ADEQUATE", condition: "listed organisations only")
    #expect(sets.contains("CH", in: "ADEQUATE") == true)
    #expect(sets.contains("BR", in: "ADEQUATE") == false)
    #expect(sets.contains("US", in: "ADEQUATE") == nil)
    #expect(sets.contains("CH", in: "NOWHERE") == nil)
    #expect(sets.countries(in: "ADEQUATE") == ["CH"])
    #expect(sets.countries(in: "NOWHERE") == nil)
    #expect(sets.names == ["ADEQUATE"])
  }

  @Test func theShippedUnionHasThirtyCountries() throws {
    let sets = JurisdictionSets(try #require(ShippedCatalogue.catalogue))
    // 27 member states, Iceland, Liechtenstein and Norway.
    #expect(sets.countries(in: "EU_EEA")?.count == 30)
  }
}
