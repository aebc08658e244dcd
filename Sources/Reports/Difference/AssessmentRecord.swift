import Documents

/// What an `assessment.json` says, as far as two of them are compared.
struct AssessmentRecord: Sendable {
  /// One input of the workload.
  struct Input: Sendable, Hashable {
    var key: String
    var value: String
    var origin: String
  }

  /// A line of a bill.
  struct Line: Sendable {
    var component: String
    var service: String
    var sku: String
    var region: String
    var unit: String
    var quantity: Double
    var amount: Double
    var rows: [String]

    /// What is bought and for what: the same in both documents when a price or a quantity changed.
    var key: String { [component, service, sku, region, unit].joined(separator: " ") }
    /// Dollars a unit, tiers and discounts among them; nil for a quantity of 0.
    var price: Double? { quantity > 0 ? amount / quantity : nil }
  }

  /// An alternative.
  struct Option: Sendable {
    var id: String
    var rank: Int?
    var verdict: String?
    var cost: Double?
    /// The 10th and the 90th percentile of the cost.
    var costBand: [Double]
    var p95: Double?
    var firstResponseP95: Double?
    var availability: Double?
    var excludedBy: [String]
    var lines: [Line]
  }

  /// A row of the catalogue that bill lines name.
  struct Row: Sendable, Hashable {
    var source: String
    var asOf: String
  }

  var path: String
  var berth: String
  var workload: String
  var catalogueDate: String
  var catalogueHash: String
  var seed: String
  var inputs: [Input]
  var options: [Option]
  var rows: [String: Row]

  /// First in rank.
  var recommended: String? { options.first { $0.rank == 1 }?.id }
}
