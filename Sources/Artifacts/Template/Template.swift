public import Documents

/// What SAM and CloudFormation templates say together.
public struct Template: Sendable {
  /// A resource.
  public struct Resource: Sendable {
    /// Logical id.
    public var id: String
    /// Type, such as `AWS::Serverless::Function`.
    public var type: String
    /// Where the id stands.
    public var location: SourceLocation
    /// Properties, with those of `Globals` laid under.
    public var properties: Node
    /// Value of the key `Metadata`.
    public var metadata: Node?
    /// Logical ids its properties name, in order, each once.
    public var references: [Placed<String>]

    /// Variables of a function's environment.
    var variables: [ComposeService.Variable] {
      (properties[path: "Environment", "Variables"]?.pairs ?? []).map {
        ComposeService.Variable(name: $0.key, value: $0.value.word, location: $0.keyLocation)
      }
    }
  }

  /// Value of `Description`, when it is short enough for a name.
  public var description: String?
  /// Resources in the order of the files.
  public var resources: [Resource]
  /// Resources whose condition is false under the parameters' defaults, and its name.
  public var leftOut: [(resource: Resource, condition: String)] = []
  /// Parameters with their defaults.
  public var parameters: [String: String?]
  /// Value of `Metadata.Berth`: the option that the template was written from.
  public var stated: Placed<String>?
  /// Logical ids that something names, with their places, in resources and outputs.
  public var references: [Placed<String>]
  /// Names of conditions and mappings, which references may name.
  public var otherNames: Set<String>
  /// Value of `Globals`.
  public var globals: Node?
  /// Keys that stand twice.
  public var repeatedKeys: [RepeatedKey]

  /// A resource by its id.
  func resource(_ id: String) -> Resource? { resources.first { $0.id == id } }
  /// Whether a resource is a function.
  static func isFunction(_ type: String) -> Bool {
    type == "AWS::Serverless::Function" || type == "AWS::Lambda::Function"
  }
  /// Functions.
  var functions: [Resource] { resources.filter { Self.isFunction($0.type) } }
}
