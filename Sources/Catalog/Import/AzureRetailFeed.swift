import Documents

/// Reads pages of the Azure Retail Prices API: `Items`, each one tier of one meter in one region.
///
/// An item is placed where the catalogue prices the same article already: `product: meter`, with the SKU between them where
/// the catalogue spells it so; virtual machines by `armSkuName`, Linux alone, on demand and spot. Reservations and savings plans are
/// listed. Prices must be in US dollars, in a unit that counts what the catalogue's meter counts.
struct AzureRetailFeed {
  private let index: ArticleIndex

  init(_ catalogue: Catalogue) { index = ArticleIndex(catalogue) }

  func read(_ file: SourceFile, into reading: inout FeedReading, diagnostics: Diagnostics) {
    guard let root = JSONText.node(of: file, diagnostics: diagnostics) else { return }
    let items: SequenceNode
    switch root {
    case .mapping(let page):
      guard case .sequence(let found)? = page.value("Items") else {
        diagnostics.error("azure", "a page of retail prices has `Items`", at: root.location)
        return
      }
      items = found
      if let next = page.value("NextPageLink"), let link = page.text("NextPageLink"), !link.isEmpty
      {
        diagnostics.warning(
          "more-pages", "this is not the last page: `NextPageLink` names another",
          at: next.location, hint: "fetch it and name both files")
      }
    case .sequence(let found): items = found
    case .scalar:
      diagnostics.error("azure", "a page of retail prices is an object", at: root.location)
      return
    }
    for item in items.items {
      guard case .mapping(let entry) = item else {
        reading.leave(item.shortDescription, at: item.location, because: "the item is no object")
        continue
      }
      read(entry, file, into: &reading)
    }
  }

  private func read(_ item: MappingNode, _ file: SourceFile, into reading: inout FeedReading) {
    let product = item.text("productName") ?? ""
    let meter = item.text("meterName") ?? ""
    let region = item.text("armRegionName") ?? ""
    let what = "\(product): \(meter) in \(region.isEmpty ? "no region" : region)"
    func leave(_ reason: String) { reading.leave(what, at: item.location, because: reason) }
    guard item.text("currencyCode") == "USD" else { return leave("the price is not in US dollars") }
    let kind = item.text("type") ?? ""
    guard kind == "Consumption" else { return leave("prices of type `\(kind)` are not read") }
    guard !region.isEmpty else { return leave("the item names no region") }
    let (skus, term) = Self.articles(item, product: product, meter: meter)
    guard let entry = index.entry(servicePrefix: "azure-", skus: skus, region: region) else {
      return leave("no article of the catalogue is this product and meter")
    }
    let unit = item.text("unitOfMeasure") ?? ""
    guard let vendor = VendorUnit(unit), vendor.counts(entry.meter) else {
      return leave("the unit `\(unit)` is none of \(entry.meter)")
    }
    guard let factor = Int(exactly: entry.factor), let text = item.text("retailPrice"),
      let price = DecimalPrice.money(text, times: factor, over: vendor.quantity)
    else { return leave("the price is no decimal that the catalogue can keep") }
    let from = item.text("tierMinimumUnits").flatMap { Double($0) } ?? 0
    reading.take(
      ImportedPrice(
        article: .init(
          service: entry.service, sku: entry.sku, region: region, unit: entry.unit, term: term),
        price: price, tierFrom: from * Double(vendor.quantity),
        validFrom: item.text("effectiveStartDate").flatMap {
          CatalogueDate(String($0.prefix(10)))
        },
        source: "Azure Retail Prices API, file \(FileName.last(of: file.path))", confidence: .high,
        notes: "meter \(item.text("meterId") ?? "without id")", location: item.location))
  }

  /// Names the article may go by in the catalogue, the likeliest first.
  private static func articles(_ item: MappingNode, product: String, meter: String)
    -> (skus: [String], term: String)
  {
    let sku = item.text("skuName") ?? ""
    if let type = item.text("armSkuName"), type.hasPrefix("Standard_") {
      // Windows and low-priority machines share the type's name.
      guard !product.hasSuffix("Windows"), !sku.contains("Low Priority") else { return ([], "") }
      return ([type], sku.contains("Spot") ? "spot" : "on_demand")
    }
    return (
      ["\(product): \(meter)", "\(product): \(sku): \(meter)", "\(product): \(sku) \(meter)"],
      "on_demand"
    )
  }
}
