import Berth
import Compliance
import Deployments

extension AssessmentSchema {
  private typealias Node = SchemaNode

  /// The schema of an alternative.
  static var option: JSONValue {
    Node.object(
      "An alternative: an option with a model, its sites and sizes.",
      identity + money + performance + judgement, optional: ["first_attempt_tokens"])
  }

  private static var outcomes: [String] { ["allowed", "conditional", "excluded"] }

  private static var identity: [(String, JSONValue)] {
    [
      ("id", Node.text("`option` or `option+model`.")), ("option", Node.text("Id of the option.")),
      ("model", Node.text("Catalogue name of the model.", mayBeNull: true)),
      ("strategy", Node.word("Strategy.", Strategy.allCases.map(\.rawValue))),
      (
        "sites",
        Node.list(
          "Where its components are.",
          of: Node.object(
            "A site.",
            [
              ("id", Node.text("Name within the option.")), ("provider", Node.text("Provider.")),
              ("region", Node.text("Region chosen.", mayBeNull: true)),
              ("country", Node.text("Country, ISO 3166.", mayBeNull: true)),
            ]))
      ),
      ("sizing", Node.list("Size of each component that has one.", of: size)),
      ("rank", Node.value("integer", "Place, from 1.", mayBeNull: true, minimum: 1)),
      ("score", Node.number("Points of 100.", mayBeNull: true, minimum: 0, maximum: 100)),
      ("verdict", Node.word("Worst outcome over the regimes.", outcomes, mayBeNull: true)),
    ]
  }

  private static var size: JSONValue {
    Node.object(
      "A component's size.",
      [
        ("component", Node.text("Name within the option.")), ("service", Node.text("Service.")),
        ("replicas", Node.value("integer", "Replicas.", minimum: 0)),
        ("maximum_replicas", Node.value("integer", "Most replicas it scales to.", minimum: 1)),
        ("vcpu", Node.number("vCPUs of a replica.", minimum: 0)),
        ("memory_gib", Node.number("Memory of a replica, GiB.", minimum: 0)),
        ("concurrency", Node.value("integer", "Requests a replica holds at once.", minimum: 1)),
        ("timeout_s", Node.number("Longest execution, seconds.", minimum: 0)),
        ("instance", Node.text("Instance type.")), ("gpu", Node.text("Accelerator.")),
        ("gpus_per_replica", Node.value("integer", "Accelerators of a replica.", minimum: 0)),
        ("precision", Node.text("Number format of the weights.")),
        ("endpoint", Node.text("Kind of model endpoint.")),
      ],
      optional: [
        "maximum_replicas", "vcpu", "memory_gib", "concurrency", "timeout_s", "instance", "gpu",
        "gpus_per_replica", "precision", "endpoint",
      ])
  }

  private static var money: [(String, JSONValue)] {
    [
      (
        "monthly_cost_usd",
        Node.number(
          "Bill of the first month, dollars; null while a price is missing.", mayBeNull: true)
      ),
      (
        "monthly_cost_range_usd",
        Node.orNull(
          Node.object(
            "Band of the bill if prices err independently, dollars.",
            [
              ("p10", Node.number("10th percentile.")), ("likely", Node.number("Likely value.")),
              ("p90", Node.number("90th percentile.")),
            ]))
      ),
      ("cost_per_run_usd", Node.number("Dollars a run.", mayBeNull: true)),
      ("bill", Node.list("Lines of the bill, one a component and price.", of: line)),
      (
        "bill_gaps",
        Node.list(
          "Quantities without a price.",
          of: Node.object(
            "A gap.",
            [
              ("component", Node.text("Component.")),
              ("tariff", Node.text("Price that is missing.")),
              ("quantity", Node.number("Quantity a month, in the tariff's meter.")),
              ("reason", Node.text("Why there is none.")),
            ]))
      ),
    ]
  }

  private static var line: JSONValue {
    Node.object(
      "A line of the first month's bill.",
      [
        ("component", Node.text("Component.")), ("service", Node.text("Service.")),
        ("sku", Node.text("What is sold.")), ("region", Node.text("Region, or `*`.")),
        ("quantity", Node.number("Quantity of the month, in `unit`.")),
        ("unit", Node.text("Meter.")), ("amount_usd", Node.number("Dollars.")),
        ("band_usd", Node.list("P10 and P90, dollars.", of: Node.number("Dollars."), count: 2)),
        ("basis", Node.text("Listed price, proxy of a region, or assumption.")),
        ("confidence", Node.word("Of the price.", ["high", "medium", "low"])),
        ("rows", Node.list("Rows under `sources`.", of: Node.text("File and line."))),
      ])
  }

  private static var performance: [(String, JSONValue)] {
    [
      ("e2e_ms", Node.orNull(Node.reference("latency"))),
      ("ttft_ms", Node.orNull(Node.reference("latency"))),
      (
        "availability",
        Node.number(
          "Share of runs that end with an answer.", mayBeNull: true, minimum: 0, maximum: 1)
      ),
      (
        "availability_by_sla",
        Node.number("The same by what vendors promise.", mayBeNull: true, minimum: 0, maximum: 1)
      ),
      ("runs_simulated", Node.value("integer", "Runs behind the percentiles.", mayBeNull: true)),
      ("bottleneck", Node.text("Component that is full first.", mayBeNull: true)),
      (
        "first_attempt_tokens",
        Node.object(
          "Tokens of first tries where a trace was replayed.",
          [
            ("input", Node.number("Prompt tokens.")), ("output", Node.number("Generated tokens.")),
          ])
      ),
    ]
  }

  private static var judgement: [(String, JSONValue)] {
    [
      ("operations_hours_per_month", Node.number("Hours of operations work.", mayBeNull: true)),
      (
        "verdicts",
        Node.list(
          "One a regime.",
          of: Node.object(
            "A verdict.",
            [
              ("regime", Node.text("Regime.")), ("outcome", Node.word("Outcome.", outcomes)),
              ("met", Node.value("integer", "Requirements that are met.", minimum: 0)),
              ("requirements", Node.list("Those that are not.", of: requirement)),
            ]))
      ),
      (
        "excluded_by",
        Node.list(
          "Why it is not ranked; empty when it is.",
          of: Node.object(
            "A reason.",
            [
              ("kind", Node.word("Kind.", Exclusion.Kind.allCases.map(\.rawValue))),
              ("component", Node.text("Component it concerns.", mayBeNull: true)),
              ("reason", Node.text("A sentence with the rule or limit.")),
              ("origin", Node.text("Where that stands.", mayBeNull: true)),
              ("remedy", Node.text("What would admit it.", mayBeNull: true)),
            ]))
      ),
      ("warnings", Node.list("Soft objectives it misses.", of: Node.text("A sentence."))),
      ("absent", Node.map("Why a figure is null, by key.", of: Node.text("Reason."))),
    ]
  }

  private static var requirement: JSONValue {
    Node.object(
      "A requirement that is not met; its text stands under `requirements` of the document.",
      [
        ("article", Node.text("Article.")),
        ("state", Node.word("Where it stands.", RequirementState.allCases.map(\.rawValue))),
        ("components", Node.list("Components, or `all`.", of: Node.text("Component."))),
        ("found", Node.map("Facts found.", of: Node.text("Value.", mayBeNull: true))),
        ("change", Node.text("A change that turns it.")),
      ], optional: ["change"])
  }
}
