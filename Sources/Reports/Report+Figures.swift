extension Report {
  /// The figures that the documents show, by file name; six at most, in the order of the sections.
  public var figures: [(name: String, contents: String)] {
    pictures.map { ($0.file, $0.svg) }
  }

  /// The same with their findings and tables.
  var pictures: [Figure] {
    [pages.load, pages.costBands, pages.volume, pages.cashFlow, pages.tornado, pages.pareto]
      .compactMap { $0 }
  }
}
