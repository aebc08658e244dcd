import Documents

/// Finds rows that nothing can reach.
///
/// An article is reached when a meter of any service names it, a placeholder in the name standing for any text. Articles that a
/// bill never reads are kept for people who look prices up, so an orphan is told and is no failure.
public struct OrphanCheck: Sendable {
  private let catalogue: Catalogue

  /// Prepares a check.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// All of them, sorted by subject within their table.
  ///
  /// O(rows × meters of a service).
  public var findings: [CatalogueFinding] { articles + allowances + proxies + endpoints }

  private var articles: [CatalogueFinding] {
    var patterns: [String: [(parts: [String], meter: Meter)]] = [:]
    for service in catalogue.allServices {
      for rule in service.meters {
        patterns[rule.priceService ?? service.id, default: []].append(
          (Self.parts(rule.sku), rule.meter))
      }
    }
    var found: [CatalogueFinding] = []
    var seen: Set<String> = []
    for key in catalogue.histories.keys.sorted() {
      let isReached = (patterns[key.service] ?? []).contains {
        $0.meter == key.meter && Self.fits(key.sku, $0.parts)
      }
      guard !isReached, seen.insert("\(key.service)|\(key.sku)|\(key.meter)").inserted else {
        continue
      }
      let row = catalogue.prices[key]?.first?.tier.reference.row ?? ""
      found.append(
        CatalogueFinding(
          .orphaned, "\(key.service)/\(key.sku) per \(key.meter)",
          "no meter of a service names this article", row: row))
    }
    return found
  }

  private var allowances: [CatalogueFinding] {
    catalogue.allowances.sorted { $0.key < $1.key }.flatMap { service, rows in
      rows.filter { row in
        !catalogue.prices.keys.contains { $0.service == service && row.covers($0) }
      }.map {
        CatalogueFinding(
          .orphaned, "\(service)/\($0.sku)@\($0.region) per \($0.meter)",
          "an allowance of something that has no price", row: $0.reference.row)
      }
    }
  }

  private var proxies: [CatalogueFinding] {
    catalogue.proxies.sorted { $0.key < $1.key }.flatMap { _, rows in
      rows.flatMap { row in
        [row.region, row.baseRegion].filter {
          catalogue.region(provider: row.provider, named: $0) == nil
        }.map {
          CatalogueFinding(
            .orphaned, "\(row.provider):\(row.region)",
            "the uplift names region `\($0)`, which the catalogue does not have",
            row: row.reference.row)
        }
      }
    }
  }

  private var endpoints: [CatalogueFinding] {
    catalogue.allServices.flatMap { service in
      catalogue.endpoints(service: service.id).filter { endpoint in
        !catalogue.prices.keys.contains {
          $0.service == service.id && $0.sku == endpoint.model
            && ($0.region == endpoint.endpoint || $0.region == "*")
        }
      }.map {
        CatalogueFinding(
          .orphaned, "\(service.id)/\($0.model)@\($0.endpoint)",
          "the endpoint has no price", row: $0.reference.row)
      }
    }
  }

  /// A name cut at its placeholders.
  private static func parts(_ pattern: String) -> [String] {
    var parts = [""]
    var isInside = false
    for character in pattern {
      switch character {
      case "{":
        isInside = true
        parts.append("")
      case "}": isInside = false
      default: if !isInside { parts[parts.count - 1].append(character) }
      }
    }
    return parts
  }

  /// Whether a name is these parts with any text between them.
  private static func fits(_ name: String, _ parts: [String]) -> Bool {
    guard let first = parts.first, name.hasPrefix(first) else { return false }
    guard parts.count > 1, let last = parts.last else { return name == first }
    return name.count >= first.count + last.count && name.hasSuffix(last)
  }
}
