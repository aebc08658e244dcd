import Deployments
import Documents

/// A table of conversations that are kept for ever.
enum TimeToLiveRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    template.resources.compactMap { table in
      guard table.type.contains("Table"), roles.roles[table.id] == .conversationStore,
        table.properties[path: "TimeToLiveSpecification", "Enabled"]?.word != "true"
      else { return nil }
      return Finding(
        rule: "missing-ttl", .warning,
        "conversations in `\(table.id)` never expire", at: table.location,
        fix: "set `TimeToLiveSpecification` and write the expiry with each item",
        source: "Regulation (EU) 2016/679, article 5(1)(e) storage limitation (general knowledge)")
    }
  }
}
