public import Catalog
public import Deployments
import Documents
public import Inference

/// A model server of an alternative as `Inference` describes it.
public enum ModelServing {
  /// The setup of a size, or what is not known.
  public static func setup(model: String, size: Size, catalogue: Catalogue) -> Result<
    ServingSetup, ModelError
  > {
    guard let row = catalogue.architecture(ofModel: model),
      let architecture = ModelArchitecture(row)
    else { return .failure(ModelError("the architecture of \(model) is not known")) }
    guard let gpu = size.gpu, let card = catalogue.accelerator(named: gpu),
      let accelerator = Accelerator(card)
    else {
      return .failure(ModelError("no datasheet of the accelerator `\(size.gpu ?? "?")` is known"))
    }
    let precision = size.precision.flatMap(Precision.init(named:)) ?? .bf16
    return .success(
      ServingSetup(
        model: architecture, accelerator: accelerator,
        parallelism: Parallelism(tensor: max(size.gpusPerReplica, 1)), precision: precision))
  }

  /// Median and 90th percentile of the prediction's error, in words.
  static func bandText(_ setup: ServingSetup) -> String {
    let band = ErrorBand(setup)
    return "\(NumberFormat.percent(band.median, decimals: 0)) at the median, "
      + "\(NumberFormat.percent(band.p90, decimals: 0)) at p90 (\(band.source))"
  }
}
