extension ModelArchitecture {
  /// Parameters of attention in one layer: query, key, value and output projections.
  public var attentionParameters: Double {
    let d = Double(hidden)
    let h = Double(heads)
    guard let mla = latentAttention else {
      let e = Double(headDimension)
      return d * e * (h + 2 * Double(keyValueHeads)) + h * e * d
    }
    let queryKey = Double(mla.plainDimension + mla.rotaryDimension)
    let query =
      mla.queryRank.map { Double($0) * (d + h * queryKey) } ?? d * h * queryKey
    let rank = Double(mla.rank)
    let keyValue =
      d * (rank + Double(mla.rotaryDimension))
      + rank * h * Double(mla.plainDimension + mla.valueDimension)
    return query + keyValue + h * Double(mla.valueDimension) * d
  }

  /// Parameters of one routed expert: three matrices (SwiGLU).
  public var expertParameters: Double {
    3 * Double(hidden) * Double(experts?.intermediate ?? 0)
  }

  /// Parameters of all routed experts of all layers.
  public var routedParameters: Double {
    guard let experts else { return 0 }
    return Double(experts.layers) * Double(experts.count) * expertParameters
  }

  /// Parameters of the layers that every token passes, embedding and head not counted.
  public var commonParameters: Double {
    let matrices = gatesMLP ? 3.0 : 2
    let dense =
      Double(layers - (experts?.layers ?? 0)) * matrices * Double(hidden * intermediate)
    let shared =
      Double(experts?.layers ?? 0) * 3 * Double(hidden)
      * Double(experts?.sharedIntermediate ?? 0)
    return Double(layers) * attentionParameters + dense + shared
  }

  /// Parameters of the layers that one token is multiplied with, head not counted.
  public var activeLayerParameters: Double {
    guard let experts else { return commonParameters }
    return commonParameters + Double(experts.layers) * Double(experts.perToken) * expertParameters
  }

  /// Parameters of the head, or of the embedding table.
  public var headParameters: Double { Double(hidden) * Double(vocabulary) }

  /// All parameters by the dimensions; norms and biases are left out (below 0.1 %).
  public var computedParameters: Double {
    commonParameters + routedParameters + headParameters * (tiedEmbeddings ? 1 : 2)
  }

  /// All parameters: the published number, else the computed one.
  public var parameters: Double { publishedParameters ?? computedParameters }
}
