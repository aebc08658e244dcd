/// A rule that looks over a template.
protocol TemplateRule: Sendable {
  /// What it finds, in the order of the template.
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding]
}
