import Berth
import Catalog
import Documents

/// Every estimate that nobody publishes, with its range and its owner.
struct AssumptionsSheet {
  var assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  var sheet: Sheet {
    Sheet(
      name: "Assumptions",
      columns: [
        .init("id", 34), .init("meaning", 70), .init("low", 12), .init("likely", 12),
        .init("high", 12), .init("unit", 18), .init("owner", 24), .init("confidence", 12),
        .init("as of", 20), .init("source", 60),
      ],
      rows: assessment.catalogue.allAssumptions.map { row in
        [
          .text(row.id), .text(row.meaning), .number(row.value.low, .general),
          .number(row.value.likely, .general), .number(row.value.high, .general),
          .text(row.unit), .text(row.owner), .text(row.reference.confidence.rawValue),
          .text(row.reference.asOf), .text(row.reference.source),
        ]
      })
  }
}
