import Documents

/// A function that gives up before what it calls does.
enum CalleeTimeoutRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    template.functions.flatMap { function -> [Finding] in
      guard let own = TemplateRoles.timeout(of: function) else { return [] }
      return roles.callees(of: function, in: template).compactMap { callee -> Finding? in
        guard let other = TemplateRoles.timeout(of: callee), own.value <= other.value else {
          return nil
        }
        return Finding(
          rule: "timeout-under-callee", .error,
          "`\(function.id)` gives up after \(NumberFormat.plain(own.value)) s, while `\(callee.id)`, which it calls, "
            + "may take \(NumberFormat.plain(other.value)) s: the answer is paid for and lost",
          at: own.location, related: [other.location],
          fix: "order timeouts from the inside out: the callee's shortest, each caller's longer",
          source:
            "AWS Well-Architected, reliability pillar, REL05-BP05: set client timeouts (general knowledge)"
        )
      }
    }
  }
}
