public import Catalog
public import Documents

extension RuleBook {
  /// Reads the rule book that a catalogue holds; nil, with the reasons in `diagnostics`, when it is unusable.
  public static func read(_ catalogue: Catalogue, diagnostics: Diagnostics) -> RuleBook? {
    read(
      files: catalogue.textFiles(under: "compliance").map { ("Data/\($0.path)", $0.text) },
      diagnostics: diagnostics)
  }
}
