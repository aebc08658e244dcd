public import Deployments
public import Documents

/// A part of an artifact that could be placed: role, service, site, size.
public struct ImportedPart: Sendable, Hashable {
  /// Name in the option file.
  public var id: String
  /// Name in the artifact.
  public var name: String
  /// Image as written; nil when it is built from source, or no container.
  public var image: String?
  /// Role it fills.
  public var role: Role
  /// Service id.
  public var service: String
  /// Id of its site in the design.
  public var site: String
  /// Replicas, or warm instances of a function; 1, of a function 0, when the file says nothing.
  public var replicas: Int
  /// Most replicas of its autoscaler; nil when it has none.
  public var maximumReplicas: Int?
  /// CPUs a replica; nil when the file says nothing.
  public var vcpu: Double?
  /// Memory a replica, GiB; nil when the file says nothing.
  public var memoryGiB: Double?
  /// Accelerators a replica; nil when all of a host, or when the file says nothing.
  public var gpus: Int?
  /// Whether the file asks for accelerators.
  public var reservesGPU: Bool
  /// Longest execution, seconds; nil when the file says nothing.
  public var timeout: Double?
  /// Runtime of a function.
  public var runtime: String?
  /// Model that its command line names, as written there.
  public var model: String?
  /// Where it stands.
  public var location: SourceLocation
  /// What placed it.
  public var placement: Placement
  /// The component as the option file had it that the artifact was written from.
  public var stated: String?
  /// Whether the artifact says nothing of its size, so that what was stated stands.
  var isUnsized = false

  /// A part of which only the place is known.
  init(
    id: String, name: String, role: Role, service: String, site: String,
    location: SourceLocation, placement: Placement
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.service = service
    self.site = site
    self.location = location
    self.placement = placement
    replicas = 1
    reservesGPU = false
  }
}
