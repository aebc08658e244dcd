/// Names of files as a row's source states them.
enum FileName {
  /// The last part of a path: what a row may say of a file, whose folder is nobody's business.
  static func last(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
