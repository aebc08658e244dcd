public import Catalog
public import Documents

/// One concrete architecture under a strategy, as an option file describes it; `auto` is not yet resolved.
public struct DeploymentOption: Sendable {
  /// Slug, equal to the file's name.
  public var id: String
  /// Title for people.
  public var title: String
  /// Strategy it belongs to.
  public var strategy: Strategy
  /// One sentence.
  public var summary: String
  /// Where it runs.
  public var sites: [Site]
  /// How the sites are joined.
  public var links: [Link]
  /// Roles filled by services.
  public var components: [Component]
  /// Compliance facts that hold for every component unless it says otherwise, by vocabulary field.
  public var facts: [String: Sourced<FactValue>]
  /// Hours a month of seam work that the components do not carry themselves, named one by one.
  public var operations: [OperationsTask]
  /// Path of the file, for messages.
  public var file: String
}

/// A place: a cloud region, a data centre, an edge location, or somebody's software service.
public struct Site: Sendable, Hashable {
  /// Kind of place.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case cloudRegion = "cloud-region"
    case dataCentre = "data-centre"
    case edge
    case saas
  }

  /// Name within the option.
  public var id: String
  /// Kind of place.
  public var kind: Kind
  /// Provider id; `self` for a data centre or an edge of one's own.
  public var provider: String
  /// Region, or nil for `auto`: the cheapest that residency, availability and prices allow.
  public var region: String?
  /// Regions `auto` may choose from; empty means all the catalogue knows of the provider.
  public var candidates: [String]
  /// Where it is named.
  public var location: SourceLocation?
}

/// A network path between two sites.
public struct Link: Sendable, Hashable {
  /// Site at one end.
  public var from: String
  /// Site at the other end.
  public var to: String
  /// Service that carries it, such as `aws-direct-connect`; `internet` when none does.
  public var service: String
  /// Where it is named.
  public var location: SourceLocation?
}

/// A role filled by a service at a site.
public struct Component: Sendable, Hashable {
  /// Name within the option.
  public var id: String
  /// What it does.
  public var role: Role
  /// Catalogue service.
  public var service: String
  /// Site it is placed on.
  public var site: String
  /// Its size.
  public var sizing: Sizing
  /// What it answers, when there are several of one role: `primary`, `failover`, `burst`, `edge`.
  public var duty: Duty
  /// Compliance facts of this component, by vocabulary field.
  public var facts: [String: Sourced<FactValue>]
  /// Where it is named.
  public var location: SourceLocation?
}

/// Which part of the work a component takes when several fill one role.
public enum Duty: Sendable, Hashable {
  /// All of it.
  case primary
  /// None, until the primary fails.
  case failover
  /// What exceeds the primary's capacity.
  case burst
  /// A fixed share of the runs.
  case share(Double)
}

/// A count that a file fixes or leaves to the search.
public enum Count: Sendable, Hashable {
  /// Fixed.
  case fixed(Int)
  /// Searched, at least that many.
  case auto(minimum: Int)
}

/// Size of a component as written; nil means that the service has no such knob.
public struct Sizing: Sendable, Hashable {
  /// Replicas of a container, pod or endpoint; warm instances of a function.
  public var replicas: Count?
  /// Virtual CPUs of a replica.
  public var vcpu: Double?
  /// Memory of a replica or function instance, GiB.
  public var memoryGiB: Double?
  /// Requests a replica or instance works on at once.
  public var concurrency: Int?
  /// Longest execution, seconds.
  public var timeout: Double?
  /// Instance type of the node or endpoint; nil when the search may choose.
  public var instance: String?
  /// Accelerator, a name of `Data/hardware/gpus.csv`.
  public var gpu: String?
  /// Accelerators a replica.
  public var gpusPerReplica: Count?
  /// Weight precision: `bf16`, `fp8`, `int4` …
  public var precision: String?
  /// Language runtime of a function, for its cold start.
  public var runtime: String?
  /// Whether the CPU and memory of a sidecar are added to each replica.
  public var sidecar: Bool
  /// Storage kept, GB, where it is not derived from the workload.
  public var storageGB: Double?
  /// Model served when the component serves one model only; nil means the alternative's.
  public var model: String?
  /// Endpoint kind of a model API: `global`, `regional`, a geography.
  public var endpoint: String?
}

/// Work a seam costs people.
public struct OperationsTask: Sendable, Hashable {
  /// What is done.
  public var task: String
  /// Row of `Data/operations.csv` that says how many hours a month.
  public var row: String
}
