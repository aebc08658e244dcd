extension Report {
  /// The report as one HTML page that needs nothing but itself: pictures inside, no network, a sheet for print.
  ///
  /// Made from the Markdown document, so that both say the same. Throws the line that is no Markdown of ours, such as a text
  /// of the workload file with marks in it.
  public var html: String {
    get throws(ReportError) {
      var body = HTMLBody(
        pictures: Dictionary(pictures.map { ($0.file, $0.svg) }) { first, _ in first })
      let blocks: [MarkdownBlock]
      do {
        blocks = try MarkdownBlock.read(markdown)
      } catch {
        throw ReportError(description: error.description)
      }
      let text = body.html(blocks)
      return HTMLPage.html(title: body.title, body: text)
    }
  }
}
