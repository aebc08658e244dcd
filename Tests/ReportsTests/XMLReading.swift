import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether a text is well-formed XML.
enum XMLReading {
  static func isWellFormed(_ text: String) throws -> Bool {
    XMLParser(data: Data(text.utf8)).parse()
  }
}
