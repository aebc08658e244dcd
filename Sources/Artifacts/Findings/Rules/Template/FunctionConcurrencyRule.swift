import Deployments
import Documents

/// A function that calls a model and may take the whole account's concurrency.
enum FunctionConcurrencyRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    template.functions.compactMap { function in
      guard roles.roles[function.id] == .inference,
        function.properties["ReservedConcurrentExecutions"] == nil
      else { return nil }
      return Finding(
        rule: "missing-concurrency-limit", .note,
        "`\(function.id)` has no concurrency of its own: it may take all the account has, and send the model more than its quota",
        at: function.location,
        fix: "set `ReservedConcurrentExecutions` to what the model's quota carries",
        source: "AWS Lambda developer guide, reserved concurrency (general knowledge)")
    }
  }
}
