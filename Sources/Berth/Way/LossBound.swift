import Catalog
import Deployments
import Documents
import Simulation

/// What set the bound that runs were lost at: the option's own timeout, or the platform's row that stood in for one.
struct LossBound {
  /// The platform's row, where one acted.
  var limit: Limit?
  /// In brackets, with a space before; empty where nothing named set the bound.
  var words: String

  /// Follows `SizeStart`: the option's own timeout, else the platform's default, else its maximum.
  init(_ loss: PerformanceEstimate.Loss, of component: Component, _ catalogue: Catalogue) {
    func row(_ name: String) -> Limit? { catalogue.limit(service: component.service, name: name) }
    if loss.cause.hasPrefix("gateway") {
      limit = row("integration_timeout")
    } else if loss.cause.hasPrefix("timeout") {
      if let own = component.sizing.timeout {
        words = " (the timeout that the option sets: \(NumberFormat.plain(own)) s)"
        return
      }
      limit = row("timeout_default") ?? row("timeout_max")
    } else if loss.cause == "waited too long" {
      limit = row("queue_timeout")
    }
    words =
      limit.map {
        " (`\($0.name)` of \($0.service): \(NumberFormat.plain($0.value)) \($0.unit))"
      } ?? ""
  }
}
