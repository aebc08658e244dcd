/// Notes which keys readers ask a file for, and what each takes: the list that a reference of keys is checked by.
///
/// A class because all readers of a file write into it. Items of lists are noted once, as `tools[].name`.
public final class KeyJournal {
  /// One key.
  public struct Entry: Sendable, Hashable {
    /// Dotted path of the key, with `[]` for an item of a list.
    public var path: String
    /// What the reader takes there, with an example or the words that are valid.
    public var takes: String
  }

  /// The keys, in the order of asking, each form once.
  public private(set) var entries: [Entry] = []

  /// Starts empty.
  public init() {}

  /// Notes a key.
  func note(_ path: String, takes: String) {
    let entry = Entry(path: Self.general(path), takes: takes)
    if seen.insert(entry).inserted { entries.append(entry) }
  }

  private var seen: Set<Entry> = []

  /// A path without the numbers of list items.
  static func general(_ path: String) -> String {
    var result = ""
    var isInside = false
    for character in path {
      if character == "]" { isInside = false }
      if !isInside { result.append(character) }
      if character == "[" { isInside = true }
    }
    return result
  }
}
