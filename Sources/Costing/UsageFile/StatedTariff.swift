import Catalog
import Documents

/// A tariff as a usage file states it.
struct StatedTariff {
  var tariff: Tariff
  var increment: BillingIncrement
  var location: SourceLocation

  /// Reads a tariff; nil, with errors, when it is not whole.
  init?(_ reader: MappingReader, file: String) {
    let service = reader.string("service", required: true)
    let sku = reader.string("sku")
    let meter = reader.string("meter", required: true)
    let region = reader.string("region")
    let allowance = reader.exactQuantity("allowance", .count)
    let step = reader.exactQuantity("increment", .count, domain: .positive)
    let minimum = reader.exactQuantity("minimum", .count)
    let tiering = reader.word("tiering", among: Tariff.Tiering.allCases.map(\.rawValue))
    let source = reader.string("source")
    let asOf = reader.string("as_of")
    let confidence = reader.word("confidence", among: Confidence.allCases.map(\.rawValue))
    let note = reader.string("note")
    // What a person states in the file is as sure as that person says; without a word, as a vendor's page.
    func reference(_ location: SourceLocation) -> CatalogueReference {
      CatalogueReference(
        table: "stated", row: "\(location)", source: source?.value ?? file,
        asOf: asOf?.value ?? "undated",
        confidence: confidence.flatMap { Confidence(text: $0.value) } ?? .high)
    }
    var tiers: [Tariff.Tier] = []
    if reader.has("tiers") {
      if reader.has("price_usd") {
        reader.diagnostics.error(
          "price", "a tariff has either `price_usd` or `tiers`",
          at: reader.location(of: "price_usd"))
      }
      reader.allow("price_usd", "per")
      for tier in reader.mappings("tiers", what: "tier") ?? [] {
        let from = tier.exactQuantity("from", .count, required: true)
        if let from, let row = Self.tier(tier, from: from.value, reference(tier.location)) {
          tiers.append(row)
        }
      }
    } else if let row = Self.tier(reader, from: 0, reference(reader.location)) {
      tiers.append(row)
    }
    guard let service, let meter, !tiers.isEmpty else { return nil }
    let key = TariffKey(
      service: service.value, sku: sku?.value ?? "", region: region?.value ?? "*",
      meter: Meter(meter.value))
    tariff = Tariff(
      key: key, tiers: tiers,
      tiering: tiering.flatMap { Tariff.Tiering(rawValue: $0.value) } ?? .graduated,
      freeAllowance: allowance?.value ?? 0,
      allowanceReference: allowance.map { _ in reference(reader.location(of: "allowance")) },
      note: note?.value ?? "")
    increment = BillingIncrement(step: step?.value ?? 0, minimum: minimum?.value ?? 0)
    location = reader.location
    do {
      _ = try CompiledTariff(tariff)
    } catch {
      reader.diagnostics.error("tariff", "\(error)", at: reader.location)
      return nil
    }
  }

  private static func tier(
    _ reader: MappingReader, from: Double, _ reference: CatalogueReference
  ) -> Tariff.Tier? {
    let price = StatedPrice.money("price_usd", reader, required: true)
    let per = reader.exactQuantity("per", .count, domain: .positive)?.value ?? 1
    guard let price else { return nil }
    return Tariff.Tier(
      from: from, unitPrice: price.dollars / per, printedPrice: price, printedQuantity: per,
      printedUnit: per == 1 ? "" : NumberFormat.plain(per, grouping: true), reference: reference)
  }
}
