/// Gives each part a name of lower-case letters, digits and hyphens that no other part has.
struct PartNames {
  private var taken: Set<String> = []

  /// `UserTable` becomes `user-table`, `model_server` `model-server`; a name that is taken gets a number.
  mutating func name(_ text: String) -> String {
    var slug = String(Self.slug(text).prefix(48))
    while slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { slug = "part" }
    var name = slug
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(slug)-\(number)"
      number += 1
    }
    return name
  }

  /// The words of a name, joined by hyphens; O(length).
  static func slug(_ text: String) -> String {
    var slug = ""
    var wasLower = false
    var wasUpper = false
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isUpper = ("A"..."Z").contains(scalar)
      let isWord = isUpper || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isWord {
        // The last capital of a row begins the next word: `OpenAISecret` is `open-ai-secret`.
        let beginsWord =
          wasUpper && index + 1 < scalars.count && ("a"..."z").contains(scalars[index + 1])
        if isUpper, wasLower || beginsWord { slug += "-" }
        slug += String(scalar).lowercased()
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
      wasLower = isWord && !isUpper
      wasUpper = isUpper
    }
    return slug
  }
}
