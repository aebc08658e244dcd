import ArgumentParser
import Catalog

/// A day as a person types it: `2026-11-24`.
struct DateArgument: ExpressibleByArgument {
  /// The day.
  var date: CatalogueDate

  init?(argument: String) {
    guard let date = CatalogueDate(argument) else { return nil }
    self.date = date
  }
}
