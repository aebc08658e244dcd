import Catalog
import Documents

/// Reads the keys of one case.
struct UsageCaseReader {
  private let reader: MappingReader
  private let file: String

  init(_ reader: MappingReader, file: String) {
    self.reader = reader
    self.file = file
  }

  /// The case as far as it can be read; problems go to the reader's diagnostics.
  func read(needsID: Bool) -> UsageCase {
    let id = reader.slug("id", required: needsID)
    let title = reader.string("title")
    let source = reader.string("source")
    _ = reader.string("note")
    let rounding = reader.enumeration("rounding", of: RatingOptions.Rounding.self)
    let free = reader.bool("free_allowances")
    var discounts: [String: Double] = [:]
    if let map = reader.mapping("discounts") {
      for key in map.keys {
        discounts[key] = map.exactQuantity(key, .fraction, domain: .unitInterval)?.value
      }
    }
    let tariffs = (reader.mappings("tariffs", what: "tariff") ?? []).compactMap {
      StatedTariff($0, file: file)
    }
    checkTwice(tariffs)
    var providers: [String: String] = [:]
    var parts: [UsageCase.Part] = []
    for line in reader.mappings("usage", what: "usage line", required: true) ?? [] {
      guard let used = StatedUsage(line, tariffs: tariffs) else { continue }
      if let provider = used.provider { providers[used.line.key.service] = provider }
      if let index = parts.firstIndex(where: { $0.periods == used.periods }) {
        parts[index].usage.lines.append(used.line)
      } else {
        parts.append(UsageCase.Part(periods: used.periods, usage: Usage(lines: [used.line])))
      }
    }
    let expected = StatedPrice.money("expected_usd", reader)
    let tolerance = StatedPrice.money("tolerance_usd", reader)
    return UsageCase(
      id: id?.value ?? "", title: title?.value ?? "", source: source?.value ?? "",
      options: RatingOptions(
        freeAllowances: free?.value ?? true, rounding: rounding?.value ?? .exact),
      discounts: discounts, providers: providers, parts: parts, tariffs: tariffs.map(\.tariff),
      expected: expected, tolerance: tolerance)
  }

  private func checkTwice(_ tariffs: [StatedTariff]) {
    var seen: Set<TariffKey> = []
    for tariff in tariffs where !seen.insert(tariff.tariff.key).inserted {
      reader.diagnostics.error(
        "duplicate-tariff", "two tariffs for \(tariff.tariff.key)", at: tariff.location)
    }
  }
}
