import Deployments
import Documents

/// A component's sizing in the words of an option file.
enum SizingWords {
  /// Keys with values and their units, in the order of the format; what was not written is not there.
  static func pairs(_ sizing: Sizing) -> [(key: String, text: String)] {
    var result: [(key: String, text: String)] = []
    func add(_ key: String, _ text: String?) {
      if let text { result.append((key, text)) }
    }
    add("replicas", sizing.replicas.map(count))
    add("vcpu", sizing.vcpu.map { NumberFormat.plain($0) })
    add("memory", sizing.memoryGiB.map(memory))
    add("concurrency", sizing.concurrency.map { "\($0)" })
    add("timeout", sizing.timeout.map { NumberFormat.plain($0) + " s" })
    add("instance", sizing.instance)
    add("gpu", sizing.gpu)
    add("gpus_per_replica", sizing.gpusPerReplica.map(count))
    add("precision", sizing.precision)
    add("runtime", sizing.runtime)
    add("sidecar", sizing.sidecar ? "true" : nil)
    add("storage", sizing.storageGB.map { NumberFormat.plain($0) + " GB" })
    add("model", sizing.model)
    add("endpoint", sizing.endpoint)
    return result
  }

  private static func count(_ count: Count) -> String {
    switch count {
    case .fixed(let number): "\(number)"
    case .auto(let minimum): minimum > 0 ? "auto (at least \(minimum))" : "auto"
    }
  }

  private static func memory(_ gib: Double) -> String {
    gib < 1 ? NumberFormat.plain(gib * 1024) + " MiB" : NumberFormat.plain(gib) + " GiB"
  }
}
