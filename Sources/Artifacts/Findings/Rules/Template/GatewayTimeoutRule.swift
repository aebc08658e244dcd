import Documents

/// A function that may work longer than the gateway before it waits.
enum GatewayTimeoutRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    template.functions.flatMap { function -> [Finding] in
      guard let gateway = TemplateRoles.gateway(of: function, in: template),
        let timeout = TemplateRoles.timeout(of: function)
      else { return [] }
      // A REST API may be raised over 29 s by a quota, which a template does not say; an own timeout at the event does.
      let limit = gateway.seconds ?? (gateway.isREST ? 29 : 30)
      let chain = longest(from: function, roles, template)
      guard timeout.value > limit || chain.seconds > limit else { return [] }
      let own = "`\(function.id)` may take \(NumberFormat.plain(timeout.value)) s"
      let calls =
        chain.callee.map {
          " and calls `\($0.value)`, which may take \(NumberFormat.plain(chain.seconds)) s"
        } ?? ""
      return [
        Finding(
          rule: "gateway-timeout", .error,
          own + calls + ", behind a gateway that answers after \(NumberFormat.plain(limit)) s",
          at: timeout.location,
          related: [gateway.place] + (chain.callee.map { [$0.location] } ?? []),
          fix:
            "answer at once and stream or poll for the result, or raise the gateway's integration timeout (REST APIs, by quota) over the function's",
          source:
            "Amazon API Gateway quotas: integration timeout 29 s (REST, can be raised), 30 s (HTTP); Data/limits/aws.csv"
        )
      ]
    }
  }

  private static func longest(
    from function: Template.Resource, _ roles: TemplateRoles, _ template: Template
  ) -> (seconds: Double, callee: Placed<String>?) {
    var result: (seconds: Double, callee: Placed<String>?) = (0, nil)
    for callee in roles.callees(of: function, in: template) {
      if let timeout = TemplateRoles.timeout(of: callee), timeout.value > result.seconds {
        result = (timeout.value, Placed(callee.id, at: timeout.location))
      }
    }
    return result
  }
}
