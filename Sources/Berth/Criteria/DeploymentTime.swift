import Catalog
import Deployments
public import Documents
import Workloads

/// Weeks until an option can first serve: waiting for hardware, then building.
///
/// Weeks = `hardware_lead_time` where the option owns accelerators that do not exist yet, plus set-up hours over the hours two
/// people work in a week (`productive_hours_per_fte` / 52). Set-up hours are `setup_hours_own` where a component is of one's
/// own, else `setup_hours_cloud`, times the share of components whose service does not exist yet. Procurement, approval and
/// hiring are left out; a skill that is at hand shortens nothing.
public struct DeploymentTime: Sendable, Hashable {
  /// Weeks of waiting for hardware; 0 when none is bought.
  public var waiting: UncertainNumber
  /// Weeks of building.
  public var building: UncertainNumber

  /// People who build.
  static let people = 2.0

  /// The sum, ends added to ends.
  public var weeks: UncertainNumber {
    UncertainNumber(
      low: waiting.low + building.low, likely: waiting.likely + building.likely,
      high: waiting.high + building.high)
  }

  /// Works it out; nil when the catalogue lacks an assumption.
  init?(_ option: DeploymentOption, _ profile: WorkloadProfile, _ catalogue: Catalogue) {
    guard let lead = catalogue.assumption("hardware_lead_time")?.value,
      let own = catalogue.assumption("setup_hours_own")?.value,
      let cloud = catalogue.assumption("setup_hours_cloud")?.value,
      let year = catalogue.assumption("productive_hours_per_fte")?.value.likely, year > 0
    else { return nil }
    let existing = profile.organisation.existing
    func isOwn(_ component: Component) -> Bool {
      catalogue.service(component.service)?.provider == "self"
    }
    let fresh = option.components.filter { !existing.contains($0.service) }
    let share =
      option.components.isEmpty ? 0 : Double(fresh.count) / Double(option.components.count)
    let hours = option.components.contains(where: isOwn) ? own : cloud
    let weekly = Self.people * year / 52
    building = UncertainNumber(
      low: hours.low * share / weekly, likely: hours.likely * share / weekly,
      high: hours.high * share / weekly)
    let buys = fresh.contains { isOwn($0) && $0.sizing.gpu != nil }
    let weeks = 365.25 / 12 / 7
    waiting =
      buys
      ? UncertainNumber(
        low: lead.low * weeks, likely: lead.likely * weeks, high: lead.high * weeks)
      : UncertainNumber(0)
  }
}
