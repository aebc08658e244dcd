import Deployments
import Documents
import Testing

@testable import Artifacts

/// Functions whose names say nothing.
struct FunctionRolesTests {
  private func design(_ functions: String) throws -> ImportedDesign {
    let text = "Transform: AWS::Serverless-2016-10-31\nResources:\n\(functions)\n"
    return try #require(try Shipped.design(text, file: "template.yaml").design)
  }

  private func function(_ name: String, _ properties: String) -> String {
    "  \(name): {Type: AWS::Serverless::Function, Properties: {\(properties)}}\n"
  }

  private func variables(_ text: String) -> String { "Environment: {Variables: {\(text)}}" }

  @Test func usesSayWhatAFunctionIs() throws {
    let design = try design(
      function("Brain", variables("A: !Ref Caller, B: !GetAtt Lookup.Arn"))
        + function("Caller", variables("URL: 'https://api.anthropic.com/v1'"))
        + function("Lookup", variables("BUCKET: !Ref Docs"))
        + function("Semantic", variables("VECTOR_URL: 'https://vectors.example.com'"))
        + function("Stray", "Timeout: 3") + "  Docs: {Type: AWS::S3::Bucket}")
    let roles = Dictionary(uniqueKeysWithValues: design.parts.map { ($0.name, $0.role) })
    #expect(roles["Brain"] == .orchestrator && roles["Caller"] == .inference)
    #expect(roles["Lookup"] == .tools && roles["Semantic"] == .retrieval)
    #expect(roles["Stray"] == nil && design.unplaced.contains { $0.name == "Stray" })
    #expect(design.findings.contains { $0.message.contains("vectors.example.com") })
  }

  @Test func theOnlyFunctionOfAGatewayThatCallsAModelOrchestrates() throws {
    let design = try design(
      function(
        "Chat",
        variables("URL: 'https://api.openai.com'")
          + ", Events: {A: {Type: HttpApi, Properties: {Path: /, Method: post}}}"))
    #expect(design.parts.first { $0.name == "Chat" }?.role == .orchestrator)
  }

  @Test func aFunctionIsKnownByItsNameAtTheServiceToo() throws {
    let design = try design(
      function(
        "AgentFunction", "Timeout: 30, " + variables("M: !Sub '${AWS::StackName}-model'"))
        + function("ModelFunction", "Timeout: 60, FunctionName: !Sub '${AWS::StackName}-model'"))
    #expect(design.findings.contains { $0.rule == "timeout-under-callee" })
  }

  @Test func theLastWordOfANameCounts() throws {
    let images = try Shipped.importer().images
    for (name, role) in [
      ("agent-model-server", Role.inference), ("search-agent", .orchestrator),
      ("agent-tools", .tools), ("agent-api-gateway", .ingress), ("model-metrics", .monitoring),
    ] {
      #expect(images.row(image: nil, name: name)?.role == role, "\(name)")
    }
  }
}
