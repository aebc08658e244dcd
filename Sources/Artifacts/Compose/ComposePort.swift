public import Documents

/// A port that a service publishes, as its file writes it.
public struct ComposePort: Sendable, Hashable {
  /// The entry as written, for messages.
  public var text: String
  /// Ports of the container.
  public var container: ClosedRange<Int>
  /// Ports of the host; nil when the host may choose.
  public var host: ClosedRange<Int>?
  /// Where the entry stands.
  public var location: SourceLocation

  /// Creates a port.
  public init(
    text: String, container: ClosedRange<Int>, host: ClosedRange<Int>?, location: SourceLocation
  ) {
    self.text = text
    self.container = container
    self.host = host
    self.location = location
  }

  /// Reads the short form `[address:][host:]container[/protocol]`; nil when it is none.
  init?(short text: String, at location: SourceLocation) {
    guard let resolved = Interpolation.resolve(text) else { return nil }
    let body = resolved.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
    var parts = body.split(separator: ":", omittingEmptySubsequences: false)
    guard let last = parts.popLast(), let container = Self.range(last) else { return nil }
    let published = parts.last.map(String.init) ?? ""
    let host = published.isEmpty ? nil : Self.range(Substring(published))
    if !published.isEmpty, host == nil { return nil }
    self.init(text: text, container: container, host: host, location: location)
  }

  /// A port or a range `from-to`; nil when it is none.
  static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first, let low = first, ends.count <= 2 else { return nil }
    guard let high = ends.count == 2 ? ends[1] : low, low <= high, low >= 0, high <= 65_535 else {
      return nil
    }
    return low...high
  }
}
