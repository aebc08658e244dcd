public import Deployments
public import Documents

/// A part of an artifact that could be placed: role, service, size.
public struct ImportedPart: Sendable, Hashable {
  /// Name in the option file.
  public var id: String
  /// Name in the artifact.
  public var name: String
  /// Image as written; nil when it is built from source.
  public var image: String?
  /// Role it fills.
  public var role: Role
  /// Service id.
  public var service: String
  /// Replicas; 1 when the file says nothing.
  public var replicas: Int
  /// CPUs a replica; nil when the file says nothing.
  public var vcpu: Double?
  /// Memory a replica, GiB; nil when the file says nothing.
  public var memoryGiB: Double?
  /// Accelerators a replica; nil when all of a host, or when the file says nothing.
  public var gpus: Int?
  /// Whether the file asks for accelerators.
  public var reservesGPU: Bool
  /// Where it stands.
  public var location: SourceLocation
  /// The row that placed it.
  public var row: ImageRow
}
