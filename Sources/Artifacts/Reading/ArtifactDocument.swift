public import Documents

/// One document of an artifact's file, with tags, anchors and aliases resolved.
public struct ArtifactDocument: Sendable {
  /// What it says.
  public var root: Node
  /// Keys that stand twice.
  public var repeatedKeys: [RepeatedKey]

  /// Most documents of a file.
  static let maximumDocuments = 500

  /// The documents of a file, in order; nil, with an error at its place, when one cannot be read.
  ///
  /// Limits: those of `YAMLDocument`, 500 documents a file, 200,000 values a document after aliases are written out.
  static func read(_ file: SourceFile, diagnostics: Diagnostics) -> [ArtifactDocument]? {
    var documents: [ArtifactDocument] = []
    guard file.text.utf8.count <= YAMLDocument.maximumBytes else {
      diagnostics.error(
        "too-large",
        "the text has \(file.text.utf8.count) bytes; at most \(YAMLDocument.maximumBytes) are read",
        at: SourceLocation(file: file.path, line: 1, column: 1))
      return nil
    }
    let pieces = DocumentSplit.pieces(of: file.text)
    guard pieces.count <= maximumDocuments else {
      diagnostics.error(
        "too-many-documents",
        "the file has \(pieces.count) documents; at most \(maximumDocuments) are read",
        at: SourceLocation(file: file.path, line: pieces[maximumDocuments].line, column: 1))
      return nil
    }
    for piece in pieces {
      guard let document = read(piece, file: file.path, diagnostics: diagnostics) else {
        return nil
      }
      documents.append(document)
    }
    if documents.isEmpty {
      diagnostics.error(
        "empty", "the file says nothing", at: SourceLocation(file: file.path, line: 1, column: 1))
      return nil
    }
    return documents
  }

  private static func read(
    _ piece: DocumentSplit.Piece, file: String, diagnostics: Diagnostics
  ) -> ArtifactDocument? {
    let marks = TextMarks(piece.text)
    let own = Diagnostics()
    var repeated: [RepeatedKey] = []
    let parsed = YAMLDocument.parse(
      text: marks.text, file: file, diagnostics: own, onRepeatedKey: { repeated.append($0) })
    var nodes = MarkedNodes(marks, diagnostics: own)
    let restored = parsed.flatMap { nodes.restore($0) }
    let shift = LineShift(lines: piece.line - 1)
    for var diagnostic in own.all {
      diagnostic.location = diagnostic.location.map(shift.moved)
      diagnostics.add(diagnostic)
    }
    guard let restored, !own.hasErrors else { return nil }
    return ArtifactDocument(
      root: shift.moved(restored),
      repeatedKeys: repeated.map {
        RepeatedKey(key: $0.key, first: shift.moved($0.first), second: shift.moved($0.second))
      })
  }
}
