import Statistics

extension BatchingServer {
  /// Whether the next request that waits may start, its arrival left aside.
  var nextIsAdmissible: Bool {
    guard head < waiting.count, runningCount < limits.maxSequences else { return false }
    return blocksInUse + slots[waiting[head]].blocks <= limits.blocks
  }

  /// Chooses what to do from the clock on.
  mutating func startNext() {
    fillStep()
    if !prefilling.isEmpty {
      startMixedStep()
    } else if let first = decoding.peek {
      let run = DecodeRun(model, batch: decoding.count, context: Double(decodeContext))
      let left = closedForm ? Int(first.time) - decodeSteps : 1
      activity = .decoding(run, start: clock, steps: Swift.max(1, left))
      shortenRun()
    } else {
      activity = .idle
    }
  }

  /// Ends a run of decodes with the step in which the next admissible request arrives.
  mutating func shortenRun() {
    guard case .decoding(let run, let start, let steps) = activity, nextIsAdmissible else {
      return
    }
    let arrival = slots[waiting[head]].arrival
    activity = .decoding(
      run, start: start, steps: run.steps(reaching: arrival - start, limit: steps))
  }

  /// Chooses the prompt chunks of the next step: the prompt begun first, then new requests.
  private mutating func fillStep() {
    var budget = limits.tokenBudget - decoding.count
    chunks.removeAll(keepingCapacity: true)
    for slot in prefilling {
      let chunk = Swift.max(0, Swift.min(budget, slots[slot].prompt - slots[slot].cached))
      chunks.append(chunk)
      budget -= chunk
    }
    while budget > 0, nextIsAdmissible, slots[waiting[head]].arrival <= clock {
      let slot = waiting[head]
      head += 1
      blocksInUse += slots[slot].blocks
      let chunk = Swift.min(budget, slots[slot].prompt - slots[slot].cached)
      prefilling.append(slot)
      chunks.append(chunk)
      budget -= chunk
    }
    if head > 4096, head * 2 > waiting.count {
      waiting.removeFirst(head)
      head = 0
    }
    counts.peakBlocks = Swift.max(counts.peakBlocks, blocksInUse)
    counts.peakSequences = Swift.max(counts.peakSequences, runningCount)
  }

  private mutating func startMixedStep() {
    var load = StepLoad(
      decodes: Double(decoding.count), decodeContext: Double(decodeContext))
    for (slot, chunk) in zip(prefilling, chunks) where chunk > 0 {
      let cached = slots[slot].cached
      load.addChunk(tokens: chunk, context: cached, last: cached + chunk >= slots[slot].prompt)
    }
    activity = .mixed(end: clock + model.time(of: load).total)
  }

  mutating func finishMixedStep(at end: Double, _ events: inout [ServerEvent]) {
    counts.steps += 1
    counts.busySeconds += end - clock
    stepDecodes(1, at: end, &events)
    var left: [Int] = []
    for (slot, chunk) in zip(prefilling, chunks) {
      counts.prefillTokens += chunk
      slots[slot].cached += chunk
      let state = slots[slot]
      guard state.cached >= state.prompt else {
        left.append(slot)
        continue
      }
      counts.outputTokens += 1
      events.append(ServerEvent(request: state.request, kind: .firstToken, time: end))
      if state.output == 1 {
        release(slot, at: end, &events)
      } else {
        decoding.push(slot, at: Double(decodeSteps + state.output - 1))
        decodeContext += state.prompt + 1
      }
    }
    prefilling = left
  }

  mutating func finishDecodeRun(
    steps: Int, from start: Double, to end: Double, _ events: inout [ServerEvent]
  ) {
    counts.steps += steps
    counts.busySeconds += end - start
    stepDecodes(steps, at: end, &events)
  }

  /// Gives each running decode some tokens and lets those that have their last one go.
  private mutating func stepDecodes(
    _ steps: Int, at end: Double, _ events: inout [ServerEvent]
  ) {
    guard !decoding.isEmpty else { return }
    decodeSteps += steps
    decodeContext += steps * decoding.count
    counts.outputTokens += steps * decoding.count
    while let first = decoding.peek, first.time <= Double(decodeSteps) {
      _ = decoding.pop()
      decodeContext -= slots[first.payload].prompt + slots[first.payload].output
      release(first.payload, at: end, &events)
    }
  }

  private mutating func release(
    _ slot: Int, at end: Double, _ events: inout [ServerEvent]
  ) {
    blocksInUse -= slots[slot].blocks
    counts.completed += 1
    events.append(
      ServerEvent(request: slots[slot].request, kind: .completion, time: end))
    freeSlots.append(slot)
  }
}
