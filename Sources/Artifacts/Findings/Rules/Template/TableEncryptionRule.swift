import Documents

/// A table under a key that the provider owns.
enum TableEncryptionRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    template.resources.compactMap { table in
      guard table.type == "AWS::DynamoDB::Table" || table.type == "AWS::Serverless::SimpleTable",
        table.properties[path: "SSESpecification", "SSEEnabled"]?.word != "true"
      else { return nil }
      return Finding(
        rule: "provider-owned-key", .note,
        "`\(table.id)` is encrypted under a key that AWS owns and nobody here can revoke",
        at: table.location, fix: "set `SSESpecification` with a key of `AWS::KMS::Key`",
        source: "Amazon DynamoDB developer guide, encryption at rest (general knowledge)")
    }
  }
}
