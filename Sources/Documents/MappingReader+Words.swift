extension MappingReader {
  /// A text.
  public func string(_ key: String, required: Bool = false) -> Sourced<String>? {
    journal(key, "a text")
    return text(key, required: required)
  }

  private func text(_ key: String, required: Bool) -> Sourced<String>? {
    guard let scalar = scalar(key, required: required, expected: "a text") else { return nil }
    return Sourced(scalar.text, from: .input(scalar.location))
  }

  /// A name of lower-case letters, digits, `-` and `.`, at most 64 characters, that begins with a letter
  /// or digit.
  public func slug(_ key: String, required: Bool = false) -> Sourced<String>? {
    journal(key, "a name such as `support-agent`")
    guard let word = text(key, required: required) else { return nil }
    guard Self.isSlug(word.value) else {
      diagnostics.error(
        "slug",
        "`\(key)` is a name of lower-case letters, digits, `-` and `.`, found `\(word.value)`",
        at: place(of: word), hint: "for example `support-agent`")
      return nil
    }
    return word
  }

  /// `true` or `false`.
  public func bool(_ key: String, required: Bool = false) -> Sourced<Bool>? {
    journal(key, "`true` or `false`")
    guard let scalar = scalar(key, required: required, expected: "true or false") else {
      return nil
    }
    guard !scalar.isQuoted, scalar.text == "true" || scalar.text == "false" else {
      diagnostics.error(
        "type", "`\(key)` is true or false, found `\(scalar.text)`", at: scalar.location)
      return nil
    }
    return Sourced(scalar.text == "true", from: .input(scalar.location))
  }

  /// One of the words given; anything else is an error that lists them.
  public func word(_ key: String, among allowed: [String], required: Bool = false) -> Sourced<
    String
  >? {
    journal(key, allowed.map { "`\($0)`" }.joined(separator: ", "))
    guard let word = text(key, required: required) else { return nil }
    guard check(word, key: key, among: allowed) else { return nil }
    return word
  }

  /// One of the cases of an enumeration of words.
  public func enumeration<Case: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, of type: Case.Type, required: Bool = false
  ) -> Sourced<Case>? where Case.RawValue == String {
    guard let word = word(key, among: Case.allCases.map(\.rawValue), required: required),
      let value = Case(rawValue: word.value)
    else { return nil }
    return Sourced(value, from: word.origin)
  }

  /// A list of texts.
  public func strings(_ key: String, required: Bool = false) -> [Sourced<String>]? {
    journal(key, "a list of texts")
    guard let items = list(key, required: required) else { return nil }
    return items.compactMap { item in
      guard case .scalar(let scalar) = item, !scalar.isNull else {
        diagnostics.error(
          "type", "`\(key)` is a list of words, found \(item.shortDescription)", at: item.location)
        return nil
      }
      return Sourced(scalar.text, from: .input(scalar.location))
    }
  }

  /// Whether a word is one of those allowed; if not, says which are and which is nearest.
  public func check(_ word: Sourced<String>, key: String, among allowed: [String]) -> Bool {
    if allowed.contains(word.value) { return true }
    let list = allowed.count > 20 ? "" : " (\(allowed.joined(separator: ", ")))"
    diagnostics.error(
      "unknown-value", "`\(word.value)` is not a valid value of `\(key)`\(list)",
      at: place(of: word),
      hint: NearestName.among(allowed, to: word.value).map { "did you mean `\($0)`?" })
    return false
  }

  /// The scalar of a key, or nil with an error that says what was expected.
  func scalar(_ key: String, required: Bool, expected: String) -> ScalarNode? {
    guard let node = node(key, required: required) else { return nil }
    guard case .scalar(let scalar) = node else {
      diagnostics.error(
        "type", "`\(key)` is \(expected), found \(node.shortDescription)", at: node.location)
      return nil
    }
    return scalar
  }

  private func place(of word: Sourced<String>) -> SourceLocation {
    if case .input(let location) = word.origin { return location }
    return location
  }

  /// Whether a text can be the name of a workload, an option or a service.
  public static func isSlug(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= 64, first != UInt8(ascii: "-"),
      first != UInt8(ascii: ".")
    else { return false }
    return bytes.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    }
  }
}
