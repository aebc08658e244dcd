import Inference
import Statistics
import Testing

@Suite struct StepModelTests {
  private func prompt(_ tokens: Int) -> StepLoad {
    var load = StepLoad()
    load.addChunk(tokens: tokens, context: 0, last: true)
    return load
  }

  /// Peak arithmetic alone takes 747 ms on an H100 (at 989 TFLOP/s) and 2,368 ms on an A100.
  @Test func longPromptStaysAboveThePhysicalFloor() throws {
    for (name, least) in [("H100", 0.747), ("A100", 2.368)] {
      let setup = try Samples.setup(name)
      let time = setup.steps.time(of: prompt(32_768))
      #expect(time.total >= least)
      #expect((time.floor / least - 1).magnitude < 2e-3, "\(name): floor \(time.floor)")
      #expect(time.bottleneck == .compute)
      let cut = UnloadedLatency(setup, promptTokens: 32_768, outputTokens: 1)
      #expect(cut.firstToken >= least)
    }
  }

  /// Whatever the model, hardware, factors and load, a step takes at least its floor, by parts.
  @Test func noStepBeatsThePeaks() throws {
    var stream = RandomStream(seed: 71, name: "steps")
    var seen = 0
    for _ in 0..<4_000 {
      func pick(_ values: [Int]) -> Int { values[stream.integer(below: values.count)] }
      func share() -> Double { stream.uniform() * 1.4 }
      let experts: ModelArchitecture.Experts? =
        stream.chance(0.5)
        ? .init(
          count: pick([8, 64, 256]), perToken: pick([1, 2, 8]),
          intermediate: pick([768, 2048, 14336]), sharedIntermediate: pick([0, 2048]), layers: 8)
        : nil
      let latent: ModelArchitecture.LatentAttention? =
        stream.chance(0.2)
        ? .init(
          rank: 512, queryRank: 1536, rotaryDimension: 64, plainDimension: 128,
          valueDimension: 128) : nil
      let model = try #require(
        ModelArchitecture(
          name: "m", layers: pick([16, 32, 80]), hidden: pick([1024, 4096, 16384]),
          heads: pick([16, 32, 128]), keyValueHeads: pick([1, 8, 16]), headDimension: 128,
          intermediate: pick([4096, 28672]), vocabulary: pick([32_000, 256_000]),
          contextLength: 131_072, latentAttention: latent, experts: experts))
      let card = try #require(
        Accelerator(
          name: "c", memoryGigabytes: 80, memoryBandwidth: 1e11 + stream.uniform() * 8e12,
          halfRate: 1e13 + stream.uniform() * 2e15, fp8Rate: 4e15, fp4Rate: 9e15,
          interconnect: Interconnect(
            kind: stream.chance(0.5) ? .nvlink : .pcie,
            bytesPerSecond: 1e10 + stream.uniform() * 9e11)))
      var factors = EfficiencyFactors.prior
      for parameter in EfficiencyFactors.Parameter.allCases {
        let range = parameter.range
        // Now and then outside of the range, which must clamp it.
        factors[parameter] =
          range.lowerBound + stream.uniform() * 1.2 * (range.upperBound - range.lowerBound)
        if parameter.rawValue.hasSuffix("_s") || parameter == .expertPadding {
          factors[parameter] = 0
        }
      }
      let setup = ServingSetup(
        model: model, accelerator: card,
        parallelism: .init(
          tensor: pick([1, 2, 8]), pipeline: pick([1, 1, 4]), expert: pick([1, 1, 8])),
        precision: Precision.allCases[stream.integer(below: Precision.allCases.count)],
        factors: factors)
      var load = StepLoad(decodes: Double(pick([0, 1, 7, 300])))
      load.decodeContext = load.decodes * Double(pick([1, 500, 60_000]))
      if stream.chance(0.5) || load.decodes == 0 {
        load.addChunk(
          tokens: pick([1, 300, 8192]), context: pick([0, 5_000]), last: stream.chance(0.5))
      }
      let time = setup.steps.time(of: load)
      let sum =
        time.matrix + time.decodeAttention + time.prefillAttention + time.collectives
        + time.overhead
      #expect(time.floor > 0 && time.floor.isFinite)
      // The parts alone reach the floor: the maximum in `total` is a second line of defence.
      #expect(sum >= time.floor * (1 - 1e-9))
      #expect(time.total >= time.floor)
      seen += 1
    }
    #expect(seen == 4_000)
  }

  /// A long step of decodes is affine in the total context, as the closed form needs.
  @Test func stepTimeIsAffineInContext() throws {
    let model = try Samples.setup().steps
    func time(_ context: Double) -> Double {
      model.time(of: StepLoad(decodes: 32, decodeContext: context)).total
    }
    let slope = time(40_001) - time(40_000)
    #expect((slope / model.perContextToken - 1).magnitude < 1e-4)
    #expect((time(90_000) - time(40_000) - 50_000 * model.perContextToken).magnitude < 1e-12)
  }

  @Test func bottlenecksAreNamed() throws {
    let h100 = try Samples.setup().steps
    #expect(h100.time(of: StepLoad(decodes: 1, decodeContext: 100)).bottleneck == .weights)
    #expect(
      h100.time(of: StepLoad(decodes: 64, decodeContext: 64 * 30_000)).bottleneck == .cache)
    var setup = try Samples.setup("RTX 4090")
    setup.parallelism = Parallelism(tensor: 8)
    #expect(setup.steps.time(of: prompt(2_048)).bottleneck == .interconnect)
  }

  /// A mixture streams the experts its tokens touch: two of eight for one token, all for many.
  @Test func mixturesStreamTheExpertsTheyTouch() throws {
    let setup = ServingSetup(
      model: try Samples.mixtral(), accelerator: try Samples.accelerator("H100"))
    let one = setup.steps.time(of: StepLoad(decodes: 1, decodeContext: 1)).weights
    let two = setup.steps.time(of: StepLoad(decodes: 2, decodeContext: 1)).weights
    let many = setup.steps.time(of: StepLoad(decodes: 64, decodeContext: 1)).weights
    #expect(one < two && two < many)
    #expect(many / one > 3 && many / one < 4)
    let bytes = 46.7e9 * 2 - 32_000 * 4_096 * 2
    #expect(
      (many * setup.factors[.weightBandwidth]
        * setup.factors[.expertBandwidth] * 3_350e9 / bytes - 1).magnitude < 0.02)
  }
}
