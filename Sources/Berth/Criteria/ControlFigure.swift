import Catalog
import Deployments
import Documents

/// How far the organisation itself controls what sees content, 0 to 1.
///
/// The mean over the components that see content (all but `platform`): 1 on own premises; else, in a cloud, 0.6 with keys
/// the customer holds or manages and 0.3 without, halved again when requests may be served outside the region. The steps
/// are Berth's own convention, an ordering and not a measurement.
enum ControlFigure {
  /// The figure of an alternative.
  static func share(of alternative: Alternative, _ catalogue: Catalogue) -> Double {
    let components = alternative.option.components.filter { $0.role != .platform }
    guard !components.isEmpty else { return 0 }
    let sum = components.reduce(0) { $0 + value(of: $1, alternative, catalogue) }
    return sum / Double(components.count)
  }

  private static func value(
    of component: Component, _ alternative: Alternative, _ catalogue: Catalogue
  ) -> Double {
    let service = catalogue.service(component.service)
    if service?.provider == "self" { return 1 }
    let keys =
      component.facts["key_management"] ?? alternative.option.facts["key_management"]
      ?? service?.facts["key_management"]
    var value = 0.3
    if case .text(let holder)? = keys?.value,
      holder == "customer_managed" || holder == "customer_held"
    {
      value = 0.6
    }
    if alternative.sizes[component.id]?.endpoint == "global" { value /= 2 }
    return value
  }
}
