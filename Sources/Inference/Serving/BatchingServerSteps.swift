import Statistics

extension BatchingServer {
  /// Blocks the next start of a request takes.
  private func startBlocks(_ slot: Slot) -> Int {
    limits.blocks(for: slot.prompt + (limits.reservesOutput ? slot.output : 1))
  }

  /// Whether the next request that waits may start, its arrival left aside.
  var nextIsAdmissible: Bool {
    guard head < waiting.count, runningCount < limits.maxSequences else { return false }
    return blocks.used + startBlocks(slots[waiting[head]]) <= limits.blocks
  }

  /// Chooses what to do from the clock on.
  mutating func startNext() {
    let preempted = preemptUntilBlocksSuffice()
    fillStep(admitting: !preempted)
    if !prefilling.isEmpty {
      startMixedStep()
    } else if let first = firstToFinish() {
      let run = DecodeRun(model, batch: decodingCount, context: Double(decodeContext))
      let left = closedForm ? Swift.max(1, Int(first) - decodeSteps) : 1
      let steps =
        limits.reservesOutput
        ? left : blocks.steps(within: limits.blocks, from: decodeSteps, limit: left)
      activity = .decoding(run, start: clock, steps: steps)
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

  /// The number of the step in which the next decode finishes.
  private mutating func firstToFinish() -> Double? {
    while let entry = finishing.peek {
      if slots[entry.payload.slot].version == entry.payload.version { return entry.time }
      _ = finishing.pop()
    }
    return nil
  }

  /// Chooses the prompt chunks of the next step: the prompt begun first, then new requests.
  private mutating func fillStep(admitting: Bool) {
    var budget = limits.tokenBudget - decodingCount
    chunks.removeAll(keepingCapacity: true)
    for slot in prefilling {
      let chunk = Swift.max(0, Swift.min(budget, slots[slot].prompt - slots[slot].cached))
      chunks.append(chunk)
      budget -= chunk
    }
    while admitting, budget > 0, nextIsAdmissible, slots[waiting[head]].arrival <= clock {
      let slot = waiting[head]
      head += 1
      takeUpKept(slot)
      slots[slot].blocks = startBlocks(slots[slot])
      blocks.add(slots[slot].blocks)
      started.append(Ticket(slot: slot, version: slots[slot].version))
      let chunk = Swift.min(budget, slots[slot].prompt - slots[slot].cached)
      prefilling.append(slot)
      chunks.append(chunk)
      budget -= chunk
    }
    if head > 4096, head * 2 > waiting.count {
      waiting.removeFirst(head)
      head = 0
    }
    if started.count > 4 * limits.maxSequences + 64 {
      started.removeAll { slots[$0.slot].version != $0.version }
    }
    counts.peakBlocks = Swift.max(counts.peakBlocks, blocks.used)
    counts.peakSequences = Swift.max(counts.peakSequences, runningCount)
  }

  private mutating func startMixedStep() {
    var load = StepLoad(decodes: Double(decodingCount), decodeContext: Double(decodeContext))
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
      if slots[slot].cached >= slots[slot].prompt {
        startDecoding(slot, at: end, &events)
      } else {
        left.append(slot)
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

  /// Yields the token that the end of a prompt brings and lets the request go on from there.
  private mutating func startDecoding(
    _ slot: Int, at end: Double, _ events: inout [ServerEvent]
  ) {
    let state = slots[slot]
    counts.outputTokens += 1
    if !state.hasFirstToken {
      slots[slot].hasFirstToken = true
      events.append(ServerEvent(request: state.request, kind: .firstToken, time: end))
    }
    guard state.output > 1 else {
      blocks.add(-state.blocks)
      complete(slot, at: end, &events)
      return
    }
    slots[slot].isDecoding = true
    slots[slot].offset = state.prompt + 1 - decodeSteps
    if !limits.reservesOutput { blocks.startGrowing(offset: slots[slot].offset) }
    finishing.push(
      Ticket(slot: slot, version: state.version), at: Double(decodeSteps + state.output - 1))
    decodingCount += 1
    decodeContext += state.prompt + 1
  }

  /// Gives each running decode some tokens and lets those that have their last one go.
  private mutating func stepDecodes(
    _ steps: Int, at end: Double, _ events: inout [ServerEvent]
  ) {
    guard decodingCount > 0 else { return }
    blocks.grow(steps: steps, from: decodeSteps)
    decodeSteps += steps
    decodeContext += steps * decodingCount
    counts.outputTokens += steps * decodingCount
    while let first = firstToFinish(), first <= Double(decodeSteps) {
      guard let ticket = finishing.pop()?.payload else { break }
      stopDecoding(ticket.slot)
      complete(ticket.slot, at: end, &events)
    }
  }

  private mutating func complete(
    _ slot: Int, at end: Double, _ events: inout [ServerEvent]
  ) {
    counts.completed += 1
    events.append(ServerEvent(request: slots[slot].request, kind: .completion, time: end))
    slots[slot].version += 1
    freeSlots.append(slot)
  }
}
