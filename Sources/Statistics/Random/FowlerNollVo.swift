/// The 64-bit FNV-1a hash: the same number for the same text on every machine and in every process.
public enum FowlerNollVo {
  /// The hash of the text's UTF-8 bytes.
  public static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
