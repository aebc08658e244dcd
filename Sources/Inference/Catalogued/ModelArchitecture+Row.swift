public import Catalog

extension ModelArchitecture {
  /// The architecture of a catalogue row; nil where the dimensions do not describe the model.
  ///
  /// Encoders and layers that are not attention with an MLP (state-space, linear attention) are
  /// refused, and so is a row whose dimensions miss its published parameters by more than 5 %. Where they
  /// miss them with a gate in the MLP but not without, there is none.
  public init?(_ row: ModelArchitectureRow) {
    self.init(row, gatesMLP: true)
    if let published = publishedParameters, (computedParameters / published - 1).magnitude > 0.05 {
      self.init(row, gatesMLP: false)
      guard (computedParameters / published - 1).magnitude <= 0.05 else { return nil }
    }
  }

  private init?(_ row: ModelArchitectureRow, gatesMLP: Bool) {
    guard ["dense", "dense-variant", "moe"].contains(row.type) else { return nil }
    func whole(_ column: String) -> Int? {
      row.dimensions[column].flatMap { Int(exactly: $0) }
    }
    guard let layers = whole("layers"), let hidden = whole("hidden"), let heads = whole("heads"),
      let keyValueHeads = whole("kv_heads"), let vocabulary = whole("vocab"),
      let context = whole("context_length")
    else { return nil }
    let latent = whole("mla_kv_lora_rank").map {
      LatentAttention(
        rank: $0, queryRank: whole("mla_q_lora_rank"),
        rotaryDimension: whole("mla_qk_rope_dim") ?? 0,
        plainDimension: whole("mla_qk_nope_dim") ?? 0, valueDimension: whole("mla_v_dim") ?? 0)
    }
    guard let headDimension = whole("head_dim") ?? latent?.plainDimension else { return nil }
    let experts = whole("n_experts").map {
      Experts(
        count: $0, perToken: whole("experts_per_token") ?? 0,
        intermediate: whole("moe_intermediate") ?? 0,
        sharedIntermediate: whole("shared_intermediate") ?? 0, layers: whole("moe_layers") ?? 0)
    }
    let published = row.dimensions["total_params_b"].map { $0 * 1e9 }
    self.init(
      name: row.name, layers: layers, hidden: hidden, heads: heads, keyValueHeads: keyValueHeads,
      headDimension: headDimension, intermediate: whole("dense_intermediate") ?? 0,
      vocabulary: vocabulary, contextLength: context, latentAttention: latent, experts: experts,
      tiedEmbeddings: row.hasTiedEmbeddings, publishedParameters: published,
      gatesMLP: gatesMLP)
  }
}

extension Precision {
  /// The precision of a published checkpoint, such as `bf16` or `mxfp4 (MoE) + bf16`; nil if unknown.
  public init?(checkpoint text: String) {
    let word = text.prefix { $0 != " " && $0 != "/" }
    self.init(named: String(word))
  }
}
