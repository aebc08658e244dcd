/// Usage as a function of the load: per-run coefficients, standing meters and capacity steps.
///
/// `Usage` is this, evaluated at a load; growth, break-even and scenarios are priced through it, so that a
/// step of capacity is a step of cost and nothing is assumed linear that is not.
public struct UsageModel: Sendable, Hashable {
  /// A quantity proportional to the runs of a month.
  public struct PerRun: Sendable, Hashable {
    /// What is priced.
    public var key: TariffKey
    /// Quantity a run, in the key's meter.
    public var quantityPerRun: Double
    /// The component that causes it.
    public var component: String
    /// How it came about.
    public var derivation: String

    /// Creates a coefficient.
    public init(key: TariffKey, quantityPerRun: Double, component: String, derivation: String) {
      self.key = key
      self.quantityPerRun = quantityPerRun
      self.component = component
      self.derivation = derivation
    }
  }

  /// A quantity that steps with the capacity the load needs.
  public struct Stepped: Sendable, Hashable {
    /// What is priced.
    public var key: TariffKey
    /// Runs a month that one unit of capacity serves within the sizing rule; infinite for a standing meter.
    public var runsPerUnit: Double
    /// Smallest number of units.
    public var minimumUnits: Int
    /// Quantity a month of one unit, in the key's meter.
    public var quantityPerUnit: Double
    /// The component that causes it.
    public var component: String
    /// How it came about.
    public var derivation: String

    /// Whole units that serve a number of runs.
    ///
    /// A division that came out above a whole number by its rounding alone, of 1 part in 10¹², is that number.
    @inlinable public static func units(_ runs: Double, of runsPerUnit: Double) -> Double {
      (runs / runsPerUnit * (1 - 1e-12)).rounded(.up)
    }

    /// Creates a step.
    public init(
      key: TariffKey, runsPerUnit: Double, minimumUnits: Int, quantityPerUnit: Double,
      component: String, derivation: String
    ) {
      self.key = key
      self.runsPerUnit = runsPerUnit
      self.minimumUnits = minimumUnits
      self.quantityPerUnit = quantityPerUnit
      self.component = component
      self.derivation = derivation
    }
  }

  /// Quantities proportional to the runs.
  public var perRun: [PerRun]
  /// Quantities in steps of capacity, standing ones included.
  public var stepped: [Stepped]

  /// Creates a model.
  public init(perRun: [PerRun], stepped: [Stepped]) {
    self.perRun = perRun
    self.stepped = stepped
  }

  /// The metered quantities of a month with that many runs.
  public func usage(runsPerMonth: Double) -> Usage {
    var lines: [Usage.Line] = perRun.map {
      Usage.Line(
        key: $0.key, quantity: $0.quantityPerRun * runsPerMonth, component: $0.component,
        derivation: $0.derivation)
    }
    for step in stepped {
      let units = max(
        Double(step.minimumUnits), Stepped.units(runsPerMonth, of: step.runsPerUnit))
      lines.append(
        Usage.Line(
          key: step.key, quantity: units * step.quantityPerUnit, component: step.component,
          derivation: step.derivation))
    }
    return Usage(lines: lines)
  }
}
