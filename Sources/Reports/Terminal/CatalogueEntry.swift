public import Catalog
import Documents

/// Everything known of a service or a model, with its sources, for `berth catalog show`.
public struct CatalogueEntry: Sendable {
  private struct Row {
    var topic: String
    var what: String
    var value: String
    var reference: CatalogueReference
  }

  private let title: String
  private let rows: [Row]

  /// Finds a service by its id or a model by its name; nil when there is neither.
  public init?(_ catalogue: Catalogue, name: String, region: String?) {
    if let service = catalogue.service(name) {
      title =
        "\(service.id): \(service.name) (\(service.provider), \(service.kind.rawValue))"
        + (region.map { " in \($0)" } ?? "")
      rows = Self.rows(of: service, catalogue, region: region)
    } else if catalogue.modelNames.contains(name) {
      title = name
      rows = Self.rows(ofModel: name, catalogue)
    } else {
      return nil
    }
  }

  private static func rows(of service: Service, _ catalogue: Catalogue, region: String?) -> [Row] {
    var rows: [Row] = []
    for tariff in catalogue.tariffs(service: service.id)
    where region == nil || tariff.key.region == region || tariff.key.region == "*" {
      // The region asked for stands in the title.
      let sku =
        tariff.key.region == region ? tariff.key.sku : "\(tariff.key.sku) @ \(tariff.key.region)"
      for tier in tariff.tiers {
        let from = tier.from > 0 ? ", from \(NumberFormat.plain(tier.from))" : ""
        rows.append(
          Row(
            topic: "price", what: "\(sku)\(from)",
            value: "$\(NumberFormat.plain(tier.printedPrice.dollars)) per \(tier.printedUnit)",
            reference: tier.reference))
      }
      if let reference = tariff.allowanceReference {
        // `1M requests` without its amount.
        let words = tariff.tiers.first?.printedUnit.split(separator: " ") ?? []
        let unit =
          words.count > 1 && words.first?.first?.isNumber == true
          ? words.dropFirst().joined(separator: " ")
          : words.isEmpty ? tariff.key.meter.description : words.joined(separator: " ")
        rows.append(
          Row(
            topic: "free", what: sku,
            value: "\(NumberFormat.plain(tariff.freeAllowance, grouping: true)) \(unit) a month",
            reference: reference))
      }
    }
    rows += catalogue.limits(service: service.id).map {
      Row(
        topic: "limit", what: $0.name, value: "\(NumberFormat.plain($0.value)) \($0.unit)",
        reference: $0.reference)
    }
    rows += catalogue.serviceLevels(service: service.id).map {
      Row(
        topic: "service level", what: $0.scope,
        value: $0.availability.map { Wording.share($0) } ?? "none known", reference: $0.reference)
    }
    rows += catalogue.attestations(service: service.id).map {
      Row(topic: "attestation", what: $0.name, value: $0.value, reference: $0.reference)
    }
    for (field, fact) in service.facts.sorted(by: { $0.key < $1.key }) {
      if case .catalogue(let reference) = fact.origin {
        rows.append(
          Row(topic: "fact", what: field, value: fact.value.description, reference: reference))
      }
    }
    return rows
  }

  private static func rows(ofModel model: String, _ catalogue: Catalogue) -> [Row] {
    var rows = catalogue.aliases(ofModel: model).map {
      Row(topic: $0.kind, what: $0.owner, value: $0.alias, reference: $0.reference)
    }
    for service in catalogue.allServices {
      rows += catalogue.endpoints(service: service.id).filter { $0.model == model }.map {
        Row(
          topic: "endpoint", what: service.id,
          value: $0.endpoint
            + ($0.contextTokens.map { ", \(NumberFormat.plain($0)) tokens" } ?? ""),
          reference: $0.reference)
      }
    }
    rows += catalogue.quality(model: model).map {
      Row(
        topic: "benchmark", what: $0.benchmark, value: NumberFormat.plain($0.score),
        reference: $0.reference)
    }
    if let architecture = catalogue.architecture(ofModel: model) {
      for (name, value) in architecture.dimensions.sorted(by: { $0.key < $1.key }) {
        rows.append(
          Row(
            topic: "architecture", what: name, value: NumberFormat.plain(value),
            reference: architecture.reference))
      }
    }
    return rows
  }

  /// A heading and a plain table within a width; where it does not fit, names are cut, then confidence, date and
  /// row go.
  public func text(width: Int) -> String {
    let table = PlainTable(
      [
        PlainTable.Column("topic"), .init("what", minimum: 14), .init("value"),
        .init("date", priority: 2),
        .init("confidence", priority: 3), .init("row", priority: 1),
      ],
      rows: rows.map {
        [
          $0.topic, $0.what, $0.value, $0.reference.asOf, $0.reference.confidence.rawValue,
          $0.reference.row,
        ]
      })
    return title + "\n" + table.text(width: width)
  }

  /// A list of objects with sources.
  public var json: String {
    let value = JSONValue.object([
      ("title", .string(title)),
      (
        "rows",
        .array(
          rows.map { row in
            .object([
              ("topic", .string(row.topic)), ("what", .string(row.what)),
              ("value", .string(row.value)), ("row", .string(row.reference.row)),
              ("source", .string(row.reference.source)), ("as_of", .string(row.reference.asOf)),
              ("confidence", .string(row.reference.confidence.rawValue)),
            ])
          })
      ),
    ])
    return String(value.text.dropLast())
  }
}
