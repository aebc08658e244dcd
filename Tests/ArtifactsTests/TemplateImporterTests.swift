import Catalog
import Deployments
import Documents
import DocumentsTestSupport
import Testing

@testable import Artifacts

struct TemplateImporterTests {
  @Test func everyPartIsPlacedOrListed() throws {
    let marked = TemplateFixture.marked
    let (imported, diagnostics) = try Shipped.design(marked.text, file: "template.yaml")
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)")
    let design = try #require(imported)
    #expect(design.kind == .template)
    #expect(
      design.parts.map { "\($0.name) \($0.role.rawValue) \($0.service)" } == [
        "AgentApi ingress aws-api-gateway-rest", "AuthorizerFunction authorizer aws-lambda",
        "UserTable authorizer aws-dynamodb", "OrchestratorFunction orchestrator aws-lambda",
        "ModelFunction inference aws-lambda", "api.anthropic.com inference anthropic-api",
        "ToolFunction tools aws-lambda", "ToolConfigTable tools aws-dynamodb",
        "VectorSearchFunction retrieval aws-lambda",
        "ConversationTable conversation-store aws-dynamodb",
        "DocumentBucket document-store aws-s3", "ModelKey secrets aws-secrets-manager",
      ])
    #expect(design.unplaced.map(\.location) == [marked["⑦"]])
    let model = try #require(design.parts.first { $0.name == "ModelFunction" })
    #expect(model.memoryGiB == 2 && model.timeout == 60 && model.runtime == "python3.13")
    let tool = try #require(design.parts.first { $0.name == "ToolFunction" })
    #expect(tool.memoryGiB == 0.5 && tool.timeout == 20)
    #expect(design.sites.map(\.id) == ["cloud", "anthropic"])
  }

  @Test func findingsStandAtTheirPlaces() throws {
    let marked = TemplateFixture.marked
    let design = try #require(try Shipped.design(marked.text, file: "template.yaml").design)
    func has(_ rule: String, _ marker: Character) -> Bool {
      design.findings.contains { $0.rule == rule && $0.location == marked[marker] }
    }
    #expect(has("open-cors", "①"))
    #expect(has("gateway-timeout", "②") && has("timeout-under-callee", "②"))
    #expect(has("secret-in-environment", "③"))
    #expect(has("undefined-service", "④"))
    #expect(has("missing-backup", "⑥") && has("provider-owned-key", "⑥"))
    let timeout = try #require(design.findings.first { $0.rule == "timeout-under-callee" })
    #expect(timeout.related == [marked["⑤"]].compactMap { $0 })
    #expect(design.findings.count { $0.rule == "timeout-under-callee" } == 1)
    // Conversations have a time to live.
    #expect(!design.findings.contains { $0.rule == "missing-ttl" })
    #expect(design.findings.allSatisfy { !$0.fix.isEmpty && !$0.source.isEmpty })
    #expect(!design.findings.contains { $0.description.contains("not-a-real") })
  }

  @Test func theOptionFileIsAccepted() throws {
    let catalogue = try Shipped.catalogue.get()
    let design = try #require(
      try Shipped.design(TemplateFixture.marked.text, file: "template.yaml").design)
    let text = OptionText(design, id: "agent", catalogue: catalogue).text
    let diagnostics = Diagnostics()
    let option = OptionReader(catalogue).read(
      text: text, file: "agent.yaml", diagnostics: diagnostics)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)\n\(text)")
    let components = try #require(option).components
    #expect(components.count == design.parts.count)
    #expect(components.first { $0.role == .orchestrator }?.sizing.timeout == 30)
  }

  @Test func jsonIsReadLikeYAML() throws {
    let text = """
      {"AWSTemplateFormatVersion": "2010-09-09", "Resources": {
        "AgentFunction": {"Type": "AWS::Lambda::Function", "Properties": {
          "Timeout": 20, "MemorySize": 512, "Runtime": "python3.13",
          "Environment": {"Variables": {"T": {"Ref": "ChatHistory"}, "U": {"Fn::GetAtt": ["Gone", "Arn"]}}}}},
        "ChatHistory": {"Type": "AWS::DynamoDB::Table", "Properties": {}}}}
      """
    let design = try #require(try Shipped.design(text, file: "template.json").design)
    #expect(design.parts.map(\.role) == [.orchestrator, .conversationStore])
    let rules = design.findings.map(\.rule)
    #expect(rules.contains("missing-ttl") && rules.contains("undefined-service"))
    let gone = try #require(design.findings.first { $0.rule == "undefined-service" })
    #expect(gone.location.line == 4 && gone.message.contains("`Gone`"))
  }
}
