public import Catalog

/// The accelerators and models that rows and commands may name.
public struct KnownHardware: Sendable {
  /// Accelerators by name.
  public var accelerators: [String: Accelerator]
  /// Models by name.
  public var models: [String: ModelArchitecture]

  /// Accelerators and models by name.
  public init(accelerators: [String: Accelerator], models: [String: ModelArchitecture]) {
    self.accelerators = accelerators
    self.models = models
  }

  /// All that a catalogue describes well enough.
  public init(_ catalogue: Catalogue) {
    accelerators = [:]
    models = [:]
    for row in catalogue.accelerators {
      if let accelerator = Accelerator(row) { accelerators[row.name] = accelerator }
    }
    for row in catalogue.architectures {
      if let model = ModelArchitecture(row) { models[row.name] = model }
    }
  }
}
