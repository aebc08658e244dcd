public import Documents

/// Price files read against a catalogue: what each says that is new, changed or the same, and what has no place.
///
/// Nothing of a file is lost: every priced thing seen is a tier of a change, is merged into one that says the same, or is listed
/// as unplaced. Articles whose tiers make no tariff are unplaced as a whole.
public struct PriceImport: Sendable {
  /// What becomes of each article, sorted by article.
  public let changes: [PriceChange]
  /// What has no place, in the order of the files.
  public let unplaced: [UnplacedItem]
  /// Priced things seen in the files.
  public let seen: Int
  /// Priced things that said the same as another one.
  public let merged: Int
  /// Day on which the files were fetched.
  public let observedAt: CatalogueDate
  /// Shape of the files.
  public let format: FeedFormat

  /// Reads files.
  ///
  /// - Parameters:
  ///   - service: Service whose instances a SkyPilot table prices; nil to tell by its folder.
  ///   - observedAt: Day on which the files were fetched, where they do not say.
  /// - Throws: `InputError` with the place of everything that is no such file.
  public init(
    _ files: [SourceFile], as format: FeedFormat, into catalogue: Catalogue,
    service: String? = nil, observedAt: CatalogueDate
  ) throws(InputError) {
    let diagnostics = Diagnostics()
    var reading = FeedReading()
    for file in files {
      switch format {
      case .litellm:
        LiteLLMFeed(catalogue).read(file, into: &reading, diagnostics: diagnostics)
      case .skypilot:
        SkyPilotFeed(catalogue, service: service)
          .read(file, into: &reading, diagnostics: diagnostics)
      case .awsPriceList:
        AWSPriceListFeed(catalogue).read(file, into: &reading, diagnostics: diagnostics)
      case .azureRetailPrices:
        AzureRetailFeed(catalogue).read(file, into: &reading, diagnostics: diagnostics)
      case .csv: OwnTableFeed(catalogue).read(file, into: &reading, diagnostics: diagnostics)
      }
    }
    try diagnostics.throwIfNeeded()
    self.format = format
    self.observedAt = observedAt
    warnings = diagnostics.warnings
    seen = reading.seen
    var unplaced = reading.unplaced
    var changes: [PriceChange] = []
    let groups = Dictionary(grouping: reading.prices, by: \.article)
    for article in groups.keys.sorted() {
      let prices = groups[article] ?? []
      switch PriceTiers.checked(prices, allowance: catalogue.freeQuantity(of: article)) {
      case .failure(let refusal):
        unplaced += prices.map {
          UnplacedItem(
            reason: refusal.reason, what: article.description, location: $0.location)
        }
      case .success(let checked):
        changes.append(catalogue.change(article, checked.tiers, on: observedAt))
      }
    }
    self.changes = changes
    self.unplaced = unplaced.enumerated().sorted {
      ($0.element.location, $0.offset) < ($1.element.location, $1.offset)
    }.map(\.element)
    merged = seen - unplaced.count - changes.reduce(0) { $0 + $1.tiers.count }
  }

  /// What the files say of themselves, such as further pages.
  public let warnings: [Diagnostic]

  /// Changes of a kind, in the order of their articles.
  public func changes(_ kind: PriceChange.Kind) -> [PriceChange] {
    changes.filter { $0.kind == kind }
  }

  /// Why things have no place: causes with what they caught, the commonest first.
  public var causes: [(reason: String, items: [UnplacedItem])] {
    Dictionary(grouping: unplaced, by: \.reason).map { (reason: $0.key, items: $0.value) }
      .sorted { ($1.items.count, $0.reason) < ($0.items.count, $1.reason) }
  }
}
