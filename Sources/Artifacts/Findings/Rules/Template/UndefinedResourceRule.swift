import Documents

/// A logical id that something names and no file defines.
enum UndefinedResourceRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    let known =
      template.resources.map(\.id) + template.leftOut.map(\.resource.id)
      + template.parameters.keys.sorted()
    // SAM makes resources of its own, such as `ServerlessRestApi`, `FunctionRole` or `ApiStage`.
    let made = template.resources.filter { $0.type.hasPrefix("AWS::Serverless::") }.map(\.id)
    var seen: Set<SourceLocation> = []
    return template.references.compactMap { reference in
      guard !known.contains(reference.value), !template.otherNames.contains(reference.value),
        !reference.value.hasPrefix("Serverless"),
        !made.contains(where: { reference.value.hasPrefix($0) }),
        seen.insert(reference.location).inserted
      else { return nil }
      return Finding(
        rule: "undefined-service", .error,
        "`\(reference.value)` is named here, and no file defines it", at: reference.location,
        fix: NearestName.among(known, to: reference.value).map { "the nearest is `\($0)`" }
          ?? "define the resource, or make it a parameter",
        source: "AWS CloudFormation user guide, Ref (general knowledge)")
    }
  }
}
