public import Documents

/// What one or several Compose files say together.
public struct ComposeProject: Sendable {
  /// Value of the key `name`.
  public var name: String?
  /// Services, in the order of the files.
  public var services: [ComposeService]
  /// Volumes declared at the top.
  public var volumes: [Placed<String>]
  /// Networks declared at the top.
  public var networks: [Placed<String>]
  /// Keys that stand twice.
  public var repeatedKeys: [RepeatedKey]

  /// Creates a project.
  public init(
    name: String? = nil, services: [ComposeService], volumes: [Placed<String>] = [],
    networks: [Placed<String>] = [], repeatedKeys: [RepeatedKey] = []
  ) {
    self.name = name
    self.services = services
    self.volumes = volumes
    self.networks = networks
    self.repeatedKeys = repeatedKeys
  }

  /// Host names that resolve within the project.
  var hosts: Set<String> {
    Set(services.map(\.name) + services.flatMap(\.aliases))
  }
}
