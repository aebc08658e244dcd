import Berth
import Catalog
import Deployments
import Documents

/// The components of an alternative by site, and the way a run takes through them.
struct ArchitectureChart {
  var item: AssessedAlternative
  init(_ item: AssessedAlternative) { self.item = item }

  var chart: Flowchart {
    let option = item.option
    let groups = option.sites.map { site in
      let region = item.alternative?.regions[site.id]
      return Flowchart.Group(
        id: "site_\(site.id)",
        title: region.map { "\(site.id): \($0.name) (\($0.country))" } ?? site.id,
        nodes: option.components.filter { $0.site == site.id }.map(node))
    }
    return Flowchart(
      nodes: [Flowchart.Node(id: "users", label: ["users"])], groups: groups, edges: edges)
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

  private var edges: [Flowchart.Edge] {
    let components = item.option.components
    func chain(_ role: Role) -> [Component] { components.filter { $0.role == role } }
    var edges: [Flowchart.Edge] = []
    func link(_ from: String, _ path: [Component], label: String) {
      var previous = from
      for (index, component) in path.enumerated() {
        if case .failover = component.duty {
          edges.append(Flowchart.Edge(from: previous, to: component.id, label: "failover"))
          continue
        }
        if case .burst = component.duty {
          edges.append(Flowchart.Edge(from: from, to: component.id, label: "burst"))
          continue
        }
        edges.append(
          Flowchart.Edge(from: previous, to: component.id, label: index == 0 ? label : ""))
        previous = component.id
      }
    }
    let ingress = chain(.ingress)
    link("users", ingress, label: "")
    let door = ingress.last?.id ?? "users"
    link(door, chain(.authorizer), label: "authorise")
    let orchestrators = chain(.orchestrator)
    link(door, orchestrators, label: "run")
    let centre = orchestrators.last?.id ?? door
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
