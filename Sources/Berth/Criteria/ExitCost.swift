import Catalog
import Deployments
public import Documents
import Workloads

/// What leaving an option would cost: work on the components that have no drop-in substitute.
///
/// Hours = components without a substitute × `migration_hours_per_component`; dollars = hours × the loaded pay of a platform
/// engineer of the country over `productive_hours_per_fte`. A component with a drop-in substitute counts nothing, moving
/// data out and running both sides for a while are left out.
public struct ExitCost: Sendable, Hashable {
  /// Components without a substitute, by id.
  public var components: [String]
  /// Hours of work.
  public var hours: UncertainNumber
  /// Dollars at the likely pay; nil when the country has no pay row.
  public var dollars: UncertainNumber?

  /// Works it out; nil when the catalogue lacks the assumption.
  init?(_ option: DeploymentOption, _ catalogue: Catalogue, country: String) {
    guard let each = catalogue.assumption("migration_hours_per_component")?.value else {
      return nil
    }
    components = Portability(option, catalogue: catalogue).bound
    let count = Double(components.count)
    let hours = UncertainNumber(
      low: count * each.low, likely: count * each.likely, high: count * each.high)
    self.hours = hours
    guard let pay = catalogue.ownership("fte-platform-engineer-\(country)")?.value.likely,
      let year = catalogue.assumption("productive_hours_per_fte")?.value.likely, year > 0
    else { return }
    let rate = pay / year
    dollars = UncertainNumber(
      low: hours.low * rate, likely: hours.likely * rate, high: hours.high * rate)
  }
}
