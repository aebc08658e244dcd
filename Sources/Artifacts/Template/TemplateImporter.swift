import Deployments
import Documents

/// Turns a template into a design.
///
/// Roles of functions come from `FunctionRoles`, those of tables from names and users, those of others from resource types.
struct TemplateImporter {
  let images: ImageTable
  let template: Template
  private var names = PartNames()
  private var parts: [ImportedPart] = []
  private var joined: [JoinedPart] = []
  private var unplaced: [UnplacedPart] = []
  private var roles: [String: Role] = [:]
  private var sites = [
    Site(id: "cloud", kind: .cloudRegion, provider: "aws")
  ]

  init(_ template: Template, images: ImageTable) {
    self.template = template
    self.images = images
  }

  mutating func design(files: [String]) -> ImportedDesign {
    roles = FunctionRoles(template, images: images).roles
    for resource in template.resources { place(resource) }
    for (resource, condition) in template.leftOut {
      leave(resource, "its condition `\(condition)` is false under the parameters' defaults")
    }
    placeImplicitGateways()
    placeExternalServices()
    var known = roles
    for part in parts { known[part.name] = part.role }
    return ImportedDesign(
      kind: .template, name: nil, files: files, strategy: .serverless, sites: sites,
      parts: ImportedDesign.sorted(parts), joined: joined, unplaced: unplaced,
      findings: TemplateRules.findings(in: template, roles: TemplateRoles(roles: known)),
      stated: template.stated)
  }

  // MARK: Roles

  /// Who uses a table says what it is for; a name says it before.
  private func tableRole(_ resource: Template.Resource) -> Role? {
    let name = PartNames.slug(resource.id)
    for (word, role) in [
      ("conversation", Role.conversationStore), ("session", .conversationStore),
      ("history", .conversationStore), ("message", .conversationStore),
      ("chat", .conversationStore),
      ("thread", .conversationStore), ("user", .authorizer), ("tenant", .authorizer),
      ("profile", .authorizer), ("config", .tools), ("setting", .tools), ("tool", .tools),
      ("order", .tools),
      ("vector", .retrieval), ("chunk", .retrieval), ("cache", .cache),
    ] where name.contains(word) { return role }
    let users = template.functions.filter { function in
      function.references.contains { $0.value == resource.id }
    }.compactMap { roles[$0.id] }
    return users.first.map { [.orchestrator, .inference].contains($0) ? .conversationStore : $0 }
  }

  // MARK: Places

  private mutating func place(_ resource: Template.Resource) {
    if let text = resource.metadata?["Berth"]?.word, let stated = StatedComponent(text) {
      var part = ImportedPart(
        id: stated.id, name: resource.id, role: stated.role, service: stated.service,
        site: stated.site, location: resource.location,
        placement: Placement(reason: "Metadata.Berth of the resource", confidence: .high))
      part.stated = text
      _ = names.name(stated.id)
      part.isUnsized = !Template.isFunction(resource.type)
      if !part.isUnsized { size(&part, resource) }
      parts.append(part)
      return
    }
    if let owner = resource.metadata?["BerthPartOf"]?.word {
      joined.append(
        JoinedPart(
          name: "\(resource.type) \(resource.id)", location: resource.location, owner: owner))
      return
    }
    if Template.isFunction(resource.type) {
      guard let role = roles[resource.id] else {
        return leave(resource, "neither its name nor what it calls says which role it fills")
      }
      var part = part(resource, role, "aws-lambda", "function", .medium)
      size(&part, resource)
      parts.append(part)
    } else if resource.type == "AWS::DynamoDB::Table"
      || resource.type == "AWS::Serverless::SimpleTable"
      || resource.type == "AWS::DynamoDB::GlobalTable"
    {
      guard let role = tableRole(resource) else {
        return leave(resource, "neither its name nor a user says which role it fills")
      }
      parts.append(part(resource, role, "aws-dynamodb", "table's name and users", .medium))
    } else if resource.type == "AWS::Logs::LogGroup",
      parts.contains(where: { $0.service == "aws-cloudwatch" })
    {
      joined.append(
        JoinedPart(
          name: "AWS::Logs::LogGroup \(resource.id)", location: resource.location,
          owner: "aws-cloudwatch"))
    } else if let place = ResourcePlace.of(resource.type) {
      parts.append(
        part(resource, place.role, place.service, "resource type \(resource.type)", .high))
    } else if let owners = owners(of: resource),
      [
        "Permission", "Stage", "Deployment", "Policy", "Route", "Integration", "Authorizer",
        "Alias", "ApiGateway::Resource", "Method", "UsagePlan", "DomainName", "BasePathMapping",
        "GatewayResponse", "Version", "EventSourceMapping", "EventInvokeConfig",
      ]
      .contains(where: resource.type.contains)
    {
      joined.append(
        JoinedPart(
          name: "\(resource.type) \(resource.id)", location: resource.location,
          owner: owners))
    } else {
      leave(resource, ResourcePlace.reason(resource.type))
    }
  }

