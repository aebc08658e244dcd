import Testing

@testable import Artifacts

struct FindingRulesTests {
  /// Rules that fire for one service `s` with these keys, on one line, in the order of rules' names.
  private func rules(_ keys: String, _ others: String = "") throws -> [String] {
    let text = "services: {s: {\(keys)}\(others)}\n"
    let design = try #require(try Shipped.design(text).design)
    return design.findings.map(\.rule).filter { !$0.hasPrefix("missing-") }.sorted()
  }

  @Test(
    arguments: [
      ("image: 'a:1'", []), ("image: 'a@sha256:00'", []), ("image: 'h:5000/a'", ["floating-tag"]),
      ("image: 'h:5000/a:2'", []), ("image: '${IMAGE}'", []),
      ("image: 'a:${TAG:-latest}'", ["floating-tag"]), ("build: ., image: a", []),
      ("image: 'a:1', scale: 2, ports: ['80']", []),
      ("image: 'a:1', scale: 2, ports: ['8000-8001:80']", []),
      ("image: 'a:1', scale: 2, ports: ['127.0.0.1:80:80/tcp']", ["replicas-on-one-host-port"]),
      (
        "image: 'a:1', scale: 2, ports: [{target: 80, published: 80}]",
        ["replicas-on-one-host-port"]
      ),
      ("image: 'a:1', environment: ['A_TOKEN=abc']", ["secret-in-environment"]),
      ("image: 'a:1', environment: {A_TOKEN: '${T:-abc}'}", ["secret-in-environment"]),
      ("image: 'a:1', environment: {A_TOKEN_FILE: /run/secrets/a, A_TOKEN: ''}", []),
      ("image: 'a:1', environment: {DB: 'postgres://u:p@h.example/d'}", ["secret-in-environment"]),
      (
        "image: 'a:1', environment: {DB: 'postgres://u@h.example/d', TOKEN_LIMIT: 9, A_KEY: 12}", []
      ),
      ("image: 'redis:7'", ["store-without-password"]),
      ("image: 'redis:7', command: [redis-server, --requirepass, x]", []),
      ("image: 'redis:7', command: redis-server /etc/redis.conf", []),
      ("image: 'bitnami/redis:7', environment: {REDIS_PASSWORD_FILE: /run/p}", []),
      ("image: 'a:1', depends_on: {t: {condition: service_started}}", ["undefined-service"]),
      ("image: 'a:1', environment: {U: 'http://t:80'}", ["undefined-service"]),
      ("image: 'a:1', environment: {U: 'http://t.example:80', V: 'http://localhost'}", []),
    ] as [(String, [String])])
  func fires(_ keys: String, _ expected: [String]) throws {
    #expect(try rules(keys) == expected, "\(keys)")
  }

  @Test func knowsOtherNamesOfAHost() throws {
    let others = ", t: {image: 'b:1', container_name: u, networks: {n: {aliases: [v]}}}"
    #expect(
      try rules(
        "image: 'a:1', environment: {A: 'http://t', B: 'http://u:1', C: 'redis://v/0'}", others)
        == [])
  }

  @Test func healthChecksSwitchedOffAreMissing() throws {
    for check in ["{disable: true}", "{test: [NONE]}"] {
      let text = "services: {s: {image: 'a:1', mem_limit: 1g, healthcheck: \(check)}}\n"
      let design = try #require(try Shipped.design(text).design)
      #expect(design.findings.map(\.rule) == ["missing-healthcheck"])
    }
  }
}
