public import Catalog
import Documents

/// Works out what an alternative owns or keeps standing: servers, power, space, licences, staff.
///
/// Services say what they need in their `ownership` rules. A row that the table lacks is a gap, never zero.
public struct InventoryBuilder: Sendable {
  /// What came out.
  public struct Result: Sendable {
    /// The items, in the order of the option's components, staff last.
    public var inventory: Inventory
    /// Servers of the own sites.
    public var pools: [NodePool]
    /// What has no row, or does not fit, as sentences without full stops.
    public var gaps: [String]
  }

  private let catalogue: Catalogue
  /// Country whose pay and power prices stand in where a site has none.
  private let home: String?

  /// Creates a builder; `home` is the organisation's country, whose pay staff gets.
  public init(_ catalogue: Catalogue, home: String?) {
    self.catalogue = catalogue
    self.home = home
  }

  /// Builds the inventory of an alternative with the sizes it has.
  public func build(_ alternative: Alternative) -> Result {
    var result = Result(inventory: Inventory(), pools: [], gaps: [])
    result.pools = pools(of: alternative, gaps: &result.gaps)
    for component in alternative.option.components {
      for rule in catalogue.ownershipRules(service: component.service) {
        add(rule, of: component, alternative, to: &result)
      }
    }
    for link in alternative.option.links {
      for rule in catalogue.ownershipRules(service: link.service) {
        let name = "\(link.from) to \(link.to)"
        let region = alternative.regions[link.from]
        add(
          rule, count: rule.factor, component: name, instance: nil, country: region?.country,
          derivation: "one link", to: &result)
      }
    }
    addStaff(alternative, to: &result)
    return result
  }

  private func add(
    _ rule: OwnershipRule, of component: Component, _ alternative: Alternative,
    to result: inout Result
  ) {
    let size = alternative.sizes[component.id]
    let country = alternative.regions[component.site]?.country
    let instance = size?.instance ?? component.sizing.instance
    var owner = component.id
    let count: Double
    let derivation: String
    switch rule.per {
    case "component":
      count = 1
      derivation = "one"
    case "replica":
      let replicas = max(size?.replicas ?? 1, 1)
      count = Double(replicas)
      derivation = "\(replicas) replicas"
    case "gpu":
      let gpus = result.pools.filter { $0.site == component.site }.map(\.gpus).reduce(0, +)
      count = Double(gpus)
      derivation = "\(gpus) accelerators at site `\(component.site)`"
    case "node":
      guard
        let pool = result.pools.first(where: {
          $0.site == component.site && $0.instance.name == instance
        })
      else { return }
      // Nodes are shared, so the first component that stands on them carries them all.
      guard pool.components.first == component.id else { return }
      owner = component.id
      count = Double(pool.nodes)
      derivation = pool.derivation
    default:
      result.gaps.append(
        "`\(component.service)` counts `\(rule.row)` by `\(rule.per)`, which nobody can count")
      return
    }
    add(
      rule, count: count * rule.factor, component: owner, instance: instance, country: country,
      derivation: rule.factor == 1 ? derivation : "\(derivation), \(Self.text(rule.factor)) each",
      to: &result)
  }

  private func add(
    _ rule: OwnershipRule, count: Double, component: String, instance: String?, country: String?,
    derivation: String, to result: inout Result
  ) {
    guard count > 0 else { return }
    func filled(_ row: String) -> String {
      row.replacing("{instance}", with: instance ?? "?")
        .replacing("{country}", with: country ?? home ?? "?")
    }
    let row = filled(rule.row)
    guard catalogue.ownership(row) != nil else {
      result.gaps.append("`\(component)` needs `\(row)`, for which the catalogue has no row")
      return
    }
    var quantity = count
    var derivation = derivation
    if let name = rule.quantity.map(filled) {
      guard let factor = catalogue.ownership(name) else {
        result.gaps.append("`\(component)` needs `\(name)`, for which the catalogue has no row")
        return
      }
      // Space and supply are sized by the rated maximum, the high end of a power row.
      let each = rule.kind == .colocation ? factor.value.high : factor.value.likely
      quantity *= each
      derivation += " × \(Self.text(each)) \(factor.unit == "each" ? "USD" : factor.unit) (\(name))"
    }
    result.inventory.items.append(
      Inventory.Item(
        kind: rule.kind, priceRow: row, quantity: quantity, component: component,
        derivation: derivation))
  }

