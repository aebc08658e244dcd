/// Percentages of the United States' general depreciation system, half-year convention.
///
/// IRS Publication 946, Appendix A, Table A-1 (2024). Entered by hand: confidence medium, check before a filing.
enum MACRSTable {
  /// Percentages of the cost by year for a recovery period; nil for a period without a column here.
  static func percentages(years: Int) -> [Double]? {
    switch years {
    case 3: [33.33, 44.45, 14.81, 7.41]
    case 5: [20.00, 32.00, 19.20, 11.52, 11.52, 5.76]
    case 7: [14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46]
    case 10: [10.00, 18.00, 14.40, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28]
    case 15:
      [5.00, 9.50, 8.55, 7.70, 6.93, 6.23, 5.90, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91]
        + [2.95]
    default: nil
    }
  }
}
