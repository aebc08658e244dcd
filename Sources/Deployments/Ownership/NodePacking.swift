/// Fits replicas onto nodes of one size: first fit, largest first.
///
/// A replica is never split, except that one with more accelerators than a node has takes whole nodes of its own.
public struct NodePacking: Sendable, Hashable {
  /// What one replica takes, or one node offers.
  public struct Load: Sendable, Hashable {
    /// Virtual CPUs.
    public var vcpu: Double
    /// Memory, GiB.
    public var memoryGiB: Double
    /// Accelerators.
    public var gpus: Int

    /// Creates a load.
    public init(vcpu: Double = 0, memoryGiB: Double = 0, gpus: Int = 0) {
      self.vcpu = vcpu
      self.memoryGiB = memoryGiB
      self.gpus = gpus
    }
  }

  /// Nodes that hold all replicas; nil when a replica fits on no node.
  public let nodes: Int?

  /// Packs replicas, given as a load and how many of it there are.
  ///
  /// - Parameter node: What a node offers to pods: vCPU and memory after the share of system and agents.
  public init(_ replicas: [(load: Load, count: Int)], onto node: Load) {
    var free: [Load] = []
    var whole = 0
    // The dominant share orders the replicas, so that large ones do not find small gaps only.
    func share(_ load: Load) -> Double {
      max(
        node.vcpu > 0 ? load.vcpu / node.vcpu : 0,
        node.memoryGiB > 0 ? load.memoryGiB / node.memoryGiB : 0,
        node.gpus > 0 ? Double(load.gpus) / Double(node.gpus) : 0)
    }
    for (load, count) in replicas.sorted(by: { share($0.load) > share($1.load) }) {
      guard count > 0 else { continue }
      if load.gpus > node.gpus, node.gpus > 0 {
        // Tensor parallelism over several nodes: each takes its part of CPU and memory, too.
        whole += count * ((load.gpus + node.gpus - 1) / node.gpus)
        continue
      }
      guard load.vcpu <= node.vcpu, load.memoryGiB <= node.memoryGiB, load.gpus <= node.gpus else {
        nodes = nil
        return
      }
      for _ in 0..<count {
        let place = free.firstIndex {
          $0.vcpu >= load.vcpu - 1e-9 && $0.memoryGiB >= load.memoryGiB - 1e-9
            && $0.gpus >= load.gpus
        }
        let index = place ?? free.count
        if place == nil { free.append(node) }
        free[index].vcpu -= load.vcpu
        free[index].memoryGiB -= load.memoryGiB
        free[index].gpus -= load.gpus
      }
    }
    nodes = free.count + whole
  }
}
