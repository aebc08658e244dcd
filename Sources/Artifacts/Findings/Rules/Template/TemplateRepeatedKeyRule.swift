/// A key of a template that stands twice.
enum TemplateRepeatedKeyRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    template.repeatedKeys.map(RepeatedKeyRule.finding)
  }
}
