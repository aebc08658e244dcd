import Documents

/// A gateway that asks nobody who calls.
enum OpenGatewayRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    template.resources.compactMap { api in
      guard ["AWS::Serverless::Api", "AWS::Serverless::HttpApi"].contains(api.type),
        api.properties[path: "Auth", "DefaultAuthorizer"] == nil,
        api.properties[path: "Auth", "Authorizers"] == nil,
        api.properties[path: "Auth", "ApiKeyRequired"] == nil
      else { return nil }
      return Finding(
        rule: "gateway-without-authorizer", .warning,
        "`\(api.id)` has no authorizer: everybody who knows its address spends your tokens",
        at: api.location, fix: "set `Auth.DefaultAuthorizer`",
        source: "OWASP API Security Top 10 2023, API2 broken authentication (general knowledge)")
    }
  }
}
