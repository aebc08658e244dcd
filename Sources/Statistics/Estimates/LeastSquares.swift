import CGSL

/// A nonlinear least-squares fit: the parameters that make the sum of squared residuals smallest.
///
/// GSL's trust-region solver with Levenberg-Marquardt steps (`gsl_multifit_nlinear`), derivatives by
/// forward differences. The parameters found are rounded to 10 significant digits, since the last ones
/// depend on the machine's linear algebra. Each iteration evaluates the residuals once a parameter.
public struct LeastSquares: Sendable, Equatable {
  /// The parameters found.
  public let parameters: [Double]
  /// The sum of squared residuals there.
  public let cost: Double
  /// Iterations taken.
  public let iterations: Int
  /// Whether the last iteration moved no parameter by more than its tolerance of 1e-6.
  public let hasConverged: Bool

  /// A fit from a start; nil when there are fewer residuals than parameters or some are not finite.
  ///
  /// `step` is the difference by which each parameter is moved for its derivative.
  public init?(
    start: [Double], step: Double = 1e-4, iterations limit: Int = 50,
    residuals: ([Double]) -> [Double]
  ) {
    let count = residuals(start).count
    guard !start.isEmpty, count >= start.count else { return nil }
    let found = withoutActuallyEscaping(residuals) { residuals -> LeastSquares? in
      let problem = Problem(count: count, step: step, residuals: residuals)
      return GSL.call { problem.solve(from: start, limit: limit) } ?? nil
    }
    guard let found else { return nil }
    self = found
  }

  private init(parameters: [Double], cost: Double, iterations: Int, hasConverged: Bool) {
    self.parameters = parameters
    self.cost = cost
    self.iterations = iterations
    self.hasConverged = hasConverged
  }

  /// What GSL's callbacks reach through their pointer.
  private final class Problem {
    let count: Int
    let step: Double
    let residuals: ([Double]) -> [Double]

    init(count: Int, step: Double, residuals: @escaping ([Double]) -> [Double]) {
      self.count = count
      self.step = step
      self.residuals = residuals
    }

    /// The residuals of a vector; nil when their number changed or one is not finite.
    func values(_ x: [Double]) -> [Double]? {
      let values = residuals(x)
      return values.count == count && values.allSatisfy(\.isFinite) ? values : nil
    }

    func solve(from start: [Double], limit: Int) -> LeastSquares? {
      var settings = berth_multifit_parameters()
      guard
        let workspace = gsl_multifit_nlinear_alloc(
          berth_multifit_trust(), &settings, count, start.count)
      else { return nil }
      defer { gsl_multifit_nlinear_free(workspace) }
      guard let first = gsl_vector_alloc(start.count) else { return nil }
      defer { gsl_vector_free(first) }
      for (index, value) in start.enumerated() { gsl_vector_set(first, index, value) }
      var function = gsl_multifit_nlinear_fdf()
      function.f = leastSquaresValues
      function.df = leastSquaresDerivatives
      function.n = count
      function.p = start.count
      function.params = Unmanaged.passUnretained(self).toOpaque()
      return withExtendedLifetime(self) {
        withUnsafeMutablePointer(to: &function) { function -> LeastSquares? in
          guard gsl_multifit_nlinear_init(first, function, workspace) == 0 else { return nil }
          var reason: Int32 = 0
          let status = gsl_multifit_nlinear_driver(
            limit, 1e-6, 1e-10, 0, nil, nil, &reason, workspace)
          guard let position = gsl_multifit_nlinear_position(workspace) else { return nil }
          let found = start.indices.map {
            Rounding.significant(gsl_vector_get(position, $0), digits: 10)
          }
          guard found.allSatisfy(\.isFinite), let last = values(found) else { return nil }
          return LeastSquares(
            parameters: found, cost: last.reduce(0) { $0 + $1 * $1 },
            iterations: Int(gsl_multifit_nlinear_niter(workspace)), hasConverged: status == 0)
        }
      }
    }
  }

  /// Writes the residuals, or with `derivatives` their Jacobian, for a vector of GSL's.
  fileprivate static func evaluate(
    _ x: UnsafePointer<gsl_vector>?, _ context: UnsafeMutableRawPointer?,
    into write: (_ values: [Double], _ moved: (Int) -> [Double]?) -> Bool
  ) -> Int32 {
    guard let x, let context else { return Int32(GSL_EFAULT) }
    let problem = Unmanaged<Problem>.fromOpaque(context).takeUnretainedValue()
    let vector = (0..<x.pointee.size).map { gsl_vector_get(x, $0) }
    guard let values = problem.values(vector) else { return Int32(GSL_EDOM) }
    let isWritten = write(values) { column in
      var moved = vector
      moved[column] += problem.step
      return problem.values(moved)?.indexed { ($1 - values[$0]) / problem.step }
    }
    return isWritten ? 0 : Int32(GSL_EDOM)
  }
}

extension [Double] {
  fileprivate func indexed(_ change: (Int, Double) -> Double) -> [Double] {
    enumerated().map { change($0.offset, $0.element) }
  }
}

private func leastSquaresValues(
  _ x: UnsafePointer<gsl_vector>?, _ context: UnsafeMutableRawPointer?,
  _ out: UnsafeMutablePointer<gsl_vector>?
) -> Int32 {
  LeastSquares.evaluate(x, context) { values, _ in
    for (row, value) in values.enumerated() { gsl_vector_set(out, row, value) }
    return true
  }
}

private func leastSquaresDerivatives(
  _ x: UnsafePointer<gsl_vector>?, _ context: UnsafeMutableRawPointer?,
  _ out: UnsafeMutablePointer<gsl_matrix>?
) -> Int32 {
  LeastSquares.evaluate(x, context) { values, derivative in
    for column in 0..<(x?.pointee.size ?? 0) {
      guard let slopes = derivative(column) else { return false }
      for (row, slope) in slopes.enumerated() { gsl_matrix_set(out, row, column, slope) }
    }
    return true
  }
}
