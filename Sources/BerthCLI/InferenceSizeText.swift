import Documents
import Inference
import Reports

/// The answer of `berth inference size` as text and as JSON.
struct InferenceSizeText {
  let sizing: ServingSizing
  let question: ServingSizing.Question

  init(_ sizing: ServingSizing, question: ServingSizing.Question) {
    self.sizing = sizing
    self.question = question
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
        ("tp", .integer(best.setup.parallelism.tensor)), ("replicas", .integer(best.replicas)),
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
    let machine =
      best.offer.map {
        "\(best.machines) × \($0.provider) \($0.instance) in \($0.region) "
          + "($\(three(best.dollarsPerHour ?? 0)) an hour; \($0.source))"
      } ?? "no price is known; the fewest accelerators"
    let tokens =
      price.map {
        "$\(three($0.output)) a million output tokens, $\(three($0.total)) a million tokens in and out, at this load"
      } ?? "none"
    return """
      \(best.accelerators) × \(best.setup.accelerator.name): \(best.replicas) replicas of \
      TP\(best.setup.parallelism.tensor) in \(best.setup.precision.rawValue)
      machine  \(machine)
      price    \(tokens)
      proof    \(proof.candidates) candidates: \(proof.withoutRoom) without room, \(proof.belowRate) below the rate, \
      \(proof.tooSlowAlone) too slow alone, \(proof.simulatedAndMissed) missed in simulation, \(proof.notCheaper) not cheaper

      \(InferenceText(estimate, fleet: Fleet(best.setup, replicas: best.replicas)).text)
      """
  }
}
