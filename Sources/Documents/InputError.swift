/// Everything that is wrong with what a person gave us; thrown once, with all problems.
public struct InputError: Error, Sendable, CustomStringConvertible {
  /// The problems, sorted by place.
  public var diagnostics: [Diagnostic]

  /// Sorts the problems by place; those without a place come first.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (nil, nil): a.offset < b.offset
      case (nil, _): true
      case (_, nil): false
      case (let x?, let y?): x == y ? a.offset < b.offset : x < y
      }
    }.map(\.element)
  }

  /// One diagnostic a line.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
