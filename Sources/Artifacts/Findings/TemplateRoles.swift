import Deployments
import Documents

/// What the import took the resources of a template for.
struct TemplateRoles: Sendable {
  /// Roles by logical id.
  var roles: [String: Role]

  /// Functions of the template that a resource calls: it names them in a variable or a permission, by logical id or by function
  /// name; an orchestrator that names none is taken to call the model and tool functions that no gateway reaches.
  func callees(of function: Template.Resource, in template: Template) -> [Template.Resource] {
    let others = template.functions.filter { $0.id != function.id }
    let words = Set(function.variables.compactMap(\.value))
      .union(
        (function.properties[path: "Environment", "Variables"]?.scalars ?? []).map(\.text))
    let named = others.filter { other in
      function.references.contains { $0.value == other.id } || words.contains(other.id)
        || (other.properties["FunctionName"]?.scalars.contains { words.contains($0.text) } ?? false)
    }
    guard named.isEmpty, roles[function.id] == .orchestrator else { return named }
    return others.filter { other in
      [.inference, .tools].contains(roles[other.id])
        && (other.properties["Events"]?.pairs ?? []).isEmpty
    }
  }

  /// Longest execution of a function in seconds with its place; Lambda's default of 3 s when it says nothing, nil when it is not
  /// known before deployment.
  static func timeout(of function: Template.Resource) -> Placed<Double>? {
    guard let node = function.properties["Timeout"] else { return Placed(3, at: function.location) }
    return node.number.map { Placed($0, at: node.location) }
  }

  /// Where a gateway calls a function, and whether it is a REST API; nil when none does.
  static func gateway(of function: Template.Resource, in template: Template) -> (
    place: SourceLocation, isREST: Bool, seconds: Double?
  )? {
    for event in function.properties["Events"]?.pairs ?? [] {
      guard let type = event.value["Type"]?.word, ["Api", "HttpApi"].contains(type) else {
        continue
      }
      let stated = event.value[path: "Properties", "TimeoutInMillis"]?.number.map { $0 / 1000 }
      return (event.keyLocation, type == "Api", stated)
    }
    for resource in template.resources
    where ["AWS::ApiGateway::Method", "AWS::ApiGatewayV2::Integration"].contains(resource.type) {
      guard let place = resource.references.first(where: { $0.value == function.id }) else {
        continue
      }
      let isREST = resource.type == "AWS::ApiGateway::Method"
      let stated =
        (resource.properties["TimeoutInMillis"]
        ?? resource.properties[path: "Integration", "TimeoutInMillis"])?.number.map { $0 / 1000 }
      return (place.location, isREST, stated)
    }
    return nil
  }
}
