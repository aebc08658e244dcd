import Documents

extension AssessmentDifference {
  /// Most rows of a table in a comment; what is left out is told.
  private static let most = 15

  /// The comment of a pull request: what changed, then what caused it.
  public var markdown: String {
    var parts = ["### Hosting of `\(new.workload)`: \(headline)"]
    if !options.isEmpty { parts.append(optionTable) }
    let exclusions = exclusionLines
    if !exclusions.isEmpty { parts.append(exclusions.joined(separator: "\n")) }
    parts.append("**What caused it**")
    parts.append(causes)
    parts.append(
      "<sub>From `\(old.path)` (Berth \(old.berth), catalogue of \(old.catalogueDate), seed \(old.seed)) to "
        + "`\(new.path)` (Berth \(new.berth), catalogue of \(new.catalogueDate), seed \(new.seed)).</sub>"
    )
    return parts.joined(separator: "\n\n")
  }

  private var headline: String {
    let name = new.recommended.map { "`\($0)`" } ?? "nothing"
    if isRecommendationChanged {
      let before = old.recommended.map { "`\($0)`" } ?? "nothing"
      return "the recommendation changes from \(before) to \(name)"
    }
    guard !options.isEmpty else { return "nothing changed, \(name) stays recommended" }
    let winner = options.first { $0.id == new.recommended }
    guard let winner, let cost = winner.cost, let now = winner.after?.cost,
      PriceMove.differ(now, now - cost, by: 1e-6)
    else { return "\(name) stays recommended, at the same cost" }
    return "\(name) stays recommended, at \(Self.signed(cost)) a month"
  }

  private var optionTable: String {
    var table = MarkdownTable(
      ["Option", "Rank", "Cost a month", "Change", "By prices", "p95", "Law"],
      right: [2, 3, 4, 5])
    table.rows = options.prefix(Self.most).map { change in
      let (a, b) = (change.before, change.after)
      return [
        "`\(change.id)`", Self.pair(a.map(Self.rank), b.map(Self.rank)),
        Self.pair(a.map { Self.money($0.cost) }, b.map { Self.money($0.cost) }),
        change.cost.map { Self.change($0, of: a?.cost) } ?? "–",
        change.prices.map { $0.magnitude < 0.005 ? "–" : Self.signed($0) } ?? "–",
        Self.pair(a.map { Self.seconds($0.p95) }, b.map { Self.seconds($0.p95) }),
        Self.pair(a.map { $0.verdict ?? "–" }, b.map { $0.verdict ?? "–" }),
      ]
    }
    let rest = options.count - Self.most
    return table.text + (rest > 0 ? "\n\n\(rest) further options changed; `--json` has them." : "")
  }

  /// What put an option out, or no longer does.
  private var exclusionLines: [String] {
    options.flatMap { change -> [String] in
      guard let a = change.before, let b = change.after else { return [] }
      let now = b.excludedBy.filter { !a.excludedBy.contains($0) }
      let gone = a.excludedBy.filter { !b.excludedBy.contains($0) }
      if b.excludedBy.isEmpty, !gone.isEmpty {
        return ["- `\(change.id)` is ranked now; before: \(gone.joined(separator: "; "))"]
      }
      if a.excludedBy.isEmpty, !now.isEmpty {
        return ["- `\(change.id)` is out now: \(now.joined(separator: "; "))"]
      }
      return []
    }
  }

