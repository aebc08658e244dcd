/// All rules over templates.
enum TemplateRules {
  /// The rules, in an order that does not matter.
  static let all: [any TemplateRule.Type] = [
    TemplateRepeatedKeyRule.self, GatewayTimeoutRule.self, CalleeTimeoutRule.self,
    OpenOriginRule.self, FunctionSecretRule.self, TimeToLiveRule.self, TableBackupRule.self,
    BucketEncryptionRule.self, TableEncryptionRule.self, LogRetentionRule.self,
    UndefinedResourceRule.self, UndefinedHostRule.self, OpenGatewayRule.self,
    FunctionConcurrencyRule.self,
  ]

  /// What all rules find, by place.
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    Finding.sorted(all.flatMap { $0.findings(in: template, roles: roles) })
  }
}
