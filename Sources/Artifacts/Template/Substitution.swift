/// Names that the text of an `Fn::Sub` stands for: `${Name}` and `${Name.Attribute}`, not `${!Literal}`.
enum Substitution {
  /// The names without their attributes, in order; O(length).
  static func names(in text: String) -> [String] {
    var names: [String] = []
    var rest = Substring(text)
    while let range = rest.firstRange(of: "${") {
      rest = rest[range.upperBound...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let body = rest[..<close]
      rest = rest[rest.index(after: close)...]
      guard body.first != "!", !body.hasPrefix("AWS::") else { continue }
      let name = body.prefix { $0 != "." }
      if !name.isEmpty { names.append(String(name)) }
    }
    return names
  }
}
