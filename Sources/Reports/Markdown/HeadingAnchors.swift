/// Anchors of headings by GitHub's rule, so that the links of a report lead to the same place in every format.
struct HeadingAnchors {
  private var seen: [String: Int] = [:]

  /// The anchor of the next heading: lower case, punctuation gone, spaces to hyphens; a repeated one gets a number.
  mutating func next(_ heading: String) -> String {
    var slug = ""
    for character in MarkdownInline.plain(MarkdownInline.read(heading)).lowercased() {
      if character == " " {
        slug.append("-")
      } else if character.isLetter || character.isNumber || character == "-" || character == "_" {
        slug.append(character)
      }
    }
    let count = seen[slug, default: 0]
    seen[slug] = count + 1
    return count == 0 ? slug : "\(slug)-\(count)"
  }
}
