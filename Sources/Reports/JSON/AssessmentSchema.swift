import Berth
import Compliance
import Deployments
import Documents

/// The JSON Schema (draft 2020-12) of `assessment.json`: every key with what it means and its unit.
///
/// Strict: a key that it does not know is an error. Keys are added under the same name of the format; one that is renamed
/// or removed changes that name.
public enum AssessmentSchema {
  private typealias Node = SchemaNode

  /// The schema, with a trailing newline.
  public static var text: String { value.text }

  /// The schema as a value.
  static var value: JSONValue {
    guard case .object(let members) = document else { return document }
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("An assessment of deployment options by Berth")),
      ] + members + [("$defs", .object(definitions))])
  }

  private static let confidences = ["high", "medium", "low"]

  private static var document: JSONValue {
    Node.object(
      "What `berth recommend` writes as assessment.json. Units stand in the keys: _usd, _ms, _s, _gib.",
      [
        (
          "schema",
          .object([
            ("description", .string("Name of the format.")),
            ("const", .string("berth-assessment-1")),
          ])
        ),
        ("berth", Node.text("Version of Berth.")), ("workload", workload), ("catalog", catalogue),
        (
          "seed",
          .object([
            (
              "description",
              .string("Seed of every random stream; a text beyond what JSON readers hold exactly.")
            ), ("type", .array([.string("integer"), .string("string")])),
          ])
        ),
        ("criteria", Node.list("Criteria in the order of their weights.", of: criterion)),
        (
          "options",
          Node.list(
            "Alternatives (an option with a model), ranked ones first by rank, then by id.",
            of: Node.reference("option"))
        ),
        (
          "sources",
          Node.map(
            "Catalogue rows that bill lines name, by row.",
            of: Node.object(
              "Where a row comes from.",
              [
                ("source", Node.text("Page or file.")), ("as_of", Node.text("Date of the source.")),
                ("confidence", Node.word("How far it is trusted.", confidences)),
              ]))
        ),
        ("requirements", requirements), ("flips", flips), ("robustness", robustness),
        (
          "findings",
          Node.list(
            "What is odd about the regimes that the workload lists.", of: Node.text("A sentence."))
        ),
        (
          "own_duties",
          Node.list(
            "The organisation's own duties, the same for every option.",
            of: Node.reference("duty"))
        ),
      ])
  }

  private static var workload: JSONValue {
    Node.object(
      "What must be served.",
      [
        ("name", Node.text("Name of the workload.")),
        ("content_hash", Node.text("SHA-256 of its files, hexadecimal.")),
        ("runs_per_month", Node.number("Runs (user requests) a month, likely value.", minimum: 0)),
        ("models", Node.list("Models it accepts, best first.", of: Node.text("Catalogue name."))),
        (
          "inputs",
          Node.list(
            "Every input with where it comes from.",
            of: Node.object(
              "An input.",
              [
                ("key", Node.text("Path of the key.")),
                ("value", Node.text("Value with its unit.")),
                ("origin", Node.text("File, line and column, or the archetype it is taken from.")),
              ]))
        ),
      ])
  }

  private static var catalogue: JSONValue {
    Node.object(
      "What can be bought.",
      [
        ("version", Node.text("Short hash of the catalogue's contents.")),
        ("content_hash", Node.text("SHA-256 of the contents, hexadecimal.")),
        ("date", Node.text("Date of the newest price.")),
      ])
  }

  private static var criterion: JSONValue {
    Node.object(
      "A criterion with its anchors.",
      [
        ("name", Node.text("Name.")), ("unit", Node.text("Unit of the anchors.")),
        ("worst", Node.number("Figure worth nothing.")),
        ("best", Node.number("Figure worth everything.")),
        ("basis", Node.text("Where the anchors come from.")),
      ])
  }

  private static var requirements: JSONValue {
    Node.map(
      "Rules behind the verdicts that are not met everywhere, by regime and article.",
      of: Node.object(
        "A rule.",
        [
          ("requirement", Node.text("What it asks.")),
          ("needed", Node.text("Expression over facts.")),
          ("hard", Node.value("boolean", "Whether failing it excludes.")),
          ("future", Node.value("boolean", "Whether it applies only after go-live.")),
          ("source", Node.text("Where the rule or the fact stands.")),
          ("confidence", Node.word("How far the source is trusted.", confidences)),
        ]))
  }

  private static var flips: JSONValue {
    Node.list(
      "Single changes after which another alternative is first.",
      of: Node.object(
        "A change.",
        [
          ("input", Node.text("What changes.")), ("now", Node.text("Its value now, with unit.")),
          ("threshold", Node.text("Value at which the first changes, with unit.")),
          ("winner", Node.text("Id of the alternative that is first beyond it.")),
        ]))
  }

  private static var robustness: JSONValue {
    Node.orNull(
      Node.object(
        "The ranking over scenarios in which load, prices and speed err together.",
        [
          ("scenarios", Node.value("integer", "Scenarios drawn.", minimum: 1)),
          (
            "options",
            Node.list(
              "Ranked alternatives, by rank.",
              of: Node.object(
                "One of them.",
                [
                  ("id", Node.text("Its id.")),
                  (
                    "first",
                    Node.number("Share of scenarios in which it is first.", minimum: 0, maximum: 1)
                  ),
                  ("mean_regret_points", Node.number("Points short of the best, on average.")),
                  ("p90_regret_points", Node.number("The same at the 90th percentile.")),
                ]))
          ),
        ]))
  }

  private static var definitions: [(String, JSONValue)] {
    [
      ("option", AssessmentSchema.option), ("duty", duty),
      (
        "latency",
        Node.object(
          "Simulated percentiles in milliseconds.",
          ["p50", "p95", "p99"].map { ($0, Node.number("Milliseconds.", mayBeNull: true)) } + [
            (
              "interval_95",
              Node.object(
                "Ends of their 95% intervals: simulation noise.",
                ["p50", "p95", "p99"].map {
                  (
                    $0,
                    Node.list(
                      "Low and high, milliseconds.",
                      of: Node.number("Milliseconds.", mayBeNull: true), count: 2)
                  )
                })
            )
          ])
      ),
    ]
  }

  private static var duty: JSONValue {
    Node.object(
      "A duty of the organisation.",
      [
        ("regime", Node.text("Regime.")), ("article", Node.text("Article.")),
        ("requirement", Node.text("What it asks.")),
        ("component", Node.text("Component it concerns.", mayBeNull: true)),
        ("state", Node.word("Where it stands.", RequirementState.allCases.map(\.rawValue))),
        ("hard", Node.value("boolean", "Whether failing it excludes.")),
        ("ours", Node.value("boolean", "Whether it is the organisation's own.")),
        ("future", Node.value("boolean", "Whether it applies only after go-live.")),
        (
          "found",
          Node.list(
            "Facts it asks for.",
            of: Node.object(
              "A fact.",
              [
                ("field", Node.text("Name of the fact.")),
                ("value", Node.text("Value found.", mayBeNull: true)),
                ("origin", Node.text("Where it stands.", mayBeNull: true)),
              ]))
        ),
        ("needed", Node.text("Expression over facts.")),
        ("source", Node.text("Source of the rule.")),
        ("confidence", Node.word("How far the source is trusted.", confidences)),
        ("change", Node.text("A change that turns it.", mayBeNull: true)),
      ])
  }
}
