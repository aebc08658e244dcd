/// The dimensions of a decoder-only transformer that decide its memory and speed.
public struct ModelArchitecture: Sendable, Equatable {
  /// Compressed attention (MLA, DeepSeek-V2 2024): one latent vector a token instead of KV heads.
  public struct LatentAttention: Sendable, Equatable {
    /// The rank of the compressed keys and values.
    public let rank: Int
    /// The rank of the compressed queries, nil when they are not compressed.
    public let queryRank: Int?
    /// The rotary part of a head.
    public let rotaryDimension: Int
    /// The rest of a query or key head.
    public let plainDimension: Int
    /// The size of a value head.
    public let valueDimension: Int

    /// Compressed attention of given sizes.
    public init(
      rank: Int, queryRank: Int?, rotaryDimension: Int, plainDimension: Int, valueDimension: Int
    ) {
      self.rank = rank
      self.queryRank = queryRank
      self.rotaryDimension = rotaryDimension
      self.plainDimension = plainDimension
      self.valueDimension = valueDimension
    }
  }

  /// The expert layers of a mixture of experts.
  public struct Experts: Sendable, Equatable {
    /// Routed experts a layer.
    public let count: Int
    /// Experts a token is routed to.
    public let perToken: Int
    /// The inner width of one expert.
    public let intermediate: Int
    /// The inner width of what every token passes beside them, 0 when there is none.
    public let sharedIntermediate: Int
    /// How many layers have experts; the others are dense.
    public let layers: Int

    /// Expert layers of given sizes.
    public init(
      count: Int, perToken: Int, intermediate: Int, sharedIntermediate: Int, layers: Int
    ) {
      self.count = count
      self.perToken = perToken
      self.intermediate = intermediate
      self.sharedIntermediate = sharedIntermediate
      self.layers = layers
    }
  }

  /// The catalogue name.
  public let name: String
  /// Transformer layers.
  public let layers: Int
  /// The width of the residual stream.
  public let hidden: Int
  /// Query heads.
  public let heads: Int
  /// Key and value heads; fewer than query heads is grouped-query attention.
  public let keyValueHeads: Int
  /// The size of a head.
  public let headDimension: Int
  /// The inner width of the dense layers' MLP, 0 when all layers have experts.
  public let intermediate: Int
  /// Whether the dense layers' MLP has a gate, three matrices (SwiGLU), or two as before 2023 (GELU).
  public let gatesMLP: Bool
  /// The vocabulary.
  public let vocabulary: Int
  /// The longest context, in tokens.
  public let contextLength: Int
  /// Compressed attention, nil for ordinary heads.
  public let latentAttention: LatentAttention?
  /// Expert layers, nil for a dense model.
  public let experts: Experts?
  /// Whether the head shares the embedding's weights.
  public let tiedEmbeddings: Bool
  /// The published number of parameters; nil takes the number the dimensions give.
  public let publishedParameters: Double?

  /// An architecture of given dimensions; nil when one that must be positive is not.
  ///
  /// Layers that are not attention with an MLP (state-space layers) cannot be described.
  public init?(
    name: String, layers: Int, hidden: Int, heads: Int, keyValueHeads: Int, headDimension: Int,
    intermediate: Int, vocabulary: Int, contextLength: Int,
    latentAttention: LatentAttention? = nil, experts: Experts? = nil,
    tiedEmbeddings: Bool = false, publishedParameters: Double? = nil, gatesMLP: Bool = true
  ) {
    let positive = [
      layers, hidden, heads, keyValueHeads, headDimension, vocabulary, contextLength,
    ]
    // Sizes far above any model would overflow the counts that follow.
    guard positive.allSatisfy({ $0 > 0 && $0 < 1 << 31 }), intermediate >= 0,
      intermediate < 1 << 31
    else { return nil }
    if let experts {
      guard (1..<1 << 20).contains(experts.count),
        (1...experts.count).contains(experts.perToken),
        (1..<1 << 31).contains(experts.intermediate),
        (0..<1 << 31).contains(experts.sharedIntermediate),
        (1...layers).contains(experts.layers)
      else { return nil }
    } else if intermediate == 0 {
      return nil
    }
    if let latentAttention {
      let sizes = [
        latentAttention.queryRank ?? 0, latentAttention.rotaryDimension,
        latentAttention.plainDimension, latentAttention.valueDimension,
      ]
      guard (1..<1 << 20).contains(latentAttention.rank),
        sizes.allSatisfy({ (0..<1 << 20).contains($0) })
      else { return nil }
    }
    self.name = name
    self.layers = layers
    self.hidden = hidden
    self.heads = heads
    self.keyValueHeads = keyValueHeads
    self.headDimension = headDimension
    self.intermediate = intermediate
    self.vocabulary = vocabulary
    self.contextLength = contextLength
    self.latentAttention = latentAttention
    self.experts = experts
    self.tiedEmbeddings = tiedEmbeddings
    self.publishedParameters = publishedParameters
    self.gatesMLP = gatesMLP
  }
}
