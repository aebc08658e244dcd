import Deployments
import Testing

@Suite struct NodePackingTests {
  typealias Load = NodePacking.Load
  let node = Load(vcpu: 10, memoryGiB: 40, gpus: 8)

  @Test func fillsByTheScarcestThing() {
    #expect(NodePacking([(Load(vcpu: 1, memoryGiB: 20), 3)], onto: node).nodes == 2)
    #expect(NodePacking([(Load(vcpu: 5), 4)], onto: node).nodes == 2)
    #expect(NodePacking([(Load(gpus: 4), 3)], onto: node).nodes == 2)
    #expect(NodePacking([], onto: node).nodes == 0)
  }

  @Test func replicasAreNotSplit() {
    // Three halves and a bit do not share two nodes, though the sum would fit in 1.8.
    #expect(NodePacking([(Load(vcpu: 6), 3)], onto: node).nodes == 3)
    #expect(NodePacking([(Load(gpus: 5), 2)], onto: node).nodes == 2)
  }

  @Test func smallOnesFillTheGaps() {
    #expect(NodePacking([(Load(vcpu: 2), 4), (Load(vcpu: 6), 2)], onto: node).nodes == 2)
  }

  @Test func tensorParallelismOverNodesTakesWholeNodes() {
    #expect(NodePacking([(Load(vcpu: 1, gpus: 16), 2)], onto: node).nodes == 4)
    #expect(NodePacking([(Load(vcpu: 1, gpus: 12), 1)], onto: node).nodes == 2)
  }

  @Test func whatFitsNowhereIsNotForced() {
    #expect(NodePacking([(Load(vcpu: 11), 1)], onto: node).nodes == nil)
    #expect(NodePacking([(Load(gpus: 1), 1)], onto: Load(vcpu: 4, memoryGiB: 4)).nodes == nil)
  }
}
