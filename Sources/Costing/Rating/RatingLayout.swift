import Catalog
import Documents

/// Which lines of a usage are rated together, and by what: worked out once for all months of one model.
struct RatingLayout: Sendable {
  /// Lines of one key, which are rated together.
  struct Group: Sendable {
    var key: TariffKey
    var tariff: CompiledTariff
    /// Pool of free units that it draws from.
    var pool: Int?
  }

  /// Where a line goes.
  enum Place: Sendable {
    case group(Int)
    case gap(String)
  }

  /// Key of each line.
  var keys: [TariffKey] = []
  /// Place of each line.
  var places: [Place] = []
  /// Groups in the order in which their keys first appear.
  var groups: [Group] = []
  /// Free units of each pool, in 10⁻⁹ of its meter.
  var pools: [Int128] = []
  /// Groups with a pool in the order of their keys, in which they draw.
  var drawing: [Int] = []

  /// Lays out a usage.
  ///
  /// An allowance is one pool of the account: keys that rest on the same allowance row (one that holds for every
  /// region or article) share it and draw in the order of their keys, so that the order of the lines is nothing.
  init(_ usage: Usage, of card: RateCard) {
    var known: [TariffKey: Place] = [:]
    for line in usage.lines {
      keys.append(line.key)
      if let place = known[line.key] {
        places.append(place)
        continue
      }
      let place: Place
      switch card.entry(line.key) {
      case .gap(let reason): place = .gap(reason)
      case .rated(let tariff):
        place = .group(groups.count)
        groups.append(Group(key: line.key, tariff: tariff, pool: nil))
      }
      known[line.key] = place
      places.append(place)
    }
    guard card.options.freeAllowances else { return }
    drawing = groups.indices.filter { groups[$0].tariff.allowance > 0 }
      .sorted { groups[$0].key < groups[$1].key }
    var poolOf: [String: Int] = [:]
    for index in drawing {
      let group = groups[index]
      let row = group.tariff.tariff.allowanceReference
      let name = row.map { "\($0.table) \($0.row)" } ?? "\(group.key)"
      if poolOf[name] == nil {
        poolOf[name] = pools.count
        pools.append(group.tariff.allowance)
      }
      groups[index].pool = poolOf[name]
    }
  }

  /// Whether a usage has the same keys in the same order.
  func fits(_ usage: Usage) -> Bool {
    guard usage.lines.count == keys.count else { return false }
    for (line, key) in zip(usage.lines, keys) where line.key != key { return false }
    return true
  }
}
