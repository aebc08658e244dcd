import Documents

/// A bill line as a document recorded it.
struct RecordedLine {
  /// Component.
  var component: String
  /// Service, or `ownership`, or `plan`.
  var service: String
  /// Article.
  var sku: String
  /// Region.
  var region: String
  /// Quantity of the month.
  var quantity: Double
  /// Unit.
  var unit: String
  /// Dollars.
  var amount: Double
  /// Rows it rested on.
  var rows: [String]

  /// What was priced.
  var key: String { "\(service)/\(sku)@\(region) per \(unit)" }

  /// Reads a line; nil when a member is missing.
  init?(_ value: JSONValue) {
    guard let component = value["component"]?.stringValue,
      let service = value["service"]?.stringValue, let sku = value["sku"]?.stringValue,
      let region = value["region"]?.stringValue, let quantity = value["quantity"]?.doubleValue,
      let unit = value["unit"]?.stringValue, let amount = value["amount_usd"]?.doubleValue
    else { return nil }
    self.component = component
    self.service = service
    self.sku = sku
    self.region = region
    self.quantity = quantity
    self.unit = unit
    self.amount = amount
    rows = (value["rows"]?.values ?? []).compactMap { $0.stringValue ?? $0["row"]?.stringValue }
  }
}
