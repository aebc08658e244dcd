public import Catalog
public import Workloads

/// A model of the workload that an option can serve, or the reason why not.
public struct ModelOffer: Sendable, Hashable {
  /// Catalogue name.
  public var model: String
  /// Why the option cannot serve it; nil when it can.
  public var refusal: String?

  /// Creates an offer.
  public init(model: String, refusal: String? = nil) {
    self.model = model
    self.refusal = refusal
  }

  /// What an option makes of each model, in the workload's order.
  ///
  /// A model API serves what the catalogue's endpoint rows say; own accelerators and GPU endpoints serve models
  /// with open weights. A component that fixes its model must be able to serve that one.
  public static func offers(
    of option: DeploymentOption, models: [ModelChoice], catalogue: Catalogue
  ) -> [ModelOffer] {
    models.map { choice in
      ModelOffer(
        model: choice.name,
        refusal: refusal(of: choice.name, option: option, catalogue: catalogue))
    }
  }

  private static func refusal(
    of model: String, option: DeploymentOption, catalogue: Catalogue
  ) -> String? {
    guard catalogue.modelNames.contains(model) else {
      return "the catalogue knows no model `\(model)`"
    }
    var servesIt = false
    for component in option.components {
      guard let service = catalogue.service(component.service),
        component.isModelServer(service: service)
      else { continue }
      let wanted = component.sizing.model ?? model
      if component.sizing.model == nil || component.sizing.model == model { servesIt = true }
      if service.kind == .modelEndpoint {
        guard catalogue.endpoints(service: service.id).contains(where: { $0.model == wanted })
        else { return "\(service.name) does not offer \(wanted)" }
      } else if catalogue.architecture(ofModel: wanted) == nil {
        return "\(wanted) has no open weights, which `\(component.id)` would load"
      }
    }
    return servesIt ? nil : "every component that generates fixes another model"
  }
}
