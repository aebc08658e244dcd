import Berth
import Catalog
import Deployments
import Documents

/// The components of an alternative by site, and the way a run takes through them.
struct ArchitectureChart {
  var item: AssessedAlternative
  var catalogue: Catalogue

  init(_ item: AssessedAlternative, catalogue: Catalogue) {
    self.item = item
    self.catalogue = catalogue
  }

  var chart: Flowchart {
    let option = item.option
    let groups = option.sites.compactMap { site -> Flowchart.Group? in
      let nodes = option.components.filter { $0.site == site.id }.map(node)
      guard !nodes.isEmpty else { return nil }
      let region = item.alternative?.regions[site.id]
      let place = region.map { $0.name == $0.country ? $0.name : "\($0.name) (\($0.country))" }
      return Flowchart.Group(
        id: "site_\(site.id)", title: place.map { "\(site.id): \($0)" } ?? site.id, nodes: nodes)
    }
    let sites = Set(groups.map(\.id))
    let links = option.links.map {
      Flowchart.Edge(
        from: "site_\($0.from)", to: "site_\($0.to)", label: $0.service, isLink: true)
    }.filter { sites.contains($0.from) && sites.contains($0.to) }
    return Flowchart(
      nodes: [Flowchart.Node(id: "users", label: ["users"])], groups: groups,
      edges: edges + links)
  }

  private func node(_ component: Component) -> Flowchart.Node {
    var label = [component.id, component.service]
    if let size = item.alternative?.sizes[component.id] {
      var parts: [String] = []
      if size.replicas > 1 { parts.append("\(size.replicas) replicas") }
      if size.gpusPerReplica > 0, let gpu = size.gpu {
        parts.append("\(size.gpusPerReplica)× \(gpu)")
      }
      if let endpoint = size.endpoint { parts.append("endpoint \(endpoint)") }
      if !parts.isEmpty { label.append(parts.joined(separator: ", ")) }
    }
    return Flowchart.Node(id: component.id, label: label)
  }

  /// Whether the component holds its slot while those after it in its role work.
  private func wraps(_ component: Component) -> Bool {
    guard item.alternative?.sizes[component.id]?.gpusPerReplica ?? 0 == 0,
      component.sizing.gpu == nil
    else { return false }
    switch catalogue.service(component.service)?.kind {
    case .function, .container, .pod: return true
    default: return false
    }
  }

  private var edges: [Flowchart.Edge] {
    let components = item.option.components
    func chain(_ role: Role) -> [Component] { components.filter { $0.role == role } }
    var edges: [Flowchart.Edge] = []
    /// From the caller to each component; one that comes after a wrapping one is called by that.
    func link(_ caller: String, _ path: [Component], label: String) {
      var source = caller
      for component in path {
        var words = source == caller ? label : ""
        switch component.duty {
        case .primary: break
        case .failover: words = "failover"
        case .burst: words = "burst"
        case .share(let share): words = "\(NumberFormat.percent(share, decimals: 0)) of runs"
        }
        edges.append(Flowchart.Edge(from: source, to: component.id, label: words))
        if wraps(component) { source = component.id }
      }
    }
    let ingress = chain(.ingress)
    var previous = "users"
    for component in ingress {
      edges.append(Flowchart.Edge(from: previous, to: component.id))
      previous = component.id
    }
    let door = previous
    link(door, chain(.authorizer), label: "authorise")
    let orchestrators = chain(.orchestrator)
    for orchestrator in orchestrators {
      switch orchestrator.duty {
      case .failover:
        edges.append(Flowchart.Edge(from: door, to: orchestrator.id, label: "failover"))
      case .burst: edges.append(Flowchart.Edge(from: door, to: orchestrator.id, label: "burst"))
      default: edges.append(Flowchart.Edge(from: door, to: orchestrator.id, label: "run"))
      }
    }
    let centre = orchestrators.first?.id ?? door
    for (role, label) in [
      (Role.conversationStore, "conversation"), (.cache, "cache"), (.retrieval, "search"),
      (.inference, "each step"), (.tools, "tool calls"), (.documentStore, "documents"),
      (.secrets, "secrets"), (.monitoring, "logs and traces"),
    ] {
      link(centre, chain(role), label: label)
    }
    return edges
  }
}
