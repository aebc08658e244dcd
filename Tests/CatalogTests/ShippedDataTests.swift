import Catalog
import Documents
import Foundation
import Testing

/// The data that ships: it loads without a problem, and what is packed is what lies in the folder.
struct ShippedDataTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func packedIsWhatLiesInTheFolder() throws {
    let diagnostics = Diagnostics()
    let folder = try #require(
      DataSource.folder(Self.root.appendingPathComponent("Data").path, diagnostics: diagnostics))
    #expect(diagnostics.all.isEmpty)
    let packed = DataSource.packed
    #expect(
      packed.files.map(\.path) == folder.files.map(\.path), "run .ci/pack-data and build again")
    for (a, b) in zip(packed.files, folder.files) where a.path == b.path {
      #expect(a.text == b.text, "\(a.path) was packed before it changed: run .ci/pack-data")
    }
  }

  @Test func loadsWithoutAProblem() throws {
    do {
      let catalogue = try Catalogue.open(.packed, at: .memory)
      #expect(catalogue.allServices.count > 50)
    } catch let error as InputError {
      Issue.record("\(error)")
    }
  }

  @Test func noDrawIsAPrice() throws {
    for row in try Catalogue.open(.packed, at: .memory).allOwnership where row.unit == "kW" {
      #expect(row.value.high <= 20, "\(row.id) draws \(row.value.high) kW")
    }
  }

  @Test func everyPriceGivesATariffAndNoAllowanceIsAlsoATierForNothing() throws {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let tariffs = catalogue.allServices.flatMap { catalogue.tariffs(service: $0.id) }
    #expect(tariffs.count > 1000)
    for tariff in tariffs {
      #expect(
        tariff.tiers.allSatisfy { !$0.reference.source.isEmpty && !$0.reference.asOf.isEmpty })
      if tariff.freeAllowance > 0 {
        #expect(tariff.tiers.first?.printedPrice != .zero, "\(tariff.key)")
      }
    }
  }
}
