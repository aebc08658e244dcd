import Decision
import DocumentsTestSupport
import Testing

/// The witnesses against the vectors.
struct MethodVectorTests {
  @Test(arguments: Truth.matrices)
  func weightedSum(_ vector: TruthCase) throws {
    let matrix = try vector.matrix()
    for (normalisation, key) in [(Normalisation.minMax, "wsm_minmax"), (.sum, "wsm_sum")] {
      let method = WeightedSum(matrix, normalisation: normalisation)
      guard let wanted = vector.expected(key) else {
        #expect(method == nil)
        continue
      }
      let weights = try vector.weights()
      let scores = try #require(method?.scores(weights: weights))
      #expect(Truth.near(scores, wanted["scores"]?.numbers))
      #expect(Truth.same(try #require(method?.places(weights: weights)), wanted["rank"]))
    }
  }

  @Test(arguments: Truth.matrices)
  func topsis(_ vector: TruthCase) throws {
    for (normalisation, key) in [
      (Normalisation.vector, "topsis_vector"), (.minMax, "topsis_minmax"),
    ] {
      let method = try #require(Topsis(vector.matrix(), normalisation: normalisation))
      let result = try #require(method.result(weights: vector.weights()))
      let closeness = try #require(method.closeness(weights: vector.weights()))
      #expect(closeness == result.closeness.map { $0 ?? 0 })
      guard let wanted = vector.expected(key), let scores = wanted["scores"]?.optionalNumbers else {
        #expect(result.closeness.allSatisfy { $0 == nil })
        continue
      }
      #expect(Truth.near(result.closeness, scores))
      #expect(Truth.near(result.toIdeal, wanted["d_plus"]?.numbers))
      #expect(Truth.near(result.toAntiIdeal, wanted["d_minus"]?.numbers))
      if let rank = wanted["rank"] { #expect(Truth.same(result.places, rank)) }
    }
  }

  @Test(arguments: Truth.matrices)
  func vikor(_ vector: TruthCase) throws {
    for key in ["vikor_v05", "vikor_v025", "vikor_v075"] {
      let wanted = try #require(vector.expected(key))
      let v = try #require(wanted["v"]?.number)
      let found = try #require(Vikor(vector.matrix(), weights: vector.weights(), v: v))
      #expect(Truth.near(found.groupRegret, wanted["S"]?.numbers))
      #expect(Truth.near(found.individualRegret, wanted["R"]?.numbers))
      #expect(Truth.near(found.compromise, wanted["Q"]?.numbers))
      #expect(Truth.same(found.places, wanted["rank"]))
      #expect(found.hasAcceptableAdvantage == wanted["acceptable_advantage"]?.flag)
      #expect(found.hasAcceptableStability == wanted["acceptable_stability"]?.flag)
      #expect(found.compromiseSet.sorted() == wanted["compromise_set"]?.integers?.sorted())
      if let needed = wanted["DQ"]?.number { #expect(found.advantageNeeded == needed) }
    }
  }

  @Test(arguments: Truth.matrices)
  func promethee(_ vector: TruthCase) throws {
    var forms: [(String, TruthNode)] = [
      ("usual", try #require(vector.expected("promethee2_usual")))
    ]
    let others = vector.expected("promethee2_other")
    for key in others?.keys ?? [] {
      if let wanted = others?[key] { forms.append((key, wanted)) }
    }
    for (key, wanted) in forms {
      let q = wanted["q"]?.numbers ?? []
      let p = wanted["p"]?.numbers ?? []
      let preferences: [PreferenceFunction] =
        switch key {
        case "usual": try vector.weights().map { _ in .usual }
        case "ushape": q.map { .uShape(q: $0) }
        case "vshape": p.map { .vShape(p: $0) }
        case "level": zip(q, p).map { .level(q: $0, p: $1) }
        case "linear": zip(q, p).map { .linear(q: $0, p: $1) }
        default: []
        }
      let weights = try vector.weights()
      let found = try #require(
        PrometheeII(vector.matrix(), weights: weights, preferences: preferences), "\(key)")
      #expect(Truth.near(found.leavingFlow, wanted["phi_plus"]?.numbers), "\(key)")
      #expect(Truth.near(found.enteringFlow, wanted["phi_minus"]?.numbers), "\(key)")
      #expect(Truth.near(found.netFlow, wanted["phi"]?.numbers), "\(key)")
      #expect(Truth.same(found.places, wanted["rank"]), "\(key)")
      let byHand = found.netFlowByCriterion.map { flows in
        zip(flows, weights).reduce(0) { $0 + $1.0 * $1.1 }
      }
      #expect(Truth.near(byHand, found.netFlow), "\(key)")
    }
  }

  @Test(arguments: Truth.matrices)
  func entropy(_ vector: TruthCase) throws {
    let found = EntropyWeights(try vector.matrix())
    guard let wanted = vector.expected("entropy_weights") else {
      #expect(found == nil)
      return
    }
    let entropy = try #require(found)
    #expect(Truth.near(entropy.entropy, wanted["entropy"]?.numbers))
    #expect(Truth.near(entropy.divergence, wanted["divergence"]?.numbers))
    if let weights = wanted["weights"]?.numbers {
      #expect(Truth.near(try #require(entropy.weights), weights))
    } else {
      #expect(entropy.weights == nil)
    }
  }

  @Test(arguments: Truth.hierarchies)
  func analyticHierarchy(_ vector: TruthCase) throws {
    let rows = try #require(vector.node["matrix"]?.items)
    let judgements = try rows.map { row in
      try (row.items ?? []).map { try #require($0.text.flatMap(Judgement.value)) }
    }
    let found = try #require(AnalyticHierarchy(judgements: judgements))
    #expect(Truth.near(found.weights, vector.expected("weights_eigenvector")?.numbers))
    #expect(
      Truth.near(found.geometricMeanWeights, vector.expected("weights_geometric_mean")?.numbers))
    for (value, key) in [
      (found.largestEigenvalue, "lambda_max"), (found.consistencyIndex, "CI"),
      (found.consistencyRatio(.saaty), "CR_saaty_RI"),
      (found.consistencyRatio(.tummalaLing), "CR_tummala_ling_RI"),
    ] {
      guard let wanted = vector.expected(key)?.number else {
        #expect(value == nil, "\(key)")
        continue
      }
      #expect((try #require(value) - wanted).magnitude <= 1e-9, "\(key)")
    }
  }

  @Test(arguments: Truth.acceptabilities)
  func acceptability(_ vector: TruthCase) throws {
    let method = try #require(WeightedSum(vector.matrix(), normalisation: .minMax))
    let columns = (0..<method.normalised.columnCount).map { method.normalised.column($0) }
    let values = (0..<method.normalised.rowCount).map { row in columns.map { $0[row] } }
    let constraint: WeightConstraint =
      switch vector.node["weight_constraint"]?.text {
      case "none": .none
      case "w1>=w2>=w3": .ordered([0, 1, 2])
      default: .ordered([])
      }
    let found = try #require(ExactAcceptability.of(values: values, constraint: constraint))
    let ranks = try #require(vector.expected("rank_acceptability")?.table)
    let pairs = try #require(vector.expected("pairwise_winning")?.table)
    let centres = try #require(vector.expected("central_weights")?.items)
    for index in values.indices {
      #expect(Truth.near(found.rankAcceptability[index], ranks[index]))
      #expect(Truth.near(found.pairwiseWinning[index], pairs[index]))
      // Weights sum to 1: where the vectors hold zeros (options that only ever tie for first) there
      // is no centre.
      let centre = centres[index].numbers.flatMap { $0.contains { $0 > 0 } ? $0 : nil }
      if let centre {
        #expect(Truth.near(try #require(found.centralWeights[index]), centre))
      } else {
        #expect(found.centralWeights[index] == nil)
      }
    }
  }

  @Test(arguments: Truth.reversals)
  func rankReversal(_ vector: TruthCase) throws {
    let name = try #require(vector.node["method"]?.text)
    let method = try #require(
      [
        "topsis_vector": RankingMethod.topsisVector, "topsis_minmax": .topsisMinMax,
        "wsm_minmax": .weightedSumMinMax, "wsm_sum": .weightedSumSum,
        "promethee2_usual": .promethee, "vikor_v05": .vikor,
      ][name])
    let matrix = try vector.matrix()
    let weights = try vector.weights()
    #expect(
      method.places(matrix, weights: weights)?.competition == vector.node["rank_all"]?.integers)
    let found = try #require(RankReversal(matrix, weights: weights, method: method))
    let removed = try #require(vector.node["removed"]?.integer)
    let before = try #require(vector.node["first_before"]?.integer)
    let after = try #require(vector.node["first_after"]?.integer)
    #expect(found.winners == [String(before + 1000)])
    let removal = try #require(found.removals.first { $0.removed == String(removed + 1000) })
    #expect(removal.winners == [String(after + 1000)])
    #expect(removal.changesWinner && found.culprits.contains(removal.removed))
    let wanted = try #require(vector.node["rank_without_removed"])
    let kept = matrix.ids.indices.filter { $0 != removed }
    #expect(removal.places.competition == kept.map { wanted[String($0)]?.integer })
  }
}
