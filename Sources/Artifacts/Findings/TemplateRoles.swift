import Deployments
import Documents

/// What the import took the resources of a template for.
struct TemplateRoles: Sendable {
  /// Roles by logical id.
  var roles: [String: Role]

  /// Functions of the template that a resource calls: it names them in a variable or a permission.
  func callees(of function: Template.Resource, in template: Template) -> [Template.Resource] {
    function.references.compactMap { reference in
      guard reference.value != function.id, let callee = template.resource(reference.value),
        Template.isFunction(callee.type)
      else { return nil }
      return callee
    }
  }

  /// Longest execution of a function in seconds with its place; Lambda's default of 3 s when it says nothing.
  static func timeout(of function: Template.Resource) -> Placed<Double> {
    guard let node = function.properties["Timeout"], let value = node.number else {
      return Placed(3, at: function.location)
    }
    return Placed(value, at: node.location)
  }
}
