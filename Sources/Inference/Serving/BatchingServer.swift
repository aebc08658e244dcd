import Statistics

/// One replica that serves requests with continuous batching and chunked prefill.
///
/// The server is passive: the caller enqueues requests, asks for the next moment at which something
/// changes and advances to it; a simulator holds one a replica. Scheduling is first come, first
/// served. A step holds every running request's next token, then prompt chunks up to the token
/// budget. A request starts when a sequence slot and KV blocks for its prompt are free; when blocks
/// run out, the request that started last goes back to the head of the queue and is computed anew
/// (vLLM), unless requests reserve their whole output (`BatchLimits.reservesOutput`).
///
/// While no prompt is worked on the batch is constant and its steps have a closed-form sum
/// (`DecodeRun`), so time goes from completion to completion, not from token to token.
public struct BatchingServer: Sendable {
  /// What the server does at present.
  enum Activity: Sendable, Equatable {
    case idle
    /// A step with prompt chunks; it ends at a time.
    case mixed(end: Double)
    /// Steps of decodes alone.
    case decoding(DecodeRun, start: Double, steps: Int)
  }

  /// One request in the server.
  struct Slot: Sendable {
    var request: Int
    var arrival: Double
    /// Tokens to compute before the next output token; grows by the output when preempted.
    var prompt: Int
    /// Output tokens still to yield, at the last start.
    var output: Int
    /// Prompt tokens in the KV cache, and those of them found in the prefix cache.
    var cached: Int
    var prefix: Int
    /// Blocks held while the prompt is worked on, or for good when the output is reserved.
    var blocks = 0
    /// The context less the number of decode steps, constant while decoding.
    var offset = 0
    /// Full blocks that a preemption gave back, how many free ones lay ahead of them, and how many
    /// had ever been taken then: blocks are taken from the front of the queue of free ones.
    var kept: (blocks: Int, ahead: Int, taken: Int)?
    var hasFirstToken = false
    var isDecoding = false
    /// Tells entries of queues that a preemption or a reuse of the slot made stale.
    var version = 0
  }

  /// A slot as it was when something was planned for it.
  struct Ticket: Sendable {
    let slot: Int
    let version: Int
  }

  /// The scheduler's limits.
  public let limits: BatchLimits
  /// The time of the last change, in seconds.
  public internal(set) var clock = 0.0
  /// What was done so far.
  public internal(set) var counts = ServerCounts()

  let model: StepModel
  /// False makes every step an event of its own, to prove the closed form against.
  let closedForm: Bool
  var activity = Activity.idle
  var slots: [Slot] = []
  var freeSlots: [Int] = []
  /// Slots in the order of their turn; those before `head` have started.
  var waiting: [Int] = []
  var head = 0
  /// Slots whose prompt is being worked on, in order; all but the last finish in this step.
  var prefilling: [Int] = []
  /// Chunk of this step, for each of `prefilling`.
  var chunks: [Int] = []
  /// Running decodes by the number of the step that yields their last token.
  var finishing = EventHeap<Ticket>()
  /// Requests in the order in which they started.
  var started: [Ticket] = []
  var decodingCount = 0
  var decodeContext = 0
  var decodeSteps = 0
  var blocks: BlockCount
  var lastArrival = 0.0

  /// A server whose steps take what a model says.
  public init(model: StepModel, limits: BatchLimits) {
    self.init(model: model, limits: limits, closedForm: true)
  }

  /// A server that goes from token to token where `closedForm` is false, to prove and to measure it against.
  package init(model: StepModel, limits: BatchLimits, closedForm: Bool) {
    self.model = model
    self.limits = limits
    self.closedForm = closedForm
    blocks = BlockCount(blockTokens: limits.blockTokens)
  }

  /// The server of a setup.
  public init(_ setup: ServingSetup) {
    self.init(model: setup.steps, limits: setup.limits)
  }

  /// Requests that wait, those of a later arrival included.
  public var waitingCount: Int { waiting.count - head }

  /// Requests that have started and not finished.
  public var runningCount: Int { decodingCount + prefilling.count }

  /// KV blocks in use.
  public var blocksInUse: Int { blocks.used }

  /// Puts a request at the end of the queue; false when it can never fit and is refused.
  ///
  /// Arrivals must not go back in time: an earlier one counts as simultaneous with the last. It may
  /// lie ahead of the clock, so a whole trace can be enqueued at once. Counts below 1 count as 1;
  /// `cachedTokens` of the prompt are taken as found in the prefix cache, at most all but one.
  @discardableResult
  public mutating func enqueue(
    request: Int, promptTokens: Int, outputTokens: Int, cachedTokens: Int = 0, at time: Double
  ) -> Bool {
    // Larger counts exceed any cache, and would overflow the sums below.
    let prompt = Swift.min(1 << 40, Swift.max(1, promptTokens))
    let output = Swift.min(1 << 40, Swift.max(1, outputTokens))
    guard limits.blocks(for: prompt + output) <= limits.blocks, time < Double.infinity else {
      counts.refused += 1
      return false
    }
    lastArrival = Swift.max(lastArrival, time)
    let prefix = Swift.min(prompt - 1, Swift.max(0, cachedTokens))
    var slot = Slot(
      request: request, arrival: lastArrival, prompt: prompt, output: output, cached: prefix,
      prefix: prefix)
    if let free = freeSlots.popLast() {
      slot.version = slots[free].version + 1
      slots[free] = slot
      waiting.append(free)
    } else {
      waiting.append(slots.count)
      slots.append(slot)
    }
    counts.enqueued += 1
    if waitingCount == 1 { shortenRun() }
    return true
  }

  /// The next moment at which something changes; nil when there is nothing to do.
  ///
  /// Advancing to it need not yield an event: it may be the end of a step amid a prompt.
  public var nextEventTime: Double? {
    switch activity {
    case .idle: head < waiting.count ? Swift.max(clock, slots[waiting[head]].arrival) : nil
    case .mixed(let end): end
    case .decoding(let run, let start, let steps): start + run.duration(steps)
    }
  }

  /// Lets time pass and appends what happened to requests, in order of time.
  public mutating func advance(to time: Double, into events: inout [ServerEvent]) {
    while let next = nextEventTime, next <= time {
      switch activity {
      case .idle: break
      case .mixed: finishMixedStep(at: next, &events)
      case .decoding(_, let start, let steps):
        finishDecodeRun(steps: steps, from: start, to: next, &events)
      }
      clock = next
      startNext()
    }
  }

  /// Lets time pass and returns what happened to requests, in order of time.
  public mutating func advance(to time: Double) -> [ServerEvent] {
    var events: [ServerEvent] = []
    advance(to: time, into: &events)
    return events
  }
}
