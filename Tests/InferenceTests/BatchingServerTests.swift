import Statistics
import Testing

@testable import Inference

@Suite struct BatchingServerTests {
  struct Request {
    var prompt: Int
    var output: Int
    var cached: Int
    var time: Double
  }

  private func requests(
    _ count: Int, rate: Double, prompt: Double = 512, output: Double = 128, seed: UInt64 = 42
  ) -> [Request] {
    var arrivals = RandomStream(seed: seed, name: "arrivals")
    var lengths = RandomStream(seed: seed, name: "lengths")
    var now = 0.0
    return (0..<count).map { _ in
      now += Exponential(mean: 1 / rate).sample(using: &arrivals)
      let long = 1 + Int(Exponential(mean: prompt).sample(using: &lengths))
      return Request(
        prompt: long, output: 1 + Int(Exponential(mean: output).sample(using: &lengths)),
        cached: long / 4, time: now)
    }
  }

  /// Every request's first token and completion, with the server driven as a simulator does.
  private func serve(
    _ requests: [Request], _ server: inout BatchingServer, ahead: Bool = false
  ) -> (first: [Double], last: [Double]) {
    var first = [Double](repeating: .nan, count: requests.count)
    var last = first
    var events: [ServerEvent] = []
    for (index, request) in requests.enumerated() {
      if !ahead { server.advance(to: request.time, into: &events) }
      server.enqueue(
        request: index, promptTokens: request.prompt, outputTokens: request.output,
        cachedTokens: request.cached, at: request.time)
    }
    while let next = server.nextEventTime { server.advance(to: next, into: &events) }
    var time = 0.0
    for event in events {
      #expect(event.time >= time)
      time = event.time
      switch event.kind {
      case .firstToken: first[event.request] = event.time
      case .completion: last[event.request] = event.time
      }
    }
    return (first, last)
  }

  @Test(arguments: [2.0, 20, 40, 400], [false, true])
  func closedFormEqualsStepByStep(_ rate: Double, _ reserving: Bool) throws {
    let setup = try Samples.setup(tokenBudget: 512)
    let limits = BatchLimits(
      tokenBudget: 512, maxSequences: 48, blocks: 900, reservesOutput: reserving,
      keepsPrefixes: rate > 30)
    let load = requests(150, rate: rate)
    var fast = BatchingServer(model: setup.steps, limits: limits)
    var slow = BatchingServer(model: setup.steps, limits: limits, closedForm: false)
    var ahead = fast
    let quick = serve(load, &fast)
    let stepped = serve(load, &slow)
    let traced = serve(load, &ahead, ahead: true)
    for index in load.indices {
      #expect((quick.first[index] / stepped.first[index] - 1).magnitude < 1e-9)
      #expect((quick.last[index] / stepped.last[index] - 1).magnitude < 1e-9)
      #expect(quick.first[index] == traced.first[index])
      #expect(quick.last[index] == traced.last[index])
    }
    #expect(fast.counts.steps == slow.counts.steps)
    #expect(fast.counts.preemptions == slow.counts.preemptions)
    #expect((fast.counts.preemptions > 0) == (!reserving && rate > 10))
    #expect((fast.counts.busySeconds / slow.counts.busySeconds - 1).magnitude < 1e-9)
  }