  private var causes: String {
    var lines = inputs.prefix(Self.most).map { change in
      switch (change.before, change.after) {
      case (let before?, let after?):
        "- input `\(change.key)`: `\(Self.short(before))` → `\(Self.short(after))`"
      case (nil, let after): "- input `\(change.key)` is new: `\(Self.short(after ?? ""))`"
      case (let before, nil):
        "- input `\(change.key)` is gone: it was `\(Self.short(before ?? ""))`"
      }
    }
    if inputs.count > Self.most { lines.append("- \(inputs.count - Self.most) further inputs") }
    let loud = prices.filter { !$0.isSilent }
    lines += loud.prefix(Self.most).map { move in
      let share =
        move.before > 0 ? NumberFormat.percent((move.after / move.before - 1).magnitude) : "new"
      let sign = move.before > 0 ? (move.after < move.before ? "−" : "+") : ""
      let options = move.effects.count
      return "- price `\(move.service)` \(move.sku) in \(move.region): "
        + "$\(Self.unit(move.before)) → $\(Self.unit(move.after)) per \(move.unit) as billed "
        + "(\(sign)\(share)), up to \(Self.signed(move.topEffect)) a month "
        + "in \(options) option\(options == 1 ? "" : "s"); row \(Self.rows(move))"
    }
    if loud.count > Self.most { lines.append("- \(loud.count - Self.most) further prices") }
    let silent = prices.filter(\.isSilent)
    if !silent.isEmpty {
      let names = silent.prefix(5).map {
        "`\($0.service)` \($0.sku) in \($0.region) (\(Self.rows($0)))"
      }
      lines.append(
        "- price rows that differ without moving a bill: \(names.joined(separator: "; "))"
          + (silent.count > 5 ? " and \(silent.count - 5) more" : ""))
    }
    if old.seed != new.seed { lines.append("- the seed: \(old.seed) → \(new.seed)") }
    if old.berth != new.berth {
      lines.append("- the version of Berth: \(old.berth) → \(new.berth)")
    }
    if lines.isEmpty {
      lines.append(
        old.catalogueHash == new.catalogueHash
          ? options.isEmpty
            ? "- nothing: inputs, catalogue and seed are the same"
            : "- neither an input nor a price of a bill differs"
          : "- the catalogue differs, but no price of a bill does")
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Words

  private static func pair(_ a: String?, _ b: String?) -> String {
    switch (a, b) {
    case (let a?, let b?): a == b ? a : "\(a) → \(b)"
    case (nil, let b?): "new: \(b)"
    case (let a?, nil): "gone: \(a)"
    case (nil, nil): "–"
    }
  }

  private static func rank(_ option: AssessmentRecord.Option) -> String {
    option.rank.map(String.init) ?? "out"
  }

  private static func money(_ value: Double?) -> String {
    value.map { "$\($0 < 100 ? NumberFormat.significant($0) : NumberFormat.fixed($0))" } ?? "–"
  }

  private static func seconds(_ milliseconds: Double?) -> String {
    milliseconds.map { "\(NumberFormat.significant($0 / 1000)) s" } ?? "–"
  }

  private static func change(_ value: Double, of before: Double?) -> String {
    guard value.magnitude >= 0.005 else { return "–" }
    guard let before, before > 0 else { return signed(value) }
    let share = NumberFormat.percent((value / before).magnitude)
    return "\(signed(value)) (\(value < 0 ? "−" : "+")\(share))"
  }

  static func signed(_ value: Double) -> String {
    let size = value.magnitude
    let text = size < 100 ? NumberFormat.significant(size) : NumberFormat.fixed(size)
    return (value < 0 ? "−$" : "+$") + text
  }

  private static func unit(_ price: Double) -> String {
    NumberFormat.plain(Double(NumberFormat.significant(price, digits: 6, grouping: false)) ?? price)
  }

  private static func rows(_ move: PriceMove) -> String {
    let before = move.rowsBefore.map { "`\($0)`" }.joined(separator: ", ")
    let after = move.rowsAfter.map { "`\($0)`" }.joined(separator: ", ")
    return before == after ? before : "\(before) → \(after)"
  }

  private static func short(_ text: String) -> String {
    text.count > 80 ? text.prefix(77) + "…" : text
  }
}

extension PriceMove {
  /// The largest effect with its sign.
  var topEffect: Double {
    effects.map(\.dollars).max { $0.magnitude < $1.magnitude } ?? 0
  }
}
