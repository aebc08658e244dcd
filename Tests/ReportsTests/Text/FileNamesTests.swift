import Testing

@testable import Reports

struct FileNamesTests {
  @Test func noFolderOfTheMachine() {
    #expect(
      FileNames.name("/home/somebody/berth/Data/workloads/a.yaml") == "Data/workloads/a.yaml")
    #expect(FileNames.name("Data/workloads/facts/b.yaml") == "Data/workloads/facts/b.yaml")
    #expect(FileNames.name("/srv/secret/c.yaml") == "c.yaml")
    #expect(FileNames.name("../d.yaml") == "d.yaml")
    #expect(FileNames.name("-") == "-")
  }

  @Test func theSameReportWhateverThePath() throws {
    let texts = try ["/home/somebody/x/agent.yaml", "agent.yaml", "../x/agent.yaml"].map { path in
      let assessment = try SmallAssessment.answered(path: path)
      return (Report(assessment).markdown, AssessmentJSON(assessment).text)
    }
    #expect(texts[0].0 == texts[1].0 && texts[1].0 == texts[2].0)
    #expect(texts[0].1 == texts[1].1 && texts[1].1 == texts[2].1)
    #expect(texts[0].0.contains("agent.yaml"))
    #expect(!texts[0].0.contains("somebody") && !texts[0].1.contains("somebody"))
  }
}
