import Documents

/// Reads AWS SAM and CloudFormation templates, YAML and JSON.
///
/// `Globals` are laid under the resources they are for; intrinsic functions are worked out as `TemplateContext` says. A resource
/// whose condition is false under the parameters' defaults is left out and told; one whose condition is not known counts as there.
enum TemplateReader {
  /// Whether a document is such a template.
  static func isTemplate(_ root: Node) -> Bool {
    root["Resources"] != nil || root["AWSTemplateFormatVersion"] != nil
  }

  /// The template of documents.
  static func read(_ documents: [ArtifactDocument], diagnostics: Diagnostics) -> Template {
    var template = Template(
      resources: [], parameters: [:], references: [], otherNames: [], repeatedKeys: [])
    for document in documents {
      let root = document.root
      template.repeatedKeys += document.repeatedKeys
      template.description = template.description ?? root["Description"]?.word
      template.globals = template.globals ?? root["Globals"]
      var context = TemplateContext()
      for pair in root["Parameters"]?.pairs ?? [] {
        template.parameters[pair.key] = .some(pair.value["Default"]?.word)
      }
      context.parameters = template.parameters
      for pair in root["Conditions"]?.pairs ?? [] { context.conditions[pair.key] = pair.value }
      for pair in root["Mappings"]?.pairs ?? [] { context.mappings[pair.key] = pair.value }
      for key in ["Conditions", "Mappings"] {
        template.otherNames.formUnion((root[key]?.pairs ?? []).map(\.key))
      }
      if let stated = root["Metadata"]?["Berth"], let text = stated.word {
        template.stated = Placed(text, at: stated.location)
      }
      guard let resources = root.pair("Resources") else { continue }
      guard case .mapping(let mapping) = resources.value else {
        diagnostics.warning(
          "type", "`Resources` is a mapping, found \(resources.value.shortDescription)",
          at: resources.value.location)
        continue
      }
      for pair in mapping.pairs {
        let resource = resource(pair, globals: root["Globals"], context)
        if let condition = pair.value["Condition"]?.word, context.holds(condition) == false {
          template.leftOut.append((resource, condition))
        } else {
          template.resources.append(resource)
        }
      }
      var seen = Set(template.references.map(\.value))
      collect(root["Outputs"], into: &template.references, seen: &seen)
    }
    template.references = template.resources.flatMap(\.references) + template.references
    return template
  }

  private static func resource(
    _ pair: MappingNode.Pair, globals: Node?, _ context: TemplateContext
  ) -> Template.Resource {
    let type = pair.value["Type"]?.word ?? ""
    var properties =
      pair.value["Properties"]
      ?? .mapping(MappingNode(pairs: [], location: pair.value.location))
    let section = type.split(separator: ":").last.map(String.init) ?? ""
    if type.hasPrefix("AWS::Serverless::"), let global = globals?[section] {
      properties = global.merging(properties)
    }
    var references: [Placed<String>] = []
    var seen: Set<String> = []
    collect(properties, into: &references, seen: &seen)
    return Template.Resource(
      id: pair.key, type: type, location: pair.keyLocation,
      properties: context.resolved(properties) ?? properties, metadata: pair.value["Metadata"],
      references: references)
  }

  /// Logical ids that `Ref`, `Fn::GetAtt` and `Fn::Sub` name.
  private static func collect(
    _ node: Node?, into found: inout [Placed<String>], seen: inout Set<String>
  ) {
    guard let node else { return }
    func note(_ id: some StringProtocol, _ place: SourceLocation) {
      let id = String(id)
      if !id.isEmpty, !id.hasPrefix("AWS::"), seen.insert(id).inserted {
        found.append(Placed(id, at: place))
      }
    }
    for item in node.items { collect(item, into: &found, seen: &seen) }
    for pair in node.pairs {
      switch pair.key {
      case "Ref": if let word = pair.value.word { note(word, pair.value.location) }
      case "Fn::GetAtt":
        let name = pair.value.word ?? pair.value.items.first?.word ?? ""
        note(name.prefix { $0 != "." }, pair.value.location)
      case "Fn::Sub":
        let text = pair.value.word ?? pair.value.items.first?.word ?? ""
        var own = Set(pair.value.items.dropFirst().first?.pairs.map(\.key) ?? [])
        own.formUnion(["AWS"])
        for name in Substitution.names(in: text) where !own.contains(name) {
          note(name, pair.value.location)
        }
        for item in pair.value.items.dropFirst() { collect(item, into: &found, seen: &seen) }
      default: collect(pair.value, into: &found, seen: &seen)
      }
    }
  }
}
