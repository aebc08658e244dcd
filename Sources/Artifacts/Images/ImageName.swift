/// A container image's name in its parts: `[registry/]repository[:tag][@digest]`.
public struct ImageName: Sendable, Hashable {
  /// Repository without registry, such as `qdrant/qdrant` or `redis`; `library/` is left out.
  public var repository: String
  /// Tag; nil when none is written.
  public var tag: String?
  /// Whether a digest pins it.
  public var hasDigest: Bool

  /// Takes a name apart; O(length).
  public init(_ text: String) {
    var name = Substring(text)
    hasDigest = false
    if let at = name.firstIndex(of: "@") {
      hasDigest = true
      name = name[..<at]
    }
    var parts = name.split(separator: "/", omittingEmptySubsequences: true)
    let last = parts.popLast() ?? ""
    let pieces = last.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    tag = pieces.count == 2 ? String(pieces[1]) : nil
    // A registry is a first part with a dot or a port, or `localhost`.
    if let first = parts.first, first.contains(".") || first.contains(":") || first == "localhost" {
      parts.removeFirst()
    }
    if parts == ["library"] { parts = [] }
    repository = (parts + [pieces.first ?? ""]).joined(separator: "/")
  }
}
