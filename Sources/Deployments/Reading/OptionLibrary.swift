public import Catalog
public import Documents

/// The options that ship with the catalogue and those of a user.
public enum OptionLibrary {
  /// Reads the catalogue's options and a user's files, in order of their ids; all problems are told at once.
  ///
  /// A user's option replaces a shipped one of the same id; two of a user's with one id are an error.
  public static func options(
    _ catalogue: Catalogue, userFiles: [(path: String, text: String)] = [],
    diagnostics: Diagnostics
  ) -> [DeploymentOption] {
    let reader = OptionReader(catalogue)
    var options: [String: DeploymentOption] = [:]
    for file in catalogue.textFiles(under: "options") {
      let option = reader.read(
        text: file.text, file: "Data/\(file.path)", diagnostics: diagnostics)
      if let option { options[option.id] = option }
    }
    var own: [String: DeploymentOption] = [:]
    for file in userFiles {
      guard
        let option = reader.read(text: file.text, file: file.path, diagnostics: diagnostics)
      else { continue }
      if let other = own[option.id] {
        diagnostics.error(
          "duplicate-id", "option `\(option.id)` is also described in \(other.file)",
          at: SourceLocation(file: file.path, line: 1, column: 1))
      }
      own[option.id] = option
    }
    options.merge(own) { _, mine in mine }
    return options.values.sorted { $0.id < $1.id }
  }
}

extension OptionReader {
  /// A reader that knows what a catalogue holds.
  public init(_ catalogue: Catalogue) {
    self.init(
      services: catalogue.allServices, regions: catalogue.allRegions,
      gpus: catalogue.accelerators.map(\.name),
      instances: Dictionary(
        uniqueKeysWithValues: catalogue.providers.map { provider in
          (provider, catalogue.instances(provider: provider).map(\.name))
        }),
      models: catalogue.modelNames, vocabulary: FactVocabulary(catalogue),
      isOperationsRow: { catalogue.operation($0) != nil })
  }
}
