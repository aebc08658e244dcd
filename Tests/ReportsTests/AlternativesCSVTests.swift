import Berth
import Testing

@testable import Reports

struct AlternativesCSVTests {
  @Test func oneRowEach() throws {
    let assessment = try SmallAssessment.answered()
    let lines = AlternativesCSV(assessment).text.split(separator: "\n")
    #expect(lines.count == 1 + assessment.alternatives.count)
    #expect(lines[0].split(separator: ",").map(String.init) == AlternativesCSV.columns)
    #expect(lines[1].hasPrefix("1,,aws-lambda-bedrock,aws-lambda-bedrock,"))
    #expect(lines[1].contains(",3732.54,"))
    // What is not known is an empty field, not a zero.
    #expect(lines[2].hasPrefix(",,openai-api,") && !lines[2].contains(",0,"))
  }
}
