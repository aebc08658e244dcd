import Statistics

/// Predictions of published rows beside what was measured.
public struct ThroughputValidation: Sendable {
  /// One row.
  public struct Row: Sendable {
    /// The published row.
    public let published: PublishedRow
    /// The prediction in the row's unit; nil when the row was skipped.
    public let predicted: Double?
    /// Why the row was skipped; nil when it was predicted.
    public let skipped: String?

    /// |ln(predicted/measured)| with its sign; nil when the row was skipped.
    public var error: Double? {
      predicted.map { Elementary.log(Swift.max(1e-12, $0) / published.value) }
    }
  }

  /// The rows in the order of the file.
  public let rows: [Row]
  let predictors: [Int: RowPredictor]

  /// Predicts rows with given factors.
  public init(
    _ published: [PublishedRow], known: KnownHardware, factors: EfficiencyFactors = .calibrated
  ) {
    var rows: [Row] = []
    var predictors: [Int: RowPredictor] = [:]
    for (index, row) in published.enumerated() {
      do throws(RowPredictor.Refusal) {
        let predictor = try RowPredictor(row, known: known)
        let value = try predictor.predict(factors)
        predictors[index] = predictor
        rows.append(Row(published: row, predicted: value, skipped: nil))
      } catch {
        rows.append(Row(published: row, predicted: nil, skipped: error.reason))
      }
    }
    self.rows = rows
    self.predictors = predictors
  }

  /// The rows the bars are about; all throughput rows when a file has none of those.
  public var judged: [Row] {
    let named = rows.filter(\.published.isJudged)
    if !named.isEmpty { return named }
    return rows.filter { $0.published.metric?.isThroughput ?? false }
  }

  /// Errors of all judged rows, of those of every value of a key, in the order of names.
  public func figures(by key: (PublishedRow) -> String) -> [(name: String, figures: ErrorFigures)] {
    let names = Set(judged.map { key($0.published) }).sorted()
    return names.compactMap { name in
      ErrorFigures(judged.filter { key($0.published) == name }).map { (name, $0) }
    }
  }

  /// Refits without each group of judged rows and predicts it with what the others say.
  ///
  /// Groups of fewer rows than asked for stay in every fit and are not predicted. Rows that only
  /// test never steer a fit. Takes one fit a group, half a second each on 500 rows.
  public func crossValidated(
    by key: (PublishedRow) -> String, smallest: Int = 1
  ) -> [(name: String, rows: [Row])] {
    let indices = rows.indices.filter { rows[$0].published.isJudged }
    let names = Set(indices.map { key(rows[$0].published) }).sorted()
    return names.compactMap { name in
      let group = indices.filter { key(rows[$0].published) == name }
      guard group.count >= smallest else { return nil }
      let others = indices.filter {
        key(rows[$0].published) != name && rows[$0].published.mayBeFitted
      }
      guard let fit = FactorFit(others.compactMap { predictors[$0] }, from: .prior) else {
        return nil
      }
      let predicted = group.map { index in
        Row(
          published: rows[index].published,
          predicted: predictors[index].flatMap { try? $0.predict(fit.factors) },
          skipped: rows[index].skipped)
      }
      return (name, predicted)
    }
  }

  /// Errors of the latencies that were predicted, by what they are of; what has no rows is left out.
  public var figuresByLatency: [(name: String, figures: ErrorFigures)] {
    LatencyKind.allCases.compactMap { kind in
      ErrorFigures(
        rows.filter { $0.predicted != nil && LatencyKind($0.published) == kind }
      ).map { (kind.rawValue, $0) }
    }
  }

  /// How many rows were skipped for each reason, the most frequent first.
  public var skips: [(reason: String, rows: Int)] {
    let counts = Dictionary(grouping: rows.compactMap(\.skipped)) { $0 }.mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Errors of all rows that were predicted, by metric.
  public var figuresByMetric: [(name: String, figures: ErrorFigures)] {
    let predicted = rows.filter { $0.predicted != nil }
    let names = Set(predicted.compactMap { $0.published.metric?.rawValue }).sorted()
    return names.compactMap { name in
      ErrorFigures(predicted.filter { $0.published.metric?.rawValue == name }).map { (name, $0) }
    }
  }

  /// Rows that a fit may look at: judged throughput rows that are not kept for testing.
  private var fittable: [Int] {
    let isJudged = rows.contains { $0.published.isJudged }
    return rows.indices.filter {
      let row = rows[$0].published
      return row.mayBeFitted && (isJudged ? row.isJudged : row.metric?.isThroughput ?? false)
    }
  }

  /// The factors that fit the rows; nil when no row can be used.
  public func calibrated(priorWeight: Double = 0.5) -> FactorFit? {
    FactorFit(fittable.compactMap { predictors[$0] }, priorWeight: priorWeight)
  }

  /// Errors of the rows a fit may look at with given factors.
  public func figures(with factors: EfficiencyFactors) -> ErrorFigures? {
    ErrorFigures(
      fittable.map { index in
        Row(
          published: rows[index].published,
          predicted: predictors[index].flatMap { try? $0.predict(factors) },
          skipped: rows[index].skipped)
      })
  }
}
