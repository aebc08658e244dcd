import Documents

extension AssessmentDifference {
  /// The differences as a JSON document, without a trailing newline.
  public var json: String {
    let document = JSONValue.object([
      ("schema", .string("berth-difference-1")), ("workload", .string(new.workload)),
      ("recommended", Self.pair(.optional(old.recommended), .optional(new.recommended))),
      ("recommendation_changed", .bool(isRecommendationChanged)),
      (
        "inputs",
        .array(
          inputs.map {
            .object([
              ("key", .string($0.key)), ("old", .optional($0.before)), ("new", .optional($0.after)),
            ])
          })
      ),
      ("prices", .array(prices.map(price))), ("options", .array(options.map(option))),
      (
        "catalog",
        .object([
          ("date", Self.pair(.string(old.catalogueDate), .string(new.catalogueDate))),
          ("content_hash", Self.pair(.string(old.catalogueHash), .string(new.catalogueHash))),
        ])
      ),
      ("seed", Self.pair(.string(old.seed), .string(new.seed))),
      ("berth", Self.pair(.string(old.berth), .string(new.berth))),
    ])
    return String(document.text.dropLast())
  }

  private func price(_ move: PriceMove) -> JSONValue {
    .object([
      ("service", .string(move.service)), ("sku", .string(move.sku)),
      ("region", .string(move.region)), ("unit", .string(move.unit)),
      ("old_usd_per_unit", .rounded(move.before, digits: 6)),
      ("new_usd_per_unit", .rounded(move.after, digits: 6)),
      ("old_rows", .array(move.rowsBefore.map(JSONValue.string))),
      ("new_rows", .array(move.rowsAfter.map(JSONValue.string))),
      (
        "effects",
        .array(
          move.effects.map {
            .object([
              ("option", .string($0.option)),
              ("change_usd_per_month", .rounded($0.dollars, digits: 6)),
            ])
          })
      ),
    ])
  }

  private func option(_ change: OptionChange) -> JSONValue {
    let (a, b) = (change.before, change.after)
    return .object([
      ("id", .string(change.id)),
      ("rank", Self.pair(.optional(a?.rank), .optional(b?.rank))),
      ("verdict", Self.pair(.optional(a?.verdict), .optional(b?.verdict))),
      ("monthly_cost_usd", Self.pair(.optional(a?.cost), .optional(b?.cost))),
      ("change_usd_per_month", change.cost.map { .rounded($0, digits: 6) } ?? .null),
      ("change_by_prices_usd_per_month", change.prices.map { .rounded($0, digits: 6) } ?? .null),
      ("e2e_p95_ms", Self.pair(.optional(a?.p95), .optional(b?.p95))),
      (
        "first_response_p95_ms",
        Self.pair(.optional(a?.firstResponseP95), .optional(b?.firstResponseP95))
      ),
      ("availability", Self.pair(.optional(a?.availability), .optional(b?.availability))),
      (
        "excluded_by",
        Self.pair(
          .array((a?.excludedBy ?? []).map(JSONValue.string)),
          .array((b?.excludedBy ?? []).map(JSONValue.string)))
      ),
    ])
  }

  private static func pair(_ old: JSONValue, _ new: JSONValue) -> JSONValue {
    .object([("old", old), ("new", new)])
  }
}
