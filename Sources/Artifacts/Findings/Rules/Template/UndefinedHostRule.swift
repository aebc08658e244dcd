import Documents

/// A host in the variables of a function that no file defines.
enum UndefinedHostRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    var seen: Set<SourceLocation> = []
    return template.functions.flatMap { function -> [Finding] in
      function.variables.compactMap { variable in
        guard seen.insert(variable.location).inserted else { return nil }
        return UndefinedServiceRule.finding(
          variable, of: function.id, hosts: [],
          source: "AWS Lambda developer guide, functions in a VPC (general knowledge)")
      }
    }
  }
}
