import Documents
import Inference
import Reports

/// The answer of `berth inference size` as text and as JSON.
struct InferenceSizeText {
  let sizing: ServingSizing
  let question: ServingSizing.Question

  /// The cheapest candidate of accelerators that others measured, where the answer is none of them.
  let measured: SizingCandidate?

  init(_ sizing: ServingSizing, question: ServingSizing.Question) {
    self.sizing = sizing
    self.question = question
    func isMeasured(_ accelerator: Accelerator) -> Bool {
      AcceleratorGeneration(accelerator: accelerator.name) != .other
    }
    guard let best = sizing.best, !isMeasured(best.setup.accelerator) else {
      measured = nil
      return
    }
    var narrowed = question
    narrowed.accelerators = question.accelerators.filter(isMeasured)
    measured = ServingSizing(narrowed).best
  }

  /// A candidate in words: accelerators, replicas, layout, format.
  private static func phrase(_ candidate: SizingCandidate) -> String {
    let layout = candidate.setup.parallelism
    return "\(candidate.accelerators) × \(candidate.setup.accelerator.name): "
      + "\(InferenceText.replicas(candidate.replicas)) of TP\(layout.tensor) "
      + "PP\(layout.pipeline) in \(candidate.setup.precision.rawValue)"
  }

  /// Why nothing was found, one sentence.
  var nothing: String {
    let proof = sizing.proof
    return
      "none of \(proof.candidates) candidates on up to \(question.mostAccelerators) accelerators holds the load: "
      + "\(proof.withoutRoom) have no room for the model, \(proof.belowRate) cannot hold the rate, "
      + "\(proof.tooSlowAlone) are too slow even alone, \(proof.simulatedAndMissed) miss the objective in simulation"
  }

  private var price: (output: Double, total: Double)? {
    sizing.best?.dollarsPerHour.map {
      ServingSizing.dollarsPerMillion(
        dollarsPerHour: $0, rate: question.rate, promptTokens: question.promptTokens,
        outputTokens: question.outputTokens)
    }
  }

  var json: String {
    let proof = sizing.proof
    var fields: [(String, JSONValue)] = []
    if let best = sizing.best, let estimate = sizing.estimate {
      fields = [
        ("gpu", .string(best.setup.accelerator.name)), ("gpus", .integer(best.accelerators)),
        ("gpus_paid", .integer(best.paidAccelerators)),
        ("tp", .integer(best.setup.parallelism.tensor)),
        ("pp", .integer(best.setup.parallelism.pipeline)), ("replicas", .integer(best.replicas)),
        ("precision", .string(best.setup.precision.rawValue)),
        ("instance", .optional(best.offer?.instance)), ("instances", .integer(best.machines)),
        ("provider", .optional(best.offer?.provider)), ("region", .optional(best.offer?.region)),
        ("price_source", .optional(best.offer?.source)),
        ("price_per_hour_usd", .optional(best.dollarsPerHour)),
        (
          "price_per_million_output_tokens_usd",
          price.map { InferenceText.number($0.output) } ?? .null
        ),
        (
          "price_per_million_tokens_usd", price.map { InferenceText.number($0.total) } ?? .null
        ),
        (
          "estimate",
          .object(
            InferenceText(estimate, fleet: Fleet(best.setup, replicas: best.replicas)).fields)
        ),
      ]
    } else {
      fields = [("gpu", .null), ("gpus", .null), ("reason", .string(nothing))]
    }
    fields.append(
      (
        "cheapest_measured",
        measured.map {
          .object([
            ("gpu", .string($0.setup.accelerator.name)), ("gpus", .integer($0.accelerators)),
            ("tp", .integer($0.setup.parallelism.tensor)),
            ("pp", .integer($0.setup.parallelism.pipeline)), ("replicas", .integer($0.replicas)),
            ("precision", .string($0.setup.precision.rawValue)),
            ("price_per_hour_usd", .optional($0.dollarsPerHour)),
          ])
        } ?? .null
      ))
    fields.append(
      (
        "proof",
        .object([
          ("candidates", .integer(proof.candidates)),
          ("without_room", .integer(proof.withoutRoom)),
          ("below_rate", .integer(proof.belowRate)),
          ("too_slow_alone", .integer(proof.tooSlowAlone)),
          ("simulated_and_missed", .integer(proof.simulatedAndMissed)),
          ("simulated", .integer(proof.simulated)), ("not_cheaper", .integer(proof.notCheaper)),
        ])
      ))
    return String(JSONValue.object(fields).text.dropLast())
  }

  var text: String {
    guard let best = sizing.best, let estimate = sizing.estimate else { return nothing }
    let proof = sizing.proof
    func three(_ value: Double) -> String { NumberFormat.significant(value, digits: 3) }
    var lines = [Self.phrase(best)]
    if let offer = best.offer, let hourly = best.dollarsPerHour, let price {
      lines += [
        "machine       \(best.machines) × \(offer.provider) \(offer.instance) in \(offer.region)",
        "price         $\(three(hourly)) an hour; at this load $\(three(price.output)) a million output tokens,",
        "              $\(three(price.total)) a million tokens in and out",
        "source        \(offer.source)",
      ]
    } else {
      lines.append("price         none is known; the fewest accelerators are taken")
    }
    lines += [
      "proof         \(proof.candidates) candidates: \(proof.withoutRoom) without room, "
        + "\(proof.belowRate) below the rate, \(proof.tooSlowAlone) too slow",
      "              alone, \(proof.simulatedAndMissed) missed in simulation, "
        + "\(proof.notCheaper) not cheaper",
    ]
    if AcceleratorGeneration(accelerator: best.setup.accelerator.name) == .other {
      lines += [
        "caution       no published row measures \(best.setup.accelerator.name);",
        "              of measured accelerators the cheapest is "
          + (measured.map { candidate in
            Self.phrase(candidate)
              + (candidate.dollarsPerHour.map { ", $\(three($0)) an hour" } ?? "")
          } ?? "none"),
      ]
    }
    lines += [
      "", InferenceText(estimate, fleet: Fleet(best.setup, replicas: best.replicas)).text,
    ]
    return lines.joined(separator: "\n")
  }
}