  private func addStaff(_ alternative: Alternative, to result: inout Result) {
    let hours = OperationsHours(alternative.option, catalogue: catalogue)
    result.gaps += hours.gaps
    guard hours.total.likely > 0 else { return }
    let country =
      home ?? alternative.option.sites.compactMap { alternative.regions[$0.id]?.country }.first
    let row = "fte-platform-engineer-\(country ?? "?")"
    guard let pay = catalogue.ownership(row) else {
      result.gaps.append("operations need `\(row)`, for which the catalogue has no row")
      return
    }
    addRota(hours, pay, to: &result)
    for line in hours.lines {
      result.inventory.items.append(
        Inventory.Item(
          kind: .staff, priceRow: row, quantity: line.hours.likely, component: "operations",
          derivation: "\(line.task): \(Self.text(line.hours.likely)) hours a month (\(line.row))"))
    }
  }

  /// Pay for standing by: an own service round the clock takes a whole rota of people, whatever hours its incidents take.
  ///
  /// Their working hours are counted with the tasks.
  private func addRota(_ hours: OperationsHours, _ pay: OwnershipRow, to result: inout Result) {
    guard hours.lines.contains(where: { $0.row == "on-call-own" }) else { return }
    guard let rota = catalogue.ownership("oncall-rota"),
      catalogue.ownership("oncall-compensation") != nil
    else {
      result.gaps.append(
        "an on-call rota needs `oncall-rota` and `oncall-compensation`, for which the catalogue has no row"
      )
      return
    }
    let people = rota.value.likely.rounded(.up)
    result.inventory.items.append(
      Inventory.Item(
        kind: .staff, priceRow: "oncall-compensation", quantity: people * pay.value.likely,
        component: "operations",
        derivation:
          "\(Self.text(people)) people on a rota (oncall-rota) × \(Self.text(pay.value.likely)) USD a year (\(pay.id))"
      ))
  }

  /// Servers of each site and instance type that services count by node.
  private func pools(of alternative: Alternative, gaps: inout [String]) -> [NodePool] {
    struct Tenant {
      var id: String
      var load: NodePacking.Load
      var replicas: Int
    }
    var order: [String] = []
    var tenants: [String: [Tenant]] = [:]
    var places: [String: (site: Site, instance: InstanceType)] = [:]
    for component in alternative.option.components {
      let rules = catalogue.ownershipRules(service: component.service)
      guard rules.contains(where: { $0.per == "node" }),
        let site = alternative.option.sites.first(where: { $0.id == component.site })
      else { continue }
      let size = alternative.sizes[component.id]
      guard let name = size?.instance ?? component.sizing.instance,
        let instance = catalogue.instance(provider: site.provider, named: name)
      else {
        gaps.append("`\(component.id)` stands on servers, but on which instance is not known")
        continue
      }
      let key = "\(site.id)/\(name)"
      if places[key] == nil { order.append(key) }
      places[key] = (site, instance)
      tenants[key, default: []].append(
        Tenant(
          id: component.id,
          load: NodePacking.Load(
            vcpu: size?.vcpu ?? 0, memoryGiB: size?.memoryGiB ?? 0, gpus: size?.gpusPerReplica ?? 0),
          replicas: max(size?.replicas ?? 1, 1)))
    }
    let allocatable = catalogue.assumption("node_allocatable_share")?.value.likely ?? 1
    return order.compactMap { key in
      guard let (site, instance) = places[key], let all = tenants[key] else { return nil }
      let node = NodePacking.Load(
        vcpu: (instance.vcpu ?? .infinity) * allocatable,
        memoryGiB: (instance.memoryGiB ?? .infinity) * allocatable, gpus: instance.gpus)
      // A replica without a size of its own is a server of its own: storage nodes, control planes.
      let sized = all.filter { $0.load != NodePacking.Load() }
      let whole = all.filter { $0.load == NodePacking.Load() }.map(\.replicas).reduce(0, +)
      guard let packed = NodePacking(sized.map { ($0.load, $0.replicas) }, onto: node).nodes else {
        gaps.append(
          "a replica on `\(instance.name)` at site `\(site.id)` is larger than the server")
        return nil
      }
      // Two replicas on one server would fail together, which is not why there are two.
      let spread = sized.contains { $0.replicas >= 2 } ? 2 : min(sized.count, 1)
      let nodes = max(packed, spread) + whole
      let parts = all.map { "\($0.replicas) × `\($0.id)`" }.joined(separator: ", ")
      return NodePool(
        site: site.id, instance: instance, nodes: nodes, components: all.map(\.id),
        derivation: "\(nodes) × \(instance.name) for \(parts)")
    }
  }

  private static func text(_ value: Double) -> String {
    Int64(exactly: value).map(String.init) ?? "\(value)"
  }
}
