import Catalog
import Deployments
import Documents
import Testing

@testable import Artifacts

struct ImageTableTests {
  @Test func everyRowNamesAServiceThatCanFillItsRole() throws {
    let catalogue = try Shipped.catalogue.get()
    let images = try Shipped.importer().images
    #expect(images.images.count > 50 && images.stores.count > 3)
    for row in images.images {
      let service = try #require(catalogue.service(row.service), "\(row.pattern)")
      #expect(row.role.kinds.contains(service.kind), "\(row.pattern)")
      #expect(catalogue.instance(provider: "self", named: row.instance) != nil, "\(row.pattern)")
      #expect(!row.reference.source.isEmpty)
    }
  }

  @Test func patterns() {
    #expect(NamePattern("redis").matches("Redis") && !NamePattern("redis").matches("redis2"))
    #expect(NamePattern("*/vllm*").matches("x/vllm-openai"))
    #expect(!NamePattern("*/vllm*").matches("vllm"))
    #expect(NamePattern("*a*b*").matches("xaxbx") && !NamePattern("*a*b*").matches("ba"))
    #expect(NamePattern("ab*b").matches("abb") && !NamePattern("ab*b").matches("ab"))
  }

  @Test(
    arguments: [
      ("redis", "redis", nil), ("library/redis:7", "redis", "7"),
      ("docker.io/qdrant/qdrant:v1", "qdrant/qdrant", "v1"), ("localhost:5000/a/b", "a/b", nil),
      ("a:1@sha256:0", "a", "1"), ("", "", nil),
    ] as [(String, String, String?)])
  func names(_ text: String, repository: String, tag: String?) {
    let name = ImageName(text)
    #expect(name.repository == repository && name.tag == tag)
    #expect(name.hasDigest == text.contains("@"))
  }
}
