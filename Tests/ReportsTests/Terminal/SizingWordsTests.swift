import Deployments
import Testing

@testable import Reports

struct SizingWordsTests {
  @Test func onlyWhatWasWritten() {
    #expect(SizingWords.pairs(Sizing()).isEmpty)
    let pairs = SizingWords.pairs(
      Sizing(
        replicas: .auto(minimum: 2), memoryGiB: 0.25, timeout: 0.5, gpusPerReplica: .fixed(4),
        sidecar: true, storageGB: 12.5))
    #expect(
      pairs.map { "\($0.key)=\($0.text)" } == [
        "replicas=auto (at least 2)", "memory=256 MiB", "timeout=0.5 s", "gpus_per_replica=4",
        "sidecar=true", "storage=12.5 GB",
      ])
  }
}
