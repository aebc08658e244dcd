import Documents
import Testing

@testable import Artifacts

struct TemplateContextTests {
  private func design(_ functions: String) throws -> ImportedDesign {
    let text = """
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        Stage: {Type: String, Default: prod}
        Seconds: {Type: Number, Default: 45}
        Open: {Type: String}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
        IsTest: !Not [{Condition: IsProd}]
        IsOpen: !Equals [!Ref Open, "yes"]
        Both: !And [{Condition: IsProd}, {Condition: IsTest}]
        Either: !Or [{Condition: IsOpen}, {Condition: IsProd}]
        Loop: !Not [{Condition: Loop}]
      Mappings:
        Sizes: {prod: {memory: 2048}, test: {memory: 512}}
      Resources:
      \(functions)

      """
    return try #require(try Shipped.design(text, file: "template.yaml").design)
  }

  private func agent(_ properties: String) throws -> ImportedPart {
    let design = try design(
      "  Agent: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, \(properties)}}")
    return try #require(design.parts.first)
  }

  @Test func parametersMapsAndBranchesAreWorkedOut() throws {
    #expect(try agent("Timeout: !Ref Seconds").timeout == 45)
    #expect(try agent("Timeout: !If [IsProd, 20, 40]").timeout == 20)
    #expect(try agent("Timeout: !If [IsTest, 20, 40]").timeout == 40)
    #expect(try agent("Timeout: !If [Both, 20, 40]").timeout == 40)
    #expect(try agent("Timeout: !If [Either, 20, 40]").timeout == 20)
    #expect(try agent("MemorySize: !FindInMap [Sizes, !Ref Stage, memory]").memoryGiB == 2)
    #expect(try agent("Timeout: !If [IsTest, 20, !Ref AWS::NoValue]").timeout == 3)
    #expect(try agent("Timeout: !Sub '${Seconds}'").timeout == 45)
    #expect(try agent("Timeout: !Join ['', [4, !Ref Seconds]]").timeout == 445)
  }

  @Test func whatIsSetAtDeploymentIsNotKnown() throws {
    #expect(try agent("Timeout: !Ref Open").timeout == nil)
    #expect(try agent("MemorySize: !FindInMap [Sizes, !Ref Open, memory]").memoryGiB == nil)
    // Of an unknown condition the first branch counts; one that names itself ends.
    #expect(try agent("Timeout: !If [IsOpen, 20, 40]").timeout == 20)
    #expect(try agent("Timeout: !If [Loop, 20, 40]").timeout == 20)
  }

  @Test func aResourceWhoseConditionIsFalseIsTold() throws {
    let design = try design(
      "  Docs: {Type: AWS::S3::Bucket, Condition: IsTest}\n  Notes: {Type: AWS::S3::Bucket, Condition: IsOpen}"
    )
    #expect(design.parts.map(\.name) == ["Notes"])
    #expect(design.unplaced.map(\.name) == ["Docs"])
    #expect(design.unplaced.first?.reason.contains("IsTest") == true)
  }
}
