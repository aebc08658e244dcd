import Documents

/// A key that stands twice: the settings of one of the two are lost.
enum RepeatedKeyRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.repeatedKeys.map { repeated in
      Finding(
        rule: "duplicate-key", .error,
        "key `\(repeated.key)` stands twice, first at \(repeated.first.line):\(repeated.first.column); "
          + "a reader that accepts this takes the last and loses what the first one sets",
        at: repeated.second, related: [repeated.first], fix: "merge the two into one",
        source: "YAML 1.2.2, 3.2.1.1: keys of a mapping are unique (general knowledge)")
    }
  }
}
