import Decision
import Documents
import Statistics
import Testing

/// Tables as people write them.
@Suite struct DecisionTableTests {
  private func read(_ text: String, _ path: String) -> (table: DecisionTable?, codes: [String]) {
    let diagnostics = Diagnostics()
    guard let source = SourceFile(path: path, bytes: Array(text.utf8), diagnostics: diagnostics)
    else { return (nil, diagnostics.errors.map(\.code)) }
    let table = DecisionTable.read(source, diagnostics: diagnostics)
    return (table, diagnostics.errors.map(\.code))
  }

  private static let csv = """
    option,cost,quality
    direction,lower,higher
    weight,3,1
    worst,100,0
    best,0,100
    a,20,60
    b,60,90
    c,,10

    """

  @Test func csvAndJSONSayTheSame() throws {
    let json = """
      {"criteria": [{"name": "cost", "direction": "lower", "weight": 3, "worst": 100, "best": 0},
        {"name": "quality", "weight": 1, "worst": 0, "best": 100}],
       "options": [{"id": "a", "figures": {"cost": 20, "quality": 60}},
        {"id": "b", "figures": {"cost": 60, "quality": 90}}, {"id": "c", "figures": {"quality": 10}}]}
      """
    let one = try #require(read(Self.csv, "t.csv").table)
    let other = try #require(read(json, "t.json").table)
    #expect(one.columns == other.columns)
    #expect(one.rows == other.rows)
    #expect(one.rows.last?.figures == [nil, 10])
  }

  @Test(arguments: [
    ("option,cost\na,1\n", "direction"), ("option,cost\ndirection,up\na,1\n", "direction"),
    ("option,cost\ndirection,lower\na,1\na,2\n", "repeated"),
    ("option,cost\ndirection,lower\nworst,0\nbest,9\na,1\n", "anchors"),
    ("option,cost\ndirection,lower\nweight,-1\na,1\n", "range"),
    ("option,cost\ndirection,lower\na,one\n", "number"),
    ("option,cost\ndirection,lower\n", "no-options"), ("option\na\n", "no-criteria"),
  ])
  func whatNoMethodCanUseIsRefused(_ text: String, _ code: String) {
    let (table, codes) = read(text, "t.csv")
    #expect(table == nil)
    #expect(codes.contains(code), "\(codes)")
  }

  @Test func judgementsMustFitTheCriteria() {
    let json = """
      {"criteria": [{"name": "a", "direction": "lower"}, {"name": "b", "direction": "lower"}],
       "options": [{"id": "x", "figures": {"a": 1, "b": 2}}], "judgements": [[1, 3]]}
      """
    #expect(read(json, "t.json").codes.contains("judgements"))
  }

  @Test func aMissingAnchorIsSaid() throws {
    var table = try #require(read(Self.csv, "t.csv").table)
    let stream = RandomStream(seed: 1, name: "test")
    let whole = try #require(TableDecision(table, weights: [3, 1], samples: 100, stream: stream))
    #expect(whole.unanchored == [])
    #expect(whole.ranking.map(\.id) == ["a", "b", "c"])
    #expect(whole.assumed == [AssumedFigure(option: "c", criterion: "cost", figure: 100)])
    table.columns[1].best = nil
    let open = try #require(TableDecision(table, weights: [3, 1], samples: 100, stream: stream))
    #expect(open.unanchored == ["quality"])
  }

  @Test func constantColumnsTiesZerosAndTwinsGiveNoNaN() throws {
    for figures in [[0.0, 0.0], [1, 1], [0, 5]] {
      var columns = [
        DecisionTable.Column("a", .lowerIsBetter), DecisionTable.Column("b", .higherIsBetter),
      ]
      columns[0].weight = 1
      let rows = ["x", "y", "z"].map { DecisionRow(id: $0, figures: figures) }
      let decision = try #require(
        TableDecision(
          DecisionTable(columns: columns, rows: rows), weights: [1, 1], samples: 50,
          stream: RandomStream(seed: 1, name: "test")))
      #expect(decision.ranking.allSatisfy { $0.rank == 1 && $0.score.isFinite })
      for method in RankingMethod.allCases {
        if let places = method.places(decision.matrix, weights: [1, 1]) {
          #expect(places.competition == [1, 1, 1], "\(method)")
        }
      }
    }
  }
}
