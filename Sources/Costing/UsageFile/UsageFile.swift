public import Documents

/// A file of metered usage: one usage, or cases of it with their expected figures.
///
/// ```yaml
/// cases:                       # or the keys of one case at the top of the file
///   - id: http-api
///     rounding: invoice        # exact (default) | invoice
///     usage:
///       - {provider: aws, service: api-gateway, sku: http, meter: request, region: us-east-1, quantity: 432_000_000}
///     tariffs:
///       - service: api-gateway
///         sku: http
///         meter: request
///         allowance: 0
///         tiers:
///           - {from: 0, price_usd: 1.00, per: 1_000_000}
///           - {from: 300_000_000, price_usd: 0.90, per: 1_000_000}
///     expected_usd: 418.80
///     tolerance_usd: 0.01
/// ```
public struct UsageFile: Sendable {
  /// The cases, in the order of the file; one for a file without `cases`.
  public var cases: [UsageCase]

  /// Joins cases.
  public init(cases: [UsageCase]) { self.cases = cases }

  /// Reads a file; nil, with every problem in `diagnostics`, when there is an error in it.
  ///
  /// - Parameter file: Name of the file for messages.
  public static func read(text: String, file: String, diagnostics: Diagnostics) -> UsageFile? {
    let before = diagnostics.all.count
    guard let node = YAMLDocument.parse(text: text, file: file, diagnostics: diagnostics),
      let root = MappingReader(node, what: "the usage file", diagnostics: diagnostics)
    else { return nil }
    var cases: [UsageCase] = []
    if root.has("cases") {
      var seen: Set<String> = []
      for reader in root.mappings("cases", what: "case") ?? [] {
        let item = UsageCaseReader(reader, file: file).read(needsID: true)
        if !item.id.isEmpty, !seen.insert(item.id).inserted {
          diagnostics.error(
            "duplicate-case", "two cases have the id `\(item.id)`", at: reader.location(of: "id"))
        }
        cases.append(item)
      }
      if cases.isEmpty {
        diagnostics.error("no-case", "`cases` holds none", at: root.location(of: "cases"))
      }
    } else {
      cases = [UsageCaseReader(root, file: file).read(needsID: false)]
    }
    root.finish()
    let hasErrors = diagnostics.all.dropFirst(before).contains { $0.severity == .error }
    return hasErrors ? nil : UsageFile(cases: cases)
  }
}
