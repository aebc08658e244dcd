extension BatchingServer {
  /// Sends the requests that started last back to the queue until the next step's contexts fit.
  ///
  /// True when one went. The request that started first always goes on: alone it fits.
  mutating func preemptUntilBlocksSuffice() -> Bool {
    var preempted = false
    while blocks.used > limits.blocks, let ticket = started.popLast() {
      guard slots[ticket.slot].version == ticket.version else { continue }
      preempt(ticket.slot)
      preempted = true
    }
    return preempted
  }

  /// Takes a decode out of the batch and gives its blocks back.
  mutating func stopDecoding(_ slot: Int) {
    let context = slots[slot].offset + decodeSteps
    if limits.reservesOutput {
      blocks.add(-slots[slot].blocks)
    } else {
      blocks.stopGrowing(offset: slots[slot].offset, context: context)
    }
    slots[slot].isDecoding = false
    decodingCount -= 1
    decodeContext -= context
  }

  private mutating func preempt(_ slot: Int) {
    counts.preemptions += 1
    // Blocks of prompts that were being worked on count as lost.
    var full = 0
    if slots[slot].isDecoding {
      let context = slots[slot].offset + decodeSteps
      stopDecoding(slot)
      full = (context - 1) / limits.blockTokens
      // The output so far becomes part of the prompt; the newest token was never computed on.
      counts.discardedTokens += context - 1 - slots[slot].prefix
      slots[slot].output -= context - slots[slot].prompt
      slots[slot].prompt = context
    } else {
      counts.discardedTokens += slots[slot].cached - slots[slot].prefix
      blocks.add(-slots[slot].blocks)
      prefilling.removeAll { $0 == slot }
    }
    slots[slot].cached = slots[slot].prefix
    if limits.keepsPrefixes, full > 0 {
      let ahead = Swift.max(0, limits.blocks - blocks.used - full)
      slots[slot].kept = (full, ahead, blocks.taken)
    }
    slots[slot].version += 1
    if head > 0 {
      head -= 1
      waiting[head] = slot
    } else {
      waiting.insert(slot, at: 0)
    }
  }

  /// Takes up what is left of the blocks that a request held before it was preempted.
  ///
  /// Its last blocks lie first in the queue of free ones, so what is left is the start of its context.
  mutating func takeUpKept(_ slot: Int) {
    guard let kept = slots[slot].kept else { return }
    slots[slot].kept = nil
    let lost = Swift.max(0, blocks.taken - kept.taken - kept.ahead)
    let tokens = Swift.min(
      slots[slot].prompt - 1, Swift.max(0, kept.blocks - lost) * limits.blockTokens)
    guard tokens > slots[slot].cached else { return }
    counts.discardedTokens -= tokens - slots[slot].cached
    slots[slot].cached = tokens
  }
}
