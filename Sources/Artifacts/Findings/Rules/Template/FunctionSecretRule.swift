import Documents

/// A variable of a function that holds what looks like a secret; the value itself is never repeated.
enum FunctionSecretRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    var seen: Set<SourceLocation> = []
    return template.resources.flatMap { resource in
      (resource.properties[path: "Environment", "Variables"]?.pairs ?? []).compactMap { pair in
        guard let value = pair.value.word, !value.hasPrefix("{{resolve:"),
          PlainSecretRule.isSecret(name: pair.key, value: value),
          seen.insert(pair.keyLocation).inserted
        else { return nil }
        return Finding(
          rule: "secret-in-environment", .error,
          "`\(pair.key)` of `\(resource.id)` holds what looks like a secret in plain text",
          at: pair.keyLocation,
          fix: "read it from AWS Secrets Manager at run time, and change the secret",
          source: "AWS Lambda developer guide, securing environment variables (general knowledge)")
      }
    }
  }
}
