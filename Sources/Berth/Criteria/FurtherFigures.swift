import Catalog
import Deployments
import Documents
import Workloads

/// Figures of an alternative that stand beside the criteria: how far it grows, how soon it serves, what leaving costs, what
/// it draws.
///
/// Each is nil where it cannot be known.
public struct FurtherFigures: Sendable {
  /// How far the load could grow.
  public var headroom: Headroom?
  /// Weeks until it first serves.
  public var deployment: DeploymentTime?
  /// What leaving it costs.
  public var exit: ExitCost?
  /// Electricity and carbon.
  public var energy: EnergyFigure?
}

extension Assessment {
  /// The further figures of an alternative; the headroom takes some ten draft simulations.
  public func furtherFigures(of item: AssessedAlternative) -> FurtherFigures {
    let search = HeadroomSearch(catalogue: catalogue, profile: profile, seed: seed)
    return FurtherFigures(
      headroom: item.headroom ?? item.alternative.flatMap { search.headroom(of: $0) },
      deployment: DeploymentTime(item.option, profile, catalogue),
      exit: ExitCost(item.option, catalogue, country: profile.homeCountry),
      energy: EnergyFigure(item, catalogue, grid: GridCarbon(catalogue)))
  }
}
