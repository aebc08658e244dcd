public import Documents

extension ModelArchitecture {
  /// The architecture that a Hugging Face `config.json` describes; nil with problems reported.
  ///
  /// Read are the keys of Llama, Mistral, Qwen, Gemma, Mixtral, DeepSeek and GPT-OSS configurations, those of a
  /// nested `text_config` included. Multimodal parts beside the language model are left out. A model whose
  /// layers are not attention with an MLP cannot be told from its configuration and is described as if they were.
  public init?(huggingFace node: Node, name: String, diagnostics: Diagnostics) {
    guard case .mapping(let root) = node else {
      diagnostics.error("config", "a configuration is one JSON object", at: node.location)
      return nil
    }
    var scalars: [String: String] = [:]
    func collect(_ mapping: MappingNode) {
      for pair in mapping.pairs {
        if case .scalar(let scalar) = pair.value, !scalar.isNull { scalars[pair.key] = scalar.text }
      }
    }
    collect(root)
    for pair in root.pairs where pair.key == "text_config" || pair.key == "llm_config" {
      if case .mapping(let inner) = pair.value { collect(inner) }
    }
    func whole(_ keys: String...) -> Int? {
      for key in keys {
        if let value = scalars[key].flatMap({ Int($0) }) { return value }
      }
      return nil
    }
    func need(_ keys: String...) -> Int? {
      for key in keys {
        if let value = scalars[key].flatMap({ Int($0) }) { return value }
      }
      diagnostics.error(
        "config", "the configuration lacks `\(keys[0])`", at: root.location)
      return nil
    }
    guard let layers = need("num_hidden_layers", "n_layer"),
      let hidden = need("hidden_size", "n_embd"),
      let heads = need("num_attention_heads", "n_head"), let vocabulary = need("vocab_size")
    else { return nil }
    let latent = whole("kv_lora_rank").map {
      LatentAttention(
        rank: $0, queryRank: whole("q_lora_rank"),
        rotaryDimension: whole("qk_rope_head_dim") ?? 64,
        plainDimension: whole("qk_nope_head_dim") ?? 128, valueDimension: whole("v_head_dim") ?? 128
      )
    }
    // Families whose MLP has two matrices, by their `model_type`.
    let ungatedFamilies = [
      "gptj", "gpt2", "gpt_neox", "falcon", "bloom", "opt", "phi", "starcoder2",
    ]
    let dense = whole("intermediate_size_mlp", "intermediate_size", "n_inner") ?? 4 * hidden
    let count = whole("num_local_experts", "n_routed_experts", "num_experts") ?? 0
    var experts: Experts?
    if count > 1 {
      let width = whole("moe_intermediate_size") ?? whole("intermediate_size") ?? 0
      let denseLayers = whole("first_k_dense_replace") ?? 0
      let every = Swift.max(1, whole("interleave_moe_layer_step", "decoder_sparse_step") ?? 1)
      let shared =
        whole("shared_expert_intermediate_size") ?? (whole("n_shared_experts") ?? 0) * width
      experts = Experts(
        count: count, perToken: whole("num_experts_per_tok", "experts_per_token") ?? 1,
        intermediate: width, sharedIntermediate: shared,
        layers: Swift.max(1, (layers - denseLayers) / every))
    }
    self.init(
      name: name, layers: layers, hidden: hidden, heads: heads,
      keyValueHeads: whole("num_key_value_heads") ?? heads,
      headDimension: whole("head_dim") ?? hidden / Swift.max(1, heads),
      intermediate: experts?.layers == layers ? 0 : dense, vocabulary: vocabulary,
      contextLength: whole("max_position_embeddings", "n_positions") ?? 4096,
      latentAttention: latent, experts: experts,
      tiedEmbeddings: scalars["tie_word_embeddings"] == "true",
      gatesMLP: !ungatedFamilies.contains(scalars["model_type"] ?? ""))
  }
}
