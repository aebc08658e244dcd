extension ModelArchitecture {
  /// Numbers the KV cache holds a token, over all layers: 2 L g e, or L (rank + rotary) with MLA.
  ///
  /// Sliding-window layers count in full, since which layers slide is not part of the description.
  public var keyValueElements: Double {
    if let mla = latentAttention {
      return Double(layers) * Double(mla.rank + mla.rotaryDimension)
    }
    return 2 * Double(layers) * Double(keyValueHeads) * Double(headDimension)
  }

  /// By how much tensor parallelism divides the KV cache: at most the KV heads, not at all with MLA.
  public func keyValueShards(tensor: Int) -> Double {
    latentAttention == nil ? Double(Swift.min(tensor, keyValueHeads)) : 1
  }

  /// FLOPs of attention for one query token and one cached token, over all layers, in prefill.
  public var prefillPairOperations: Double {
    let dimensions: Int
    if let mla = latentAttention {
      dimensions = mla.plainDimension + mla.rotaryDimension + mla.valueDimension
    } else {
      dimensions = 2 * headDimension
    }
    return 2 * Double(layers) * Double(heads) * Double(dimensions)
  }

  /// FLOPs of attention for one query token and one cached token, over all layers, in decode.
  ///
  /// With MLA the projections are absorbed and every head works on the latent vector itself.
  public var decodePairOperations: Double {
    guard let mla = latentAttention else { return prefillPairOperations }
    return 2 * Double(layers) * Double(heads) * Double(2 * mla.rank + mla.rotaryDimension)
  }
}
