import Documents

/// Logs that are kept for ever: functions without a log group of the template, and groups without a retention.
enum LogRetentionRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    let groups = template.resources.filter { $0.type == "AWS::Logs::LogGroup" }
    let source =
      "Amazon CloudWatch Logs user guide: log groups never expire by default (general knowledge)"
    var found = groups.filter { $0.properties["RetentionInDays"] == nil }.map {
      Finding(
        rule: "missing-log-retention", .warning, "logs in `\($0.id)` never expire",
        at: $0.location, fix: "set `RetentionInDays`", source: source)
    }
    let hasGlobal = template.globals?[path: "Function", "LoggingConfig"] != nil
    let bare = template.functions.filter { function in
      !hasGlobal && function.properties["LoggingConfig"] == nil
        && !groups.contains { group in
          group.references.contains { $0.value == function.id }
            || group.properties["LogGroupName"]?.word?.hasSuffix(function.id) == true
        }
    }
    if let first = bare.first {
      found.append(
        Finding(
          rule: "missing-log-retention", .warning,
          "logs of \(bare.count) functions go to groups that the template does not hold and that never expire: "
            + bare.map { "`\($0.id)`" }.joined(separator: ", "),
          at: first.location, related: bare.dropFirst().map(\.location),
          fix: "add an `AWS::Logs::LogGroup` with `RetentionInDays` and name it in `LoggingConfig`",
          source: source))
    }
    return found
  }
}
