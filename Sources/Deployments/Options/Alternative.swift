public import Catalog

/// An option with its model, its sites and its sizes fixed: what is simulated, priced, judged and ranked.
public struct Alternative: Sendable {
  /// `option` or `option+model` when the option can run several models.
  public var id: String
  /// The option it comes from.
  public var option: DeploymentOption
  /// Catalogue name of the model.
  public var model: String
  /// Region of each site by site id.
  public var regions: [String: Region]
  /// Size of each component by component id.
  public var sizes: [String: Size]

  /// Creates an alternative.
  public init(
    id: String, option: DeploymentOption, model: String, regions: [String: Region],
    sizes: [String: Size]
  ) {
    self.id = id
    self.option = option
    self.model = model
    self.regions = regions
    self.sizes = sizes
  }
}
