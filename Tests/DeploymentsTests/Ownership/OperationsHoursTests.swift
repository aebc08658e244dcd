import Catalog
import Deployments
import Documents
import Testing

@Suite struct OperationsHoursTests {
  @Test func eachRowCountsOnce() throws {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    let option = DeploymentOption(
      id: "o", title: "o", strategy: .serverless, sites: [],
      components: [
        Component(id: "a", role: .conversationStore, service: "aws-dynamodb", site: "s"),
        Component(id: "b", role: .conversationStore, service: "aws-dynamodb", site: "s"),
      ],
      operations: [
        OperationsTask(task: "keep the VPN alive", row: "vpn"),
        OperationsTask(task: "and again", row: "vpn"),
        OperationsTask(task: "dance", row: "dancing"),
      ])
    let hours = OperationsHours(option, catalogue: catalogue)
    #expect(hours.lines.map(\.row) == ["vpn", "database-managed", "on-call-small"])
    #expect(hours.lines.first?.task == "keep the VPN alive")
    #expect(hours.gaps == ["`Data/operations.csv` has no row `dancing`"])
    #expect(hours.total.likely == hours.lines.map(\.hours.likely).reduce(0, +))
    #expect(hours.total.low < hours.total.likely && hours.total.likely < hours.total.high)
  }

  @Test func everyShippedOptionTakesHours() throws {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    for option in OptionLibrary.options(catalogue, diagnostics: Diagnostics()) {
      let hours = OperationsHours(option, catalogue: catalogue)
      #expect(hours.gaps == [])
      #expect(hours.total.likely > 0)
    }
  }
}
