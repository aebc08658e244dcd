import Berth
import Catalog
import Costing
import Documents

/// The catalogue rows behind the bills of all alternatives.
struct SourcesSheet {
  var assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  var sheet: Sheet {
    var seen: Set<CatalogueReference> = []
    var references: [CatalogueReference] = []
    for item in assessment.alternatives {
      for reference in item.bill?.lines.flatMap(\.references) ?? []
      where seen.insert(reference).inserted { references.append(reference) }
    }
    references.sort {
      ($0.row, $0.table, $0.source, $0.asOf) < ($1.row, $1.table, $1.source, $1.asOf)
    }
    return Sheet(
      name: "Sources",
      columns: [
        .init("table", 14), .init("row", 40), .init("source", 90), .init("as of", 20),
        .init("confidence", 12),
      ],
      rows: references.map { reference in
        [
          .text(reference.table), .text(reference.row), .text(reference.source),
          .text(reference.asOf), .text(reference.confidence.rawValue),
        ]
      },
      remarks: [
        [.text("Catalogue \(assessment.catalogue.version) of \(assessment.catalogue.date)")]
      ])
  }
}
