import Costing
import Documents
import DocumentsTestSupport
import Statistics
import Testing

/// Published uncertainty vectors: statistics, distributions, tornado and value of information.
struct UncertaintyVectorsTests {
  static let vectors = Vectors(prefix: "uncertainty-")
  static let known: Set<String> = [
    "schema", "generated", "libraries", "tolerance", "conventions", "part", "sobol_index_cases",
    "sobol_estimator_cases", "morris_cases", "sequence_cases", "qmc_integration_cases",
    "convergence_law", "latin_hypercube_properties", "distribution_cases", "statistic_cases",
    "share_interval_cases", "copula_cases", "value_of_information_cases", "tornado_cases",
  ]

  @Test func everySectionIsKnown() {
    #expect(Self.vectors.unknownSections(known: Self.known) == [])
    #expect(!Self.known.flatMap { Self.vectors.section($0) }.isEmpty)
  }

  @Test(arguments: vectors.section("distribution_cases"))
  func distribution(item: VectorCase) throws {
    let law = try need(StatedLaw(item.kind, try need(item.node["params"])))
    let wanted = try need(item.expected)
    #expect(isClose(law.mean, wanted["mean"]?.number))
    #expect(isClose(law.deviation, wanted["sd"]?.number))
    let quantiles = try need(wanted["quantiles"])
    for key in quantiles.keys {
      #expect(
        isClose(law.quantile(try need(Double(key))), quantiles[key]?.number), "at \(key)")
    }
  }

  @Test(arguments: vectors.section("statistic_cases"))
  func statistic(item: VectorCase) throws {
    let data = try item.numbers("data")
    let moments = try need(Moments(data))
    let quantiles = Quantiles(data)
    for (key, found) in [
      ("mean", moments.mean), ("variance", moments.variance),
      ("sd", moments.standardDeviation), ("skew", moments.skewness),
      ("kurtosis_excess", moments.excessKurtosis), ("absdev", moments.meanDeviation),
      ("median", quantiles.value(0.5) ?? .nan),
    ] where item.node[key] != nil {
      #expect(isClose(found, item.node[key]?.number), "\(key)")
    }
    for key in item.node["quantiles_type7"]?.keys ?? [] {
      #expect(
        isClose(
          quantiles.value(try need(Double(key))), item.node["quantiles_type7"]?[key]?.number),
        "quantile \(key)")
    }
    for key in item.node["tail"]?.keys ?? [] {
      let tail = try need(UpperTail(quantiles, beyond: try need(Double(key))))
      let wanted = try need(item.node["tail"]?[key])
      #expect(isClose(tail.value, wanted["var"]?.number))
      #expect(isClose(tail.mean, wanted["cvar_mean_of_values_at_or_above_var"]?.number))
    }
  }

  @Test(arguments: vectors.section("share_interval_cases"))
  func shareInterval(item: VectorCase) throws {
    let successes = try item.number("successes")
    let trials = try item.number("trials")
    let wilson = try need(WilsonInterval.interval(successes: successes, trials: trials))
    let exact = try need(ClopperPearsonInterval.interval(successes: successes, trials: trials))
    #expect(isNear(wilson.estimate, item.expected?["share"]?.number))
    for (key, found) in [("wilson95", wilson), ("clopper_pearson95", exact)] {
      let ends = try need(item.expected?[key]?.numbers)
      #expect(isNear(found.low, ends[0]) && isNear(found.high, ends[1]), "\(key): \(found)")
    }
  }

  @Test(arguments: vectors.section("copula_cases"))
  func copula(item: VectorCase) throws {
    let pearson = try item.number("pearson_of_normals")
    let spearman = NormalCopula.spearman(pearson: pearson)
    #expect(isNear(spearman, item.expected?["spearman"]?.number))
    #expect(isNear(NormalCopula.kendall(pearson: pearson), item.expected?["kendall"]?.number))
    #expect(isNear(NormalCopula.pearson(spearman: spearman), pearson))
  }

  @Test(arguments: vectors.section("tornado_cases"))
  func tornado(item: VectorCase) throws {
    let inputs = try need(item.node["inputs"])
    let names = inputs.keys
    let formula = Formula(try need(item.node["formula"]?.text))
    let ranges = try names.map { name in
      UncertainNumber(
        low: try need(inputs[name]?["low"]?.number),
        likely: try need(inputs[name]?["base"]?.number),
        high: try need(inputs[name]?["high"]?.number))
    }
    let found = Tornado(ranges) { values in
      formula.value(
        Dictionary(uniqueKeysWithValues: zip(names, values)), power: Elementary.pow)
    }
    #expect(isClose(found.base, item.expected?["base"]?.number))
    let bars = try need(item.expected?["bars"]?.items)
    #expect(bars.count == found.bars.count)
    #expect(zip(found.bars, found.bars.dropFirst()).allSatisfy { $0.swing >= $1.swing })
    for (bar, wanted) in zip(found.bars, bars) {
      #expect(isClose(bar.swing, wanted["swing"]?.number))
      let same = try need(found.bars.first { names[$0.input] == wanted["input"]?.text })
      #expect(isClose(same.atLow, wanted["at_low"]?.number))
      #expect(isClose(same.atHigh, wanted["at_high"]?.number))
    }
  }
}
