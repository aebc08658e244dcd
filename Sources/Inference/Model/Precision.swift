/// The number format of weights or of the KV cache.
public enum Precision: String, Sendable, CaseIterable {
  /// 32-bit floating point.
  case fp32
  /// 16-bit floating point; fp16 counts as the same.
  case bf16
  /// 8-bit floating point.
  case fp8
  /// 8-bit integers.
  case int8
  /// 4-bit integers in groups of 128 with a 16-bit scale and a zero point (AWQ, GPTQ).
  case int4
  /// NVIDIA's 4-bit floating point in groups of 16 with an 8-bit scale.
  case nvfp4
  /// The 4-bit microscaling format, in groups of 32, of the experts alone; the rest is bf16.
  case mxfp4

  /// The format of a name as engines and data sheets write it; nil for an unknown one.
  public init?(named text: String) {
    switch text.lowercased() {
    case "fp16", "float16", "bfloat16", "half", "auto": self = .bf16
    case "fp4": self = .nvfp4
    case "float32": self = .fp32
    case "awq", "gptq", "w4a16": self = .int4
    case "w8a8": self = .int8
    default:
      guard let precision = Precision(rawValue: text.lowercased()) else { return nil }
      self = precision
    }
  }

  /// Bytes a number, scales of its group included.
  public var bytes: Double {
    switch self {
    case .fp32: 4
    case .bf16: 2
    case .fp8, .int8: 1
    case .int4: 0.53125
    case .nvfp4: 0.5625
    case .mxfp4: 0.53125
    }
  }

  /// Bytes a number outside the experts.
  public var bytesOutsideExperts: Double { self == .mxfp4 ? 2 : bytes }

  /// Bytes a number of the embedding and the head, which quantised checkpoints keep in bf16.
  public var bytesOfEmbedding: Double { Swift.max(2, bytes) }
}
