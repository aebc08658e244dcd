/// How an accelerator's memory is built, which decides the share of its peak rate that streams reach.
public enum MemoryKind: String, Sendable {
  /// Stacks on the package (HBM2 to HBM3e), and whatever is not known to be something else.
  case stacked
  /// Chips around the processor (GDDR5 to GDDR7).
  case graphics

  /// NVIDIA's and Intel's cards with graphics memory, by the first word of their names.
  private static let graphicsFamilies = ["T4", "A10", "A10G", "A16", "A40", "L4", "L40", "L40S"]

  /// The kind of an accelerator of the datasheets.
  public init(accelerator name: String) {
    let word = name.prefix { $0 != " " }
    let isGraphics =
      word == "RTX" || word == "Arc" || MemoryKind.graphicsFamilies.contains(String(word))
    self = isGraphics ? .graphics : .stacked
  }
}