  /// Ids of the resources that one names; nil when there are none.
  private func owners(of resource: Template.Resource) -> String? {
    let ids = resource.references.map(\.value).filter { template.resource($0) != nil }
    return ids.isEmpty ? nil : ids.joined(separator: ", ")
  }

  private mutating func leave(_ resource: Template.Resource, _ reason: String) {
    unplaced.append(
      UnplacedPart(
        name: resource.id, image: resource.type.isEmpty ? nil : resource.type,
        location: resource.location, reason: reason))
  }

  private mutating func part(
    _ resource: Template.Resource, _ role: Role, _ service: String, _ reason: String,
    _ confidence: Confidence
  ) -> ImportedPart {
    ImportedPart(
      id: names.name(resource.id), name: resource.id, role: role, service: service, site: "cloud",
      location: resource.location, placement: Placement(reason: reason, confidence: confidence))
  }

  private func size(_ part: inout ImportedPart, _ function: Template.Resource) {
    let properties = function.properties
    // Lambda's own defaults: 128 MB, 3 s (AWS Lambda developer guide, general knowledge).
    // What is set at deployment is not known before.
    part.memoryGiB =
      properties["MemorySize"] == nil ? 0.125 : properties["MemorySize"]?.number.map { $0 / 1024 }
    part.timeout = properties["Timeout"] == nil ? 3 : properties["Timeout"]?.number
    part.runtime = properties["Runtime"]?.word
    part.replicas =
      properties[path: "ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions"]?.count
      ?? 0
    if (part.memoryGiB ?? 0) <= 0 { part.memoryGiB = nil }
    if (part.timeout ?? 0) <= 0 { part.timeout = nil }
  }

  /// A function with an event of type `Api` or `HttpApi` that names no gateway stands behind SAM's implicit one.
  private mutating func placeImplicitGateways() {
    guard template.stated == nil else { return }
    for (type, key, service) in [
      ("Api", "RestApiId", "aws-api-gateway-rest"), ("HttpApi", "ApiId", "aws-api-gateway-http"),
    ] {
      let events = template.functions.flatMap { $0.properties["Events"]?.pairs ?? [] }
      guard
        let event = events.first(where: {
          $0.value["Type"]?.word == type && $0.value[path: "Properties", key] == nil
        })
      else { continue }
      parts.append(
        ImportedPart(
          id: names.name("gateway"), name: "Serverless\(type)", role: .ingress, service: service,
          site: "cloud", location: event.keyLocation,
          placement: Placement(reason: "implicit gateway of an event", confidence: .high)))
    }
  }

  private mutating func placeExternalServices() {
    guard template.stated == nil else { return }
    var seen: Set<ExternalService> = []
    var hosts: Set<String> = []
    for function in template.functions {
      unplaced += OutsideHosts.parts(of: function.variables, hosts: [], seen: &hosts)
      for scalar in function.properties.scalars {
        guard let found = ExternalService.named(in: scalar.text), seen.insert(found).inserted
        else { continue }
        var site = "cloud"
        if let home = found.site {
          site = home.id
          if !sites.contains(where: { $0.id == home.id }) { sites.append(home) }
        }
        parts.append(
          ImportedPart(
            id: names.name(found.role == .inference ? "model" : "external-\(found.role.rawValue)"),
            name: found.sign, role: found.role, service: found.service, site: site,
            location: scalar.location,
            placement: Placement(
              reason: "`\(found.sign)` in \(function.id)", confidence: .medium)))
      }
    }
  }
}
