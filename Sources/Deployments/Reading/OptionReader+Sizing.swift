import Catalog
import Documents

extension OptionReader {
  /// Reads the size of a component; what is absent is left to the service or to the search.
  func sizing(_ component: MappingReader) -> Sizing {
    guard let reader = component.mapping("sizing", what: "the sizing") else { return Sizing() }
    var sizing = Sizing()
    sizing.replicas = count(reader, "replicas", from: 0)
    sizing.vcpu = reader.exactQuantity("vcpu", .count, domain: .positive)?.value
    sizing.memoryGiB = reader.exactQuantity("memory", .bytes, domain: .positive).map {
      $0.value / 1_073_741_824
    }
    sizing.concurrency = reader.int("concurrency", in: 1...1_000_000)?.value
    sizing.timeout = reader.exactQuantity("timeout", .seconds, domain: .positive)?.value
    sizing.instance = reader.string("instance")?.value
    if let gpu = reader.string("gpu") {
      if gpus.isEmpty || reader.check(gpu, key: "gpu", among: gpus) { sizing.gpu = gpu.value }
    }
    sizing.gpusPerReplica = count(reader, "gpus_per_replica", from: 1)
    sizing.precision = reader.string("precision")?.value
    sizing.runtime = reader.string("runtime")?.value
    sizing.sidecar = reader.bool("sidecar")?.value ?? false
    sizing.storageGB = reader.exactQuantity("storage", .bytes, domain: .nonNegative).map {
      $0.value / 1e9
    }
    sizing.model = reader.string("model")?.value
    sizing.endpoint = reader.string("endpoint")?.value
    if sizing.gpusPerReplica != nil, sizing.gpu == nil, sizing.instance == nil {
      reader.diagnostics.error(
        "sizing", "`gpus_per_replica` needs `gpu` or `instance`",
        at: reader.location(of: "gpus_per_replica"))
    }
    return sizing
  }

  /// A whole number, `auto`, or `{auto: minimum}`.
  private func count(_ reader: MappingReader, _ key: String, from least: Int) -> Count? {
    guard let node = reader.node(key) else { return nil }
    let range = least...100_000
    switch node {
    case .scalar(let scalar) where scalar.text == "auto" && !scalar.isQuoted:
      return .auto(minimum: least)
    case .scalar: return reader.int(key, in: range).map { .fixed($0.value) }
    case .mapping:
      return reader.mapping(key)?.int("auto", in: range, required: true).map {
        .auto(minimum: $0.value)
      }
    case .sequence:
      reader.diagnostics.error(
        "type", "`\(key)` is a whole number, `auto` or `{auto: minimum}`, found a list",
        at: node.location)
      return nil
    }
  }
}
