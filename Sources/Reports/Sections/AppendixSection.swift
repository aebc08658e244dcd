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

  /// Alternatives by the provider of their first site and by what became of them.
  private var coverage: [String] {
    var table = MarkdownTable(
      [
        "provider", "options", "alternatives", "ranked", "excluded", "unpriced", "not computed",
      ],
      right: [1, 2, 3, 4, 5, 6])
    var providers: [String] = []
    for item in assessment.alternatives {
      let provider = Self.provider(item)
      if !providers.contains(provider) { providers.append(provider) }
    }
    func row(_ name: String, _ items: [AssessedAlternative]) -> [String] {
      func count(_ kinds: Set<Exclusion.Kind>) -> String {
        "\(items.filter { item in item.exclusions.first.map { kinds.contains($0.kind) } ?? false }.count)"
      }
      return [
        name, "\(Set(items.map(\.option.id)).count)", "\(items.count)",
        "\(items.filter { $0.rank != nil }.count)",
        count([.law, .limit, .objective, .capacity, .model]), count([.unpriced]), count([.unknown]),
      ]
    }
    for provider in providers.sorted() {
      table.rows.append(
        row(
          provider == "self" ? "own site" : provider,
          assessment.alternatives.filter { Self.provider($0) == provider }))
    }
    table.rows.append(row("all", assessment.alternatives))
    return ["### Coverage", "", table.text, ""]
  }

  private static func provider(_ item: AssessedAlternative) -> String {
    item.option.sites.map(\.provider).first ?? "self"
  }

  private static func folded(_ title: String, _ summary: String, _ text: String) -> [String] {
    [
      "### \(title)", "", "<details><summary>\(summary)</summary>", "", text, "", "</details>", "",
    ]
  }

  private var inputs: [String] {
    var table = MarkdownTable(["input", "value", "line:column, or origin"])
    table.rows = assessment.profile.inputs.map { record in
      var place = "\(record.origin)"
      if case .input(let location) = record.origin {
        place = "\(location.line):\(location.column)"
        if location.file != file { place += " of \(location.file)" }
      }
      return ["`\(record.key)`", record.value, place]
    }
    table.isCompact = true
    return Self.folded(
      "Inputs",
      "\(Wording.count(table.rows.count, "input"))" + (file.map { " of <code>\($0)</code>" } ?? ""),
      table.text)
  }

  /// The workload file.
  private var file: String? {
    for record in assessment.profile.inputs {
      if case .input(let location) = record.origin { return location.file }
    }
    return nil
  }

  /// By owner, so that each can go through their own.
  private var assumptions: [String] {
    let all = assessment.catalogue.allAssumptions
    var parts: [String] = []
    for owner in Set(all.map(\.owner)).sorted() {
      var table = MarkdownTable(
        ["assumption of the \(owner)", "likely", "range", "unit"], right: [1])
      table.isCompact = true
      table.rows = all.filter { $0.owner == owner }.map { row in
        [
          "\(row.meaning) (`\(row.id)`)", NumberFormat.plain(row.value.likely),
          row.value.isExact
            ? "exact"
            : "\(NumberFormat.plain(row.value.low)) to \(NumberFormat.plain(row.value.high))",
          row.unit
            + (row.reference.confidence == .low
              ? "" : " (\(row.reference.confidence.rawValue) confidence)"),
        ]
      }
      parts.append(table.text)
    }
    return Self.folded(
      "Assumptions of the models",
      "\(Wording.count(all.count, "assumption")), by owner, of low confidence unless marked; each is a row of <code>Data/assumptions.csv</code>",
      parts.joined(separator: "\n\n"))
  }

  /// Sources of the first choice's bill; every other bill's are in `assessment.json`.
  private var rows: [String] {
    guard let item = assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first,
      let bill = item.bill
    else { return [] }
    var order: [String] = []
    var groups: [String: (reference: CatalogueReference, rows: [String])] = [:]
    for reference in bill.lines.flatMap(\.references).sorted(by: { $0.row < $1.row }) {
      let key = "\(reference.source)|\(reference.asOf)|\(reference.confidence.rawValue)"
      if groups[key] == nil {
        order.append(key)
        groups[key] = (reference, [])
      }
      if groups[key]?.rows.contains(reference.row) == false {
        groups[key]?.rows.append(reference.row)
      }
    }
    var table = MarkdownTable(["rows", "source", "date", "confidence"])
    table.isCompact = true
    table.rows = order.compactMap { key in
      groups[key].map { reference, rows in
        [
          rows.map { "`\($0)`" }.joined(separator: ", "), reference.source, reference.asOf,
          reference.confidence.rawValue,
        ]
      }
    }
    return Self.folded(
      "Sources of the bill of \(item.title)",
      "\(Wording.count(table.rows.count, "source")); those of every other bill are in "
        + "<code>assessment.json</code>", table.text)
  }
}
