/// Metered quantities of a month: the joint between whatever produced them and `Costing`.
public struct Usage: Sendable, Hashable {
  /// One metered quantity.
  public struct Line: Sendable, Hashable {
    /// What is priced.
    public var key: TariffKey
    /// Quantity of a month, in the key's meter.
    public var quantity: Double
    /// The component that caused it.
    public var component: String
    /// How the quantity came about, for the bill (`1,200,000 runs × 3.2 steps × …`).
    public var derivation: String

    /// Creates a line.
    public init(key: TariffKey, quantity: Double, component: String, derivation: String) {
      self.key = key
      self.quantity = quantity
      self.component = component
      self.derivation = derivation
    }
  }

  /// The lines, in the order of the option's components.
  public var lines: [Line]

  /// Creates a usage.
  public init(lines: [Line] = []) { self.lines = lines }
}
