import Documents

/// A value in the plain environment that looks like a secret; the value itself is never repeated.
enum PlainSecretRule: FindingRule {
  /// Last words of names that hold secrets.
  private static let words: Set<String> = [
    "KEY", "APIKEY", "SECRET", "TOKEN", "PASSWORD", "PASSWD", "PASS", "PWD", "CREDENTIAL",
    "CREDENTIALS",
  ]
  /// Beginnings of the tokens of known issuers.
  private static let prefixes = [
    "sk-", "AKIA", "ghp_", "github_pat_", "hf_", "xoxb-", "xoxp-", "glpat-", "AIza", "-----BEGIN",
  ]

  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.services.flatMap { service in
      service.environment.compactMap { variable in
        guard let value = variable.value, isSecret(name: variable.name, value: value) else {
          return nil
        }
        return Finding(
          rule: "secret-in-environment", .error,
          "`\(variable.name)` of `\(service.name)` holds what looks like a secret in plain text",
          at: variable.location,
          fix:
            "take it from the key `secrets`, or from the shell as `${\(variable.name)}`, and change the secret",
          source:
            "Compose Specification, secrets; OWASP Docker Security, rule 12 (general knowledge)")
      }
    }
  }

  private static func isSecret(name: String, value: String) -> Bool {
    guard let value = Interpolation.resolve(value), !value.isEmpty else { return false }
    if prefixes.contains(where: { value.hasPrefix($0) && value.count > $0.count + 8 }) {
      return true
    }
    if hasPassword(url: value) { return true }
    guard let last = name.uppercased().split(separator: "_").last, words.contains(String(last)),
      !["true", "false"].contains(value.lowercased()), !value.hasPrefix("/")
    else { return false }
    // A public key is none; a number may well be a password, but is no key or token.
    if name.uppercased().contains("PUBLIC") { return false }
    return last.hasPrefix("PASS") || last == "PWD" || Double(value) == nil
  }

  /// Whether a text is an address `scheme://user:password@host`.
  private static func hasPassword(url: String) -> Bool {
    guard let scheme = url.firstRange(of: "://"),
      let user = url[scheme.upperBound...].prefix(while: { $0 != "/" }).split(
        separator: "@", omittingEmptySubsequences: false
      ).dropLast().first
    else { return false }
    let parts = user.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[1].isEmpty
  }
}
