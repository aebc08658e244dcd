/// Every table of the catalogue, in an order in which referenced tables come first.
enum Schemas {
  static let file = TableSchema(
    "file", at: "", text: ["path", "contents"], isSourced: false, key: ["path"])
  static let unit = TableSchema(
    "unit", at: "units/", text: ["unit", "meter"], optionalText: ["note"], numbers: ["factor"],
    isSourced: false, key: ["unit"])
  static let service = TableSchema(
    "service", at: "", text: ["id", "name", "provider", "kind"], isSourced: false, key: ["id"])
  static let serviceMeter = TableSchema(
    "service_meter", at: "", text: ["service", "activity", "sku", "meter"],
    optionalText: ["price_service"], numbers: ["factor"], isSourced: false,
    references: [("service", "service", "id")])
  static let serviceFact = TableSchema(
    "service_fact", at: "", text: ["service", "field", "kind"], optionalText: ["value"],
    key: ["service", "field"], references: [("service", "service", "id")])
  static let serviceSubstitute = TableSchema(
    "service_substitute", at: "", text: ["service", "substitute"], isSourced: false,
    key: ["service", "substitute"],
    references: [("service", "service", "id"), ("substitute", "service", "id")])
  static let serviceOwnership = TableSchema(
    "service_ownership", at: "", text: ["service", "kind", "row", "per"],
    optionalText: ["quantity"], numbers: ["factor"], isSourced: false,
    references: [("service", "service", "id")])
  static let price = TableSchema(
    "price", at: "prices/", text: ["service", "sku", "region", "unit", "term"],
    optionalText: ["notes"], optionalNumbers: ["tier_from", "tier_to"], prices: ["price_usd"],
    optionalDates: ["valid_from", "observed_at"],
    references: [("service", "service", "id"), ("unit", "unit", "unit")])
  static let allowance = TableSchema(
    "allowance", at: "allowances/", text: ["service", "sku", "meter", "region"],
    optionalText: ["notes"], numbers: ["quantity"], optionalDates: ["valid_from", "observed_at"],
    key: ["service", "sku", "meter", "region", "valid_from", "observed_at"],
    references: [("service", "service", "id")])
  static let proxy = TableSchema(
    "proxy", at: "proxies/", text: ["provider", "region", "base_region"], optionalText: ["notes"],
    numbers: ["low", "likely", "high"], key: ["provider", "region", "base_region"])
  static let region = TableSchema(
    "region", at: "regions/", text: ["provider", "region", "country"],
    optionalText: ["city", "geography"], numbers: ["latitude", "longitude"],
    key: ["provider", "region"])
  static let limit = TableSchema(
    "limit", at: "limits/", text: ["service", "limit", "unit"], optionalText: ["notes"],
    numbers: ["value"], key: ["service", "limit"], references: [("service", "service", "id")])
  static let latency = TableSchema(
    "latency", at: "latencies/", text: ["service", "metric"], optionalText: ["variant", "notes"],
    optionalNumbers: ["p50", "p95", "p99"], words: [("unit", ["ms", "s", "tokens/s"])],
    key: ["service", "metric", "variant"], references: [("service", "service", "id")])
  static let roundTrip = TableSchema(
    "round_trip", at: "round-trips/", text: ["from", "to"], optionalText: ["notes"],
    optionalNumbers: ["p50", "p95"], words: [("unit", ["ms", "s"])], key: ["from", "to"])
  static let serviceLevel = TableSchema(
    "service_level", at: "slas/", text: ["service"], optionalText: ["scope"],
    optionalNumbers: ["percent"], references: [("service", "service", "id")])
  static let attestation = TableSchema(
    "attestation", at: "attestations/", text: ["service", "attestation", "value"],
    optionalText: ["note"], references: [("service", "service", "id")])
  static let accelerator = TableSchema(
    "accelerator", at: "hardware/gpus", text: ["gpu", "vendor"],
    optionalText: ["interconnect", "pcie_gen", "notes"],
    optionalNumbers: [
      "memory_gb", "memory_bw_gb_s", "fp32_tflops", "tf32_tflops", "fp16_tflops", "bf16_tflops",
      "fp8_tflops", "int8_tops",
      "fp4_tflops", "interconnect_gb_s_bidir_per_gpu", "tdp_w", "launch_year",
    ], key: ["gpu"])
  static let instance = TableSchema(
    "instance", at: "hardware/instances", text: ["provider", "instance"], optionalText: ["gpu"],
    optionalNumbers: ["vcpu", "memory_gib", "gpus"], key: ["provider", "instance"])
  static let model = TableSchema(
    "model", at: "models/models", text: ["model"],
    optionalText: [
      "hf_id", "family", "type", "tie_embeddings", "native_dtype", "license", "notes",
    ],
    optionalNumbers: [
      "total_params_b", "active_params_b", "layers", "hidden", "heads", "kv_heads", "head_dim",
      "mla_kv_lora_rank", "mla_q_lora_rank", "mla_qk_rope_dim", "mla_qk_nope_dim", "mla_v_dim",
      "dense_intermediate", "moe_intermediate", "n_experts", "experts_per_token", "shared_experts",
      "shared_intermediate", "moe_layers", "vocab", "context_length", "sliding_window",
      "computed_total_params_b",
    ], key: ["model"])
  static let alias = TableSchema(
    "alias", at: "models/aliases", text: ["model", "kind", "owner", "alias"])
  static let quality = TableSchema(
    "quality", at: "models/quality", text: ["model", "benchmark"], numbers: ["score"],
    key: ["model", "benchmark"])
  static let endpoint = TableSchema(
    "endpoint", at: "models/endpoints", text: ["service", "model", "endpoint"],
    optionalNumbers: ["context_tokens", "max_output_tokens"],
    key: ["service", "model", "endpoint"], references: [("service", "service", "id")])
  static let rule = TableSchema(
    "rule", at: "compliance/rules",
    text: ["regime", "requirement_id", "requirement", "predicate", "severity", "applies_to"],
    optionalText: ["applies_from", "note"], key: ["regime", "requirement_id", "applies_to"])
  static let vocabulary = TableSchema(
    "vocabulary", at: "compliance/vocabulary", text: ["field", "type", "scope", "meaning"],
    optionalText: ["used_by_rules"], key: ["field"])
  static let jurisdiction = TableSchema(
    "jurisdiction", at: "compliance/jurisdictions", text: ["set", "country"],
    optionalText: ["condition"], key: ["set", "country"])
  static let scope = TableSchema(
    "scope", at: "compliance/scopes", text: ["regime", "scope"],
    optionalText: [
      "needs_class", "needs_subject", "needs_country", "needs_sector", "needs_role", "always",
      "note",
    ])
  static let componentClass = TableSchema(
    "component_class", at: "compliance/component-classes", text: ["class"],
    optionalText: ["roles", "kinds", "predicate", "note"], key: ["class"])
  static let duty = TableSchema(
    "duty", at: "compliance/duties", text: ["field", "owner"], optionalText: ["question", "note"],
    key: ["field"])
  static let dataClass = TableSchema(
    "data_class", at: "compliance/data-classes", text: ["class", "meaning"],
    optionalText: ["implies"], key: ["class"])
  static let regime = TableSchema(
    "regime", at: "compliance/regimes", text: ["id", "regime", "name", "force"], key: ["id"])
  static let ownership = TableSchema(
    "ownership", at: "ownership", text: ["id", "kind", "what", "unit", "owner"],
    optionalText: ["notes"], numbers: ["low", "likely", "high"], optionalNumbers: ["life_years"],
    key: ["id"])
  static let operation = TableSchema(
    "operation", at: "operations", text: ["id", "task", "unit", "owner"],
    numbers: ["low", "likely", "high"], key: ["id"])
  static let assumption = TableSchema(
    "assumption", at: "assumptions", text: ["id", "meaning", "unit", "owner"],
    numbers: ["low", "likely", "high"], key: ["id"])

  /// All of them.
  static let all: [TableSchema] = [
    file, unit, service, serviceMeter, serviceFact, serviceSubstitute, serviceOwnership, price,
    allowance, proxy, region, limit, latency, roundTrip, serviceLevel, attestation, accelerator,
    instance, model, alias, quality, endpoint, rule, vocabulary, jurisdiction, scope,
    componentClass, duty, dataClass, regime, ownership, operation,
    assumption,
  ]

  /// Whether a file below `Data/` is kept as text: options, archetypes, sample workloads and what file keys mean.
  static func isText(_ path: String) -> Bool {
    path.hasSuffix(".yaml") && !path.hasPrefix("services/") || path.hasPrefix("artifacts/")
      || path.hasPrefix("carbon/") || path.hasPrefix("keys/")
  }

  /// The table a file below `Data/` belongs to; nil when it is kept as text.
  static func schema(for path: String) -> TableSchema? {
    all.first { !$0.pathPrefix.isEmpty && path.hasPrefix($0.pathPrefix) }
  }
}
