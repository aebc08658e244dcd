import Documents

/// A table without backups.
enum TableBackupRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    template.resources.compactMap { table in
      guard table.type == "AWS::DynamoDB::Table" || table.type == "AWS::Serverless::SimpleTable",
        table.properties[path: "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"]?
          .word != "true"
      else { return nil }
      return Finding(
        rule: "missing-backup", .warning,
        "`\(table.id)` has no point-in-time recovery, so a bad write cannot be undone",
        at: table.location,
        fix: "set `PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}`",
        source: "AWS Well-Architected, reliability pillar, REL09-BP03 (general knowledge)")
    }
  }
}
