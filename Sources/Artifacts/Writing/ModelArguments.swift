import Catalog
import Deployments

/// Command line of a model server.
enum ModelArguments {
  /// Arguments of vLLM for a component: weights, accelerators, sequences at once, precision.
  static func of(_ component: Component, _ exporter: ArtifactExporter) -> [String] {
    let model = component.sizing.model ?? exporter.alternative.model
    var arguments = ["--model", weights(model, exporter.catalogue), "--served-model-name", model]
    let gpus = accelerators(of: component, exporter)
    if gpus > 1 { arguments += ["--tensor-parallel-size", "\(gpus)"] }
    if let concurrency = component.sizing.concurrency {
      arguments += ["--max-num-seqs", "\(concurrency)"]
    }
    switch component.sizing.precision {
    case "fp8"?: arguments += ["--quantization", "fp8"]
    case "bf16"?: arguments += ["--dtype", "bfloat16"]
    default: break
    }
    return arguments
  }

  /// A remark where the option's precision takes weights of another form than the model's own.
  static func remark(_ component: Component) -> String? {
    guard let precision = component.sizing.precision, !["fp8", "bf16", "fp16"].contains(precision)
    else { return nil }
    return "name weights in \(precision), which the option is sized for"
  }

  /// Accelerators a replica.
  static func accelerators(of component: Component, _ exporter: ArtifactExporter) -> Int {
    if case .fixed(let count)? = component.sizing.gpusPerReplica { return count }
    return exporter.alternative.sizes[component.id]?.gpusPerReplica ?? 1
  }

  /// Name of the weights at the usual hub; the catalogue's own where it knows none.
  private static func weights(_ model: String, _ catalogue: Catalogue) -> String {
    let aliases = catalogue.aliases(ofModel: model, kind: "weights")
    return (aliases.first { $0.owner == "huggingface-hub" } ?? aliases.first)?.alias ?? model
  }
}
