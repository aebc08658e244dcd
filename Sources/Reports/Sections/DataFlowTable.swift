import Berth
import Catalog
import Deployments
import Documents
import Workloads

/// Where content goes in an alternative: what passes or rests, where, on whose service, for how long.
struct DataFlowTable {
  var item: AssessedAlternative
  var profile: WorkloadProfile
  var catalogue: Catalogue

  var lines: [String] {
    var table = MarkdownTable(["component", "service", "place", "content", "kept"])
    for component in item.option.components {
      guard let (content, kept) = content(component.role) else { continue }
      let region = item.alternative?.regions[component.site]
      var place =
        region.map { $0.name == $0.country ? $0.name : "\($0.name) (\($0.country))" } ?? "–"
      if let endpoint = item.alternative?.sizes[component.id]?.endpoint,
        component.role == .inference
      {
        place += ", endpoint \(endpoint)"
      }
      table.rows.append([
        component.id, catalogue.service(component.service)?.name ?? component.service, place,
        content, kept,
      ])
    }
    guard !table.rows.isEmpty else { return [] }
    return ["### Where content goes in \(item.title)", "", table.text, ""]
  }

  private func content(_ role: Role) -> (String, String)? {
    switch role {
    case .ingress: ("requests and answers", "passes")
    case .orchestrator: ("prompts, tool results, answers", "for the run")
    case .inference:
      ("prompts and generated tokens", "by the provider's retention, see the rules below")
    case .tools: ("tool arguments and results", "for the call")
    case .retrieval: ("queries and embedded passages", "as long as the documents")
    case .conversationStore:
      ("conversations", days(profile.state.retention.value.likely))
    case .documentStore: ("documents", "until deleted")
    case .cache: ("recent content", "until evicted")
    case .monitoring: ("logs and traces, prompts not included", logDays)
    case .authorizer, .secrets, .platform: nil
    }
  }

  private var logDays: String {
    catalogue.assumption("log_retention_days").map {
      "\(Wording.quantity($0.value.likely)) days (assumed)"
    } ?? "not stated"
  }

  private func days(_ seconds: Double) -> String {
    seconds > 0 ? "\(Wording.quantity(seconds / 86_400)) days" : "not stated"
  }
}
