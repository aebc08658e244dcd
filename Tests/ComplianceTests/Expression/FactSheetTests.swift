import Catalog
import Documents
import Testing

@testable import Compliance

@Suite struct FactSheetTests {
  @Test func weakFactsCanBeHidden() {
    var sheet = FactSheet()
    let origin = Origin.input(SampleVocabulary.place)
    sheet["mfa_admin"] = Fact(.bool(true), from: origin, isWeak: true)
    sheet["min_tls"] = Fact(.number(1.2), from: origin)
    sheet[FactKey("attestations", member: "SOC2")] = Fact(.bool(true), from: origin, isWeak: true)
    #expect(sheet.keys.map(\.description) == ["attestations: SOC2", "mfa_admin", "min_tls"])
    let strong = sheet.withoutWeakFacts
    #expect(strong["mfa_admin"] == nil)
    #expect(strong[FactKey("attestations", member: "SOC2")] == nil)
    #expect(strong["min_tls"]?.value == .number(1.2))
    #expect(strong.keys.map(\.description) == ["min_tls"])
    #expect(sheet["mfa_admin"] != nil)
  }
}
