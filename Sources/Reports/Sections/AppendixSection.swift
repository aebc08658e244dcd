import Berth
import Catalog
import Costing
import Deployments
import Documents
import Workloads

/// Coverage, inputs, assumptions and the price rows behind the first choice.
struct AppendixSection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    ["## 10. Appendix", ""] + coverage + inputs + assumptions + rows
  }

  private var coverage: [String] {
    var table = MarkdownTable(
      ["provider", "options", "ranked", "excluded", "unpriced", "not computed"],
      right: [1, 2, 3, 4, 5])
    var providers: [String] = []
    for item in assessment.alternatives {
      let provider = Self.provider(item)
      if !providers.contains(provider) { providers.append(provider) }
    }
    for provider in providers.sorted() {
      let items = assessment.alternatives.filter { Self.provider($0) == provider }
      func count(_ kinds: Set<Exclusion.Kind>) -> String {
        "\(items.filter { item in item.exclusions.first.map { kinds.contains($0.kind) } ?? false }.count)"
      }
      table.rows.append([
        provider, "\(Set(items.map(\.option.id)).count)",
        "\(items.filter { $0.rank != nil }.count)",
        count([.law, .limit, .objective, .capacity, .model]), count([.unpriced]), count([.unknown]),
      ])
    }
    return ["### Coverage", "", table.text, ""]
  }

  /// The provider that most components of an option run on.
  private static func provider(_ item: AssessedAlternative) -> String {
    item.option.sites.map(\.provider).first ?? "self"
  }

  private var inputs: [String] {
    var table = MarkdownTable(["input", "value", "where it comes from"])
    table.rows = assessment.profile.inputs.map { ["`\($0.key)`", $0.value, "\($0.origin)"] }
    return [
      "### Inputs", "", "<details><summary>\(table.rows.count) inputs</summary>", "", table.text,
      "", "</details>", "",
    ]
  }

  private var assumptions: [String] {
    var table = MarkdownTable(
      ["assumption", "low", "likely", "high", "unit", "owner", "confidence"], right: [1, 2, 3])
    table.rows = assessment.catalogue.allAssumptions.map { row in
      [
        "\(row.meaning) (`\(row.id)`)", NumberFormat.plain(row.value.low),
        NumberFormat.plain(row.value.likely), NumberFormat.plain(row.value.high), row.unit,
        row.owner, row.reference.confidence.rawValue,
      ]
    }
    return [
      "### Assumptions of the models", "",
      "<details><summary>\(table.rows.count) assumptions</summary>", "", table.text, "",
      "</details>", "",
    ]
  }

  /// The first choice and the best of each strategy; every other bill's rows are in `assessment.json`.
  private var shown: [AssessedAlternative] {
    var strategies: Set<Strategy> = []
    return assessment.ranked.filter { strategies.insert($0.option.strategy).inserted }
  }

  private var rows: [String] {
    var seen: Set<CatalogueReference> = []
    var table = MarkdownTable(["row", "source", "date", "confidence"])
    for item in shown {
      for reference in item.bill?.lines.flatMap(\.references) ?? []
      where seen.insert(reference).inserted {
        table.rows.append([
          "`\(reference.row)`", reference.source, reference.asOf, reference.confidence.rawValue,
        ])
      }
    }
    table.rows.sort { $0[0] < $1[0] }
    return [
      "### Catalogue rows behind the bills of the best of each strategy", "",
      "<details><summary>\(table.rows.count) rows</summary>", "", table.text, "", "</details>", "",
    ]
  }
}