  @Test(arguments: [1, 2, 3], [false, true])
  func tokensAreConserved(_ seed: Int, _ reserving: Bool) throws {
    let setup = try Samples.setup(tokenBudget: 256)
    let load = requests(200, rate: 30, prompt: 900, output: 200, seed: UInt64(seed))
    let limits = BatchLimits(
      tokenBudget: 256, maxSequences: 20, blocks: 200, reservesOutput: reserving)
    var server = BatchingServer(model: setup.steps, limits: limits)
    let served = serve(load, &server)
    var prompt = 0
    var output = 0
    var fitting = 0
    for (index, request) in load.enumerated() {
      let fits = limits.blocks(for: request.prompt + request.output) <= 200
      #expect(served.last[index].isNaN == !fits)
      #expect(served.first[index].isNaN == !fits)
      if fits {
        fitting += 1
        prompt += request.prompt - min(request.cached, request.prompt - 1)
        output += request.output
        #expect(served.first[index] > request.time)
        #expect(served.last[index] >= served.first[index])
      }
    }
    #expect(server.counts.completed == fitting)
    #expect(server.counts.enqueued + server.counts.refused == load.count)
    #expect(server.counts.refused == load.count - fitting && fitting < load.count)
    #expect(server.counts.preemptions > 0 || reserving)
    // A preempted request computes its output so far, the token never computed on included.
    let again = server.counts.prefillTokens - prompt - server.counts.discardedTokens
    #expect(again >= 0 && again <= server.counts.preemptions)
    #expect(reserving == (server.counts.preemptions == 0))
    #expect(server.counts.outputTokens == output)
    #expect(server.counts.peakBlocks <= 200)
    #expect(server.counts.peakSequences <= 20)
    #expect(server.blocksInUse == 0 && server.runningCount == 0 && server.waitingCount == 0)
    #expect(server.nextEventTime == nil)
  }

  @Test func aLoneRequestSeesTheUnloadedLatency() throws {
    let setup = try Samples.setup(tokenBudget: 700)
    var server = BatchingServer(setup)
    server.enqueue(request: 7, promptTokens: 3_000, outputTokens: 200, at: 5)
    let events = server.advance(to: 100)
    let alone = UnloadedLatency(setup, promptTokens: 3_000, outputTokens: 200)
    #expect(events.map(\.kind) == [.firstToken, .completion])
    #expect(events.allSatisfy { $0.request == 7 })
    #expect((events[0].time - 5 - alone.firstToken).magnitude < 1e-9)
    #expect((events[1].time - 5 - alone.endToEnd).magnitude < 1e-9)
    #expect(server.counts.steps == 5 + 199)
  }

  @Test func heavierLoadIsNeverFaster() throws {
    var latency = 0.0
    for rate in [1.0, 4, 16, 40] {
      var server = BatchingServer(try Samples.setup())
      let load = requests(400, rate: rate)
      let last = serve(load, &server).last
      let mean = zip(last, load).map { $0 - $1.time }.reduce(0, +) / 400
      #expect(mean > latency, "rate \(rate): \(mean)")
      latency = mean
    }
  }

  /// A saturated server yields what the mean-field capacity says, within 7 %.
  @Test func saturatedThroughputMeetsTheCapacity() throws {
    let setup = try Samples.setup(tokenBudget: 2048)
    var server = BatchingServer(setup)
    for index in 0..<1_500 {
      server.enqueue(request: index, promptTokens: 512, outputTokens: 128, at: 0)
    }
    let end = try #require(server.advance(to: 1e6).last?.time)
    let capacity = try #require(
      ServingCapacity(setup, promptTokens: 512, outputTokens: 128)
    ).saturated
    let rate = 1_500 / end
    #expect((rate / capacity.requestsPerSecond - 1).magnitude < 0.07, "\(rate)")
  }

  @Test func oddRequestsAreTakenAsTheyCan() throws {
    var server = BatchingServer(try Samples.setup())
    #expect(server.advance(to: 3).isEmpty)
    var accepted = [
      server.enqueue(request: 1, promptTokens: .max, outputTokens: .max, at: 0),
      server.enqueue(request: 2, promptTokens: 8, outputTokens: 8, at: .nan),
      server.enqueue(request: 3, promptTokens: 8, outputTokens: 8, at: .infinity),
    ]
    #expect(accepted == [false, false, false])
    accepted = [
      server.enqueue(request: 4, promptTokens: -3, outputTokens: 0, at: 9),
      server.enqueue(
        request: 5, promptTokens: 8, outputTokens: 1, cachedTokens: 99, at: -4),
    ]
    #expect(accepted == [true, true])
    let events = server.advance(to: 1_000)
    #expect(events.count == 4)
    #expect(events.allSatisfy { $0.time > 9 })
    #expect(server.counts.prefillTokens == 2)
    #expect(server.counts.outputTokens == 2)
  }
}
