import Deployments
import Documents

/// Roles of a template's functions: from being an authorizer of a gateway, then from their names, then from what they use.
///
/// Without a telling name, a function that calls others is taken for the orchestrator, one that names a vector index for
/// retrieval, one that calls a model for inference (for the orchestrator when a gateway reaches it and no other is one), one that
/// the orchestrator calls for a tool.
struct FunctionRoles {
  private(set) var roles: [String: Role] = [:]
  private let template: Template

  init(_ template: Template, images: ImageTable) {
    self.template = template
    let authorizers = authorizers
    for function in template.functions {
      if authorizers.contains(function.id) {
        roles[function.id] = .authorizer
        // A function forwards nothing for others: `proxy` in its name says nothing of its role.
      } else if let row = images.row(image: nil, name: PartNames.slug(function.id)),
        row.role != .ingress
      {
        roles[function.id] = row.role
      }
    }
    for function in template.functions where roles[function.id] == nil {
      roles[function.id] = role(of: function)
    }
    let called = Set(
      template.functions.filter { roles[$0.id] == .orchestrator }.flatMap {
        $0.references.map(\.value)
      })
    for function in template.functions
    where roles[function.id] == nil && called.contains(function.id) {
      roles[function.id] = .tools
    }
  }

  private var authorizers: Set<String> {
    var ids: Set<String> = []
    for resource in template.resources {
      for pair in resource.properties[path: "Auth", "Authorizers"]?.pairs ?? [] {
        for scalar in pair.value.scalars {
          let id = scalar.text.prefix { $0 != "." }
          if template.resource(String(id)) != nil { ids.insert(String(id)) }
        }
      }
      if resource.type.hasSuffix("::Authorizer") {
        ids.formUnion(resource.references.map(\.value))
      }
    }
    for pair in template.globals?[path: "Api", "Auth", "Authorizers"]?.pairs ?? [] {
      ids.formUnion(pair.value.scalars.map { String($0.text.prefix { $0 != "." }) })
    }
    return ids
  }

  private static let vectorWords = [
    "vector", "embedding", "opensearch", "aoss", "pinecone", "qdrant", "weaviate", "milvus",
    "semantic", "pgvector",
  ]

  private func role(of function: Template.Resource) -> Role? {
    let words = function.properties.scalars.map { $0.text.lowercased() }
    let calls = function.references.contains {
      template.resource($0.value).map { Template.isFunction($0.type) } ?? false
    }
    if calls { return .orchestrator }
    let names = function.variables.map { $0.name.lowercased() } + words
    if names.contains(where: { name in Self.vectorWords.contains { name.contains($0) } }) {
      return .retrieval
    }
    guard words.contains(where: { ExternalService.named(in: $0)?.role == .inference }) else {
      return nil
    }
    let isEntrance =
      TemplateRoles.gateway(of: function, in: template) != nil
      && !roles.values.contains(.orchestrator)
    return isEntrance ? .orchestrator : .inference
  }
}
