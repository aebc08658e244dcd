public import Catalog
public import Documents

extension LoadCost {
  /// Capacity that is bought by the piece.
  public struct Step: Sendable {
    /// Component.
    public var component: String
    /// Runs a month that one piece carries; infinite for what stands.
    public var runsPerUnit: Double
    /// Fewest pieces.
    public var minimumUnits: Double
    /// Quantity a month of one piece.
    public var quantityPerUnit: Double

    /// Quantity at a load.
    func quantity(_ runs: Double) -> Double {
      max(minimumUnits, UsageModel.Stepped.units(runs, of: runsPerUnit)) * quantityPerUnit
    }
  }

  /// A price from a quantity on.
  public struct Tier: Sendable {
    /// Monthly quantity from which it holds.
    public var from: Double
    /// Dollars a unit, uplift and discount applied.
    public var price: Double
  }

  /// Quantities of one key, rated together.
  public struct Group: Sendable {
    /// What is priced.
    public var key: TariffKey
    /// Components, each once.
    public var components: [String] = []
    /// Quantity a run.
    public var perRun = 0.0
    /// Quantities in steps.
    public var steps: [Step] = []
    /// Prices by rising quantity.
    public var tiers: [Tier] = []
    /// Whether the tier that a quantity reaches prices all of it.
    public var isVolume = false
    /// Units free a month.
    public var allowance = 0.0
    /// Place among `pools`; nil without an allowance.
    public var pool: Int?
    /// Quantity beyond which there is no price.
    public var pricedUpTo = Double.infinity
    /// Place of its price among `sources`.
    public var source = 0
    /// Rows behind the price.
    public var references: [CatalogueReference] = []

    /// Whether the amount is proportional to the runs.
    var isProportional: Bool {
      steps.isEmpty && tiers.count == 1 && pool == nil && pricedUpTo == .infinity
    }

    /// Quantity of a month.
    public func quantity(_ runs: Double) -> Double {
      var quantity = perRun * runs
      for step in steps { quantity += step.quantity(runs) }
      return quantity
    }

    /// Dollars of a quantity of which the first units are free; NaN beyond what has a price.
    func amount(_ quantity: Double, free: Double) -> Double {
      guard quantity - free <= pricedUpTo else { return .nan }
      guard tiers.count > 1 else { return max(0, quantity - free) * tiers[0].price }
      if isVolume {
        let price = tiers.last { $0.from < quantity || $0.from == 0 }?.price ?? tiers[0].price
        return max(0, quantity - free) * price
      }
      var amount = 0.0
      for index in tiers.indices {
        let end = index + 1 < tiers.count ? min(tiers[index + 1].from, quantity) : quantity
        let slice = end - max(tiers[index].from, free)
        if slice > 0 { amount += slice * tiers[index].price }
      }
      return amount
    }
  }

  /// What is owned from a load on, until the next level.
  public struct OwnedLevel: Sendable {
    /// Runs a month above which it is needed; 0 for the first.
    public var from: Double
    /// Its lines of a month.
    public var lines: [Bill.Line]
    /// What of it has no price.
    public var gaps: [Bill.Gap]

    /// Joins the parts.
    public init(from: Double, lines: [Bill.Line], gaps: [Bill.Gap] = []) {
      self.from = from
      self.lines = lines
      self.gaps = gaps
    }
  }

  /// Owned or kept at one level.
  struct Owned: Sendable {
    var dollars: Double
    var source: Int
    /// What it was bought for; 0 for what is no capital.
    var outlay: Double
    /// Months until it is bought anew.
    var lifeMonths: Double
    /// Dollars a month that are fixed by a contract of a year.
    var isYearly: Bool
  }

  struct Level: Sendable {
    var from: Double
    var items: [Owned]
    var dollars: Double
  }
}
