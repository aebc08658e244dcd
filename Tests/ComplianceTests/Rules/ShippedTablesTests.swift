import Catalog
import Deployments
import Documents
import Testing
import Workloads

@testable import Compliance

/// What the shipped tables say, where saying it wrongly would let something pass or put something out.
@Suite struct ShippedTablesTests {
  @Test func workloadsMayUseEveryIdThatTheRulesUse() throws {
    let book = try #require(SampleRules.book)
    let classes = DataClass.allCases.map(\.rawValue)
    #expect(book.dataClasses.map(\.name).filter { !classes.contains($0) } == [])
    let regimes = RegimeName.allCases.map(\.rawValue)
    #expect(book.regimes.map(\.id).filter { !regimes.contains($0) } == [])
    for scope in book.scopes {
      for case .listed(let id) in scope.roles { #expect(regimes.contains(id)) }
    }
  }

  @Test func allPredicatesRead() throws {
    let book = try #require(SampleRules.book)
    #expect(book.rules.count == 219)
    #expect(book.regimeNames.count == 20)
  }

  @Test func aProposalIsAWarning() throws {
    let book = try #require(SampleRules.book)
    let rule = try #require(book.rules.first { $0.article == "NPRM 2025" })
    #expect(rule.effect == .proposed)
    #expect(rule.isFuture(on: "2099-01-01"))
  }

  @Test func proscribedCountriesAreInTheirSet() throws {
    let sets = try #require(SampleRules.book).sets
    for country in ["RU", "CN", "IR"] {
      #expect(sets.contains(country, in: "PROSCRIBED_D5_RU") == true)
    }
    #expect(sets.contains("DE", in: "PROSCRIBED_D5_RU") == false)
    #expect(sets.contains("CY", in: "PROSCRIBED_D5_RU") == nil)
  }

  @Test func encryptionDoesNotCoverAProscribedCountry() throws {
    let book = try #require(SampleRules.book)
    let rule = try #require(book.rules.first { $0.article == "15 CFR 734.18(a)(5)" })
    func answer(_ country: String) -> TruthValue {
      var sheet = FactSheet()
      for (field, value) in [
        ("rest_country", FactValue.text(country)), ("process_country", .text(country)),
        ("end_to_end_encrypted", .bool(true)), ("fips_validated", .bool(true)),
      ] { sheet[field] = Fact(value, from: .result(method: "test", error: nil)) }
      return rule.condition.answer(from: sheet, vocabulary: book.vocabulary, sets: book.sets).truth
    }
    #expect(answer("RU") == .isFalse)
    #expect(answer("DE") == .isTrue)
    #expect(answer("CY") == .unknown)
  }
}
