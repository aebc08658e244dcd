import Documents
import Testing

@testable import Artifacts

struct NamedHostTests {
  @Test(
    arguments: [
      ("VECTOR_URL", "http://qdrant:6333", "qdrant", true),
      (
        "VECTOR_URL", "http://qdrant.vectors.svc.cluster.local:6333/x",
        "qdrant.vectors.svc.cluster.local", true
      ),
      ("VECTOR_URL", "http://qdrant.vectors:6333", "qdrant.vectors", true),
      ("QDRANT_HOST", "qdrant", "qdrant", true),
      ("REDIS_ADDR", "redis:6379", "redis", true),
      ("DB", "postgres://u:p@db.internal:5432/a", "db.internal", true),
      ("HOOK", "https://hooks.example.com/a?b=http://c", "hooks.example.com", false),
    ])
  func isRead(_ variable: String, _ value: String, _ host: String, _ isInner: Bool) throws {
    let named = try #require(NamedHost(variable: variable, value: value))
    #expect(named.host == host)
    #expect((named.reach == .project) == isInner)
  }

  @Test(
    arguments: [
      ("A_URL", "http://localhost:80"), ("A_URL", "${URL}"), ("A_URL", "http://${HOST}/x"),
      ("A_HOST", "0.0.0.0"), ("A_HOST", "127.0.0.1"), ("A_HOST", "true"), ("A_HOST", "8080"),
      ("IMAGE", "postgres:16"), ("NAME", "qdrant"), ("A_URL", "/run/a.sock"), ("A_URL", ""),
      ("A_URL", "http://"), ("A_HOST", "a b"), ("A_HOST", "host.docker.internal"),
    ])
  func isNone(_ variable: String, _ value: String) {
    #expect(NamedHost(variable: variable, value: value) == nil)
  }
}
