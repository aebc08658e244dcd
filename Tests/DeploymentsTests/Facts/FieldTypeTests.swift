import Catalog
import Deployments
import Testing

@Suite struct FieldTypeTests {
  @Test func readsTheVocabularysSpelling() {
    #expect(FieldType(text: "bool") == .bool)
    #expect(FieldType(text: "level none|low") == .level(["none", "low"]))
    #expect(FieldType(text: "enum a|b|c") == .enumeration(["a", "b", "c"]))
    #expect(FieldType(text: "enum") == nil)
    #expect(FieldType(text: "text") == nil)
    #expect(FieldType(text: "bool a|b") == nil)
    #expect(FieldType(text: "") == nil)
  }

  @Test func readsValuesOfItsTypeOnly() {
    #expect(FieldType.bool.value(from: "true") == .bool(true))
    #expect(FieldType.bool.value(from: "1") == nil)
    #expect(FieldType.number.value(from: "12.5") == .number(12.5))
    #expect(FieldType.number.value(from: "-1") == nil)
    #expect(FieldType.number.value(from: "nan") == nil)
    #expect(FieldType.country.value(from: "DE") == .text("DE"))
    #expect(FieldType.country.value(from: "de") == nil)
    #expect(FieldType.country.value(from: "Germany") == nil)
    #expect(FieldType.level(["low", "high"]).value(from: "high") == .text("high"))
    #expect(FieldType.level(["low", "high"]).value(from: "top") == nil)
    #expect(FieldType.set.value(from: "SOC2, HDS") == .set(["SOC2", "HDS"]))
  }

  @Test func admitsWhatItReads() {
    #expect(FieldType.country.admits(.text("FR")))
    #expect(!FieldType.country.admits(.text("France")))
    #expect(!FieldType.number.admits(.number(.nan)))
    #expect(!FieldType.bool.admits(.text("true")))
  }
}
