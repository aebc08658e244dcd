public import Berth
import Catalog
import Workloads

/// `assessment.xlsx`: the first choice's bill with live formulas, all options, and what both rest on.
///
/// The same assessment gives the same bytes: the document's date is the catalogue's.
public struct Workbook: Sendable {
  /// What it holds.
  public var assessment: Assessment

  /// Creates the workbook.
  public init(_ assessment: Assessment) { self.assessment = assessment }

  /// The sheets in their order.
  var sheets: [Sheet] {
    [
      BillSheet(assessment).sheet, OptionsSheet(assessment).sheet,
      AssumptionsSheet(assessment).sheet, SourcesSheet(assessment).sheet,
    ]
  }

  /// The file's bytes; throws when the system has no room for the temporary file it is built in.
  public func bytes() throws(WorkbookError) -> [UInt8] {
    try WorkbookFile.bytes(
      of: sheets, title: "Berth assessment: \(assessment.profile.name)",
      created: DocumentDate.seconds(of: assessment.catalogue.date))
  }
}
