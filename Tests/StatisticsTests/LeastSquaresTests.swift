import Statistics
import Testing

/// Nonlinear least squares against fits whose answers are certified or exact.
@Suite struct LeastSquaresTests {
  /// NIST StRD `Misra1a` (lower difficulty), certified to 11 digits; first start.
  @Test func misra1a() throws {
    let y = [
      10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47,
      81.78,
    ]
    let x = [
      77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1,
      760.0,
    ]
    // The second parameter is fitted in ten-thousandths, since derivatives are differences.
    let fit = try #require(
      LeastSquares(start: [500, 1], step: 1e-6, iterations: 200) { b in
        zip(x, y).map { b[0] * (1 - Elementary.exp(-b[1] * 1e-4 * $0)) - $1 }
      })
    #expect(fit.hasConverged)
    #expect((fit.parameters[0] / 238.94212918 - 1).magnitude < 1e-4)
    #expect((fit.parameters[1] / 5.5015643181 - 1).magnitude < 1e-4)
    #expect((fit.cost / 0.12455138894 - 1).magnitude < 1e-6)
  }

  /// Rosenbrock's valley: the residuals 10 (y - x^2) and 1 - x vanish at (1, 1).
  @Test func rosenbrock() throws {
    let fit = try #require(
      LeastSquares(start: [-1.2, 1], step: 1e-7, iterations: 200) { x in
        [10 * (x[1] - x[0] * x[0]), 1 - x[0]]
      })
    #expect(fit.cost < 1e-12)
    #expect((fit.parameters[0] - 1).magnitude < 1e-6)
    #expect((fit.parameters[1] - 1).magnitude < 1e-6)
  }

  @Test func refusesWhatHasNoFit() {
    #expect(LeastSquares(start: [1, 2]) { [$0[0]] } == nil)
    #expect(LeastSquares(start: []) { _ in [1] } == nil)
    #expect(LeastSquares(start: [1]) { _ in [.nan, 1] } == nil)
  }
}
