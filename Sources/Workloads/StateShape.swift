public import Documents

/// State that is kept between runs.
public struct StateShape: Sendable {
  /// Bytes of a conversation.
  public var conversationBytes: Input
  /// Seconds a conversation is kept.
  public var retention: Input
  /// Bytes of documents.
  public var documentBytes: Input

  /// Joins the parts.
  public init(
    conversationBytes: Input,
    retention: Input,
    documentBytes: Input
  ) {
    self.conversationBytes = conversationBytes
    self.retention = retention
    self.documentBytes = documentBytes
  }
}
