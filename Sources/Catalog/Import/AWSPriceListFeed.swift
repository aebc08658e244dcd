import Documents

/// Reads an offer file of the AWS Price List bulk API: `products` with attributes, `terms.OnDemand` with price dimensions.
///
/// Articles are found by usage type (`AWSArticle`), instances by their attributes: Linux, shared tenancy, nothing
/// pre-installed, no reservation. The unit must count what the catalogue's meter counts. Reserved terms are listed; tiers
/// of one product belong together.
struct AWSPriceListFeed {
  private let index: ArticleIndex

  init(_ catalogue: Catalogue) { index = ArticleIndex(catalogue) }

  func read(_ file: SourceFile, into reading: inout FeedReading, diagnostics: Diagnostics) {
    guard let root = JSONText.node(of: file, diagnostics: diagnostics) else { return }
    guard case .mapping(let offer) = root, let products = offer.mapping("products"),
      let terms = offer.mapping("terms")
    else {
      diagnostics.error(
        "aws-price-list", "an offer file has `products` and `terms`", at: root.location,
        hint: "fetch `…/offers/v1.0/aws/OFFER/current/REGION/index.json`, not the list of offers")
      return
    }
    var attributes: [String: MappingNode] = [:]
    for pair in products.pairs {
      if case .mapping(let product) = pair.value { attributes[pair.key] = product }
    }
    let source =
      "AWS Price List \(offer.text("offerCode") ?? "offer"), "
      + "published \(offer.text("publicationDate") ?? "undated"), file \(FileName.last(of: file.path))"
    for term in terms.pairs {
      guard case .mapping(let skus) = term.value else { continue }
      for pair in skus.pairs {
        guard term.key == "OnDemand" else {
          reading.leave(
            pair.key, at: pair.keyLocation, because: "terms `\(term.key)` are not read")
          continue
        }
        guard let product = attributes[pair.key], case .mapping(let offers) = pair.value else {
          reading.leave(pair.key, at: pair.keyLocation, because: "the term has no product")
          continue
        }
        read(
          pair.key, product, offers, offer: offer.text("offerCode") ?? "", source: source,
          at: pair.keyLocation, into: &reading)
      }
    }
  }

  private func read(
    _ sku: String, _ product: MappingNode, _ offers: MappingNode, offer: String, source: String,
    at place: SourceLocation, into reading: inout FeedReading
  ) {
    let attributes =
      product.mapping("attributes") ?? MappingNode(pairs: [], location: product.location)
    let usage = attributes.text("usagetype") ?? ""
    let what = "\(sku) \(usage)"
    guard let region = attributes.text("regionCode") else {
      reading.leave(what, at: place, because: "the product names no `regionCode`")
      return
    }
    guard let (service, article) = Self.article(attributes, product, offer: offer) else {
      reading.leave(
        what, at: place, because: "no article of the catalogue is this usage type of \(offer)")
      return
    }
    guard let entry = index.entry(service: service, sku: article, region: region) else {
      reading.leave(
        what, at: place, because: "the catalogue prices no `\(article)` of \(service) anywhere")
      return
    }
    for pair in offers.pairs {
      guard case .mapping(let term) = pair.value, let dimensions = term.mapping("priceDimensions")
      else {
        reading.leave(what, at: pair.keyLocation, because: "the term has no price")
        continue
      }
      let day = term.text("effectiveDate").flatMap { CatalogueDate(String($0.prefix(10))) }
      for pair in dimensions.pairs {
        guard case .mapping(let dimension) = pair.value else { continue }
        let key = ImportedPrice.Article(
          service: entry.service, sku: entry.sku, region: region, unit: entry.unit,
          term: "on_demand")
        var price = ImportedPrice(
          article: key, price: .zero, validFrom: day, source: source, confidence: .high,
          notes: "AWS usage type \(usage)", location: pair.keyLocation)
        if let reason = Self.fill(&price, from: dimension, entry) {
          reading.leave(what, at: pair.keyLocation, because: reason)
        } else {
          reading.take(price)
        }
      }
    }
  }

  /// Fills price and tier; the reason when that cannot be.
  private static func fill(
    _ price: inout ImportedPrice, from dimension: MappingNode, _ entry: ArticleIndex.Entry
  ) -> String? {
    let unit = dimension.text("unit") ?? ""
    guard let vendor = VendorUnit(unit), vendor.counts(entry.meter) else {
      return "the unit `\(unit)` is none of \(entry.meter)"
    }
    guard let usd = dimension.mapping("pricePerUnit")?.text("USD") else {
      return "the price is not in US dollars"
    }
    guard let factor = Int(exactly: entry.factor),
      let amount = DecimalPrice.money(usd, times: factor, over: vendor.quantity)
    else { return "the price is no decimal that the catalogue can keep" }
    price.price = amount
    let size = Double(vendor.quantity)
    price.tierFrom = (dimension.text("beginRange").flatMap { Double($0) } ?? 0) * size
    let end = dimension.text("endRange")
    price.tierTo = end == nil || end == "Inf" ? nil : end.flatMap { Double($0) }.map { $0 * size }
    return nil
  }

  private static func article(_ attributes: MappingNode, _ product: MappingNode, offer: String)
    -> (service: String, sku: String)?
  {
    let usage = AWSArticle.usage(attributes.text("usagetype") ?? "")
    if let found = AWSArticle.find(
      offer: offer, usage: usage, operation: attributes.text("operation"))
    {
      return (found.service, found.sku)
    }
    guard let type = attributes.text("instanceType") else { return nil }
    switch offer {
    case "AmazonEC2":
      guard attributes.text("operatingSystem") == "Linux", attributes.text("tenancy") == "Shared",
        attributes.text("preInstalledSw") == "NA", attributes.text("capacitystatus") == "Used"
      else { return nil }
      return ("aws-ec2", type)
    case "AmazonRDS":
      guard attributes.text("databaseEngine") == "PostgreSQL",
        let deployment = attributes.text("deploymentOption")?.lowercased(),
        ["single-az", "multi-az"].contains(deployment)
      else { return nil }
      return ("aws-rds-postgresql", "\(type) \(deployment)")
    case "AmazonElastiCache":
      guard attributes.text("cacheEngine") == "Redis" else { return nil }
      return ("aws-elasticache", type)
    case "AmazonSageMaker":
      return usage.hasPrefix("Host:") ? ("aws-sagemaker", type) : nil
    default: return nil
    }
  }
}
