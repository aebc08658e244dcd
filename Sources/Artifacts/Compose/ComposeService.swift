public import Documents

/// One service of a Compose project, as far as a design can be read from it.
///
/// What is absent is nil or empty; what depends on a variable without a default is absent, with a warning.
public struct ComposeService: Sendable {
  /// A variable of the environment.
  public struct Variable: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its value; nil when it comes from the shell.
    public var value: String?
    /// Where it stands.
    public var location: SourceLocation
  }

  /// A reservation of accelerators.
  public struct Accelerators: Sendable, Hashable {
    /// How many a replica; nil for all of the host.
    public var count: Int?
    /// Where it stands.
    public var location: SourceLocation
  }

  /// Whether a health check is there.
  public enum Health: Sendable, Hashable {
    /// No key `healthcheck`.
    case absent
    /// Switched off.
    case disabled(SourceLocation)
    /// Given.
    case given(SourceLocation)
  }

  /// Name.
  public var name: String
  /// Where its key stands.
  public var location: SourceLocation
  /// Image, variables as written.
  public var image: Placed<String>?
  /// Whether it is built from source.
  public var isBuilt = false
  /// Published ports.
  public var ports: [ComposePort] = []
  /// Replicas; nil means one.
  public var replicas: Placed<Int>?
  /// Limit of CPUs a replica.
  public var cpus: Placed<Double>?
  /// Limit of memory a replica, bytes.
  public var memoryLimit: Placed<Double>?
  /// Reserved memory a replica, bytes.
  public var memoryReserved: Placed<Double>?
  /// Accelerators a replica.
  public var accelerators: Accelerators?
  /// Volumes: the entry, or the source of the long form.
  public var volumes: [Placed<String>] = []
  /// Networks it joins.
  public var networks: [Placed<String>] = []
  /// Environment.
  public var environment: [Variable] = []
  /// Services it waits for.
  public var dependsOn: [Placed<String>] = []
  /// Health check.
  public var health = Health.absent
  /// Command line, as one text.
  public var command: Placed<String>?
  /// Other host names by which the network or this service knows a host.
  public var aliases: [String] = []
  /// Placement constraints.
  public var constraints: [Placed<String>] = []

  /// The component that the service was written from, as an option file has it.
  public var stated: String?
  /// What it belongs to when it is no component of its own.
  public var partOf: String?
  /// Whether it runs once, before the others.
  public var isInit = false

  /// A service of which only the name is known.
  public init(name: String, location: SourceLocation) {
    self.name = name
    self.location = location
  }
}
