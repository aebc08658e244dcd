/// A pattern of names: `*` stands for any text, the rest for itself; case does not count.
struct NamePattern: Sendable, Hashable {
  private let parts: [[UInt8]]

  init(_ text: String) {
    parts = text.lowercased().utf8.split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false
    )
    .map(Array.init)
  }

  /// Whether a name fits; O(length of the name × length of the pattern).
  func matches(_ name: String) -> Bool {
    var rest = Array(name.lowercased().utf8)[...]
    guard let first = parts.first, rest.starts(with: first) else { return false }
    if parts.count == 1 { return rest.count == first.count }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      guard let end = Self.end(of: part, in: rest) else { return false }
      rest = rest[end...]
    }
    let last = parts[parts.count - 1]
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  /// Where the pattern's last literal text ends for the last time in a name; O(length of the name × length of the pattern).
  func lastEnd(in name: String) -> Int {
    guard let literal = parts.last(where: { !$0.isEmpty }) else { return 0 }
    let text = Array(name.lowercased().utf8)
    var found = 0
    var start = text.startIndex
    while let end = Self.end(of: literal, in: text[start...]) {
      found = end
      start = end
    }
    return found
  }

  private static func end(of part: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard !part.isEmpty else { return text.startIndex }
    var start = text.startIndex
    while start + part.count <= text.endIndex {
      if text[start..<(start + part.count)].elementsEqual(part) { return start + part.count }
      start += 1
    }
    return nil
  }
}
