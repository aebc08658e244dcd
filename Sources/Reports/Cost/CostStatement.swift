public import Berth
public import Catalog
public import Costing
import Deployments
import Documents
public import Workloads

/// What one alternative costs, for finance: the same figures as text, Markdown, JSON, workbook and FOCUS rows.
public struct CostStatement: Sendable {
  /// What was worked out.
  public let cost: OptionCost
  /// Workload.
  public let profile: WorkloadProfile
  /// Catalogue of the prices.
  public let catalogue: Catalogue
  /// What it is set against.
  public let other: OptionCost?
  /// What choosing it instead of the other earns.
  public let returns: Replacement?

  /// Joins the parts.
  public init(
    _ cost: OptionCost, _ profile: WorkloadProfile, _ catalogue: Catalogue,
    against other: OptionCost? = nil
  ) {
    self.cost = cost
    self.profile = profile
    self.catalogue = catalogue
    self.other = other
    returns = other.flatMap {
      Replacement(
        cost.plan.cashFlows, insteadOf: $0.plan.cashFlows,
        monthlyRate: cost.plan.horizon.monthlyRate)
    }
  }

  var sections: [StatementSection] { CostSections(self).all }

  /// For a terminal.
  public func text(width: Int) -> String {
    ([title] + sections.map { $0.text(width: width) }).joined(separator: "\n\n")
  }

  /// As Markdown, with a trailing newline.
  public var markdown: String {
    (["# \(title)"] + sections.map(\.markdown)).joined(separator: "\n\n") + "\n"
  }

  var title: String {
    "\(profile.name) on \(cost.item.option.id)"
      + (cost.item.model.map { " with \($0)" } ?? "")
  }

  /// A catalogue row in brackets, for tables.
  static func source(_ reference: CatalogueReference) -> String {
    "\(reference.row) (\(reference.asOf), \(reference.confidence.rawValue))"
  }

  /// Dollars to the cent.
  static func cents(_ money: Money) -> String { money.formatted(decimals: 2) }

  /// Dollars to the cent, of a figure that is no exact sum.
  static func cents(_ dollars: Double) -> String {
    Money(dollars: dollars).map(cents) ?? "unknown"
  }
}
