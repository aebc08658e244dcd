public import Documents
import Statistics

/// Efficiency factors as a table that people read, keep and give back.
public enum FactorTable {
  /// The table: parameter, value, the value before the fit, and the range physics allows.
  public static func text(_ factors: EfficiencyFactors) -> String {
    var lines = ["parameter,value,prior,low,high,fitted"]
    for parameter in EfficiencyFactors.Parameter.allCases {
      let numbers = [
        Rounding.significant(factors[parameter], digits: 4), parameter.prior,
        parameter.range.lowerBound,
        parameter.range.upperBound,
      ]
      let texts = numbers.map { "\($0)" }.joined(separator: ",")
      lines.append("\(parameter.rawValue),\(texts),\(parameter.priorSpread == nil ? "no" : "yes")")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The factors of a table; what it does not name stays as calibrated.
  public static func read(_ table: CSVTable, diagnostics: Diagnostics) -> EfficiencyFactors? {
    guard table.require(["parameter", "value"], diagnostics: diagnostics) else { return nil }
    var factors = EfficiencyFactors.calibrated
    for row in table.rows {
      let name = row["parameter"] ?? ""
      guard let parameter = EfficiencyFactors.Parameter(rawValue: name) else {
        let names = EfficiencyFactors.Parameter.allCases.map(\.rawValue)
        diagnostics.error(
          "factor", "there is no factor `\(name)`", at: row.location(of: "parameter"),
          hint: NearestName.among(names, to: name).map { "the nearest is `\($0)`" })
        continue
      }
      guard case .success(let value) = NumberText.parse(row["value"] ?? ""),
        parameter.range.contains(value)
      else {
        diagnostics.error(
          "factor",
          "`\(name)` lies between \(parameter.range.lowerBound) and \(parameter.range.upperBound)",
          at: row.location(of: "value"))
        continue
      }
      factors[parameter] = value
    }
    return factors
  }
}
