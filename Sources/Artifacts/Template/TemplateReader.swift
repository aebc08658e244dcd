import Documents

/// Reads AWS SAM and CloudFormation templates, YAML and JSON.
///
/// `Ref` of a parameter takes the parameter's default; `Globals` are laid under the resources they are for. Conditions are not
/// evaluated: a conditional resource counts as there, and of `Fn::If` the first branch is taken.
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
      for pair in root["Parameters"]?.pairs ?? [] {
        template.parameters[pair.key] = .some(pair.value["Default"]?.word)
      }
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
        template.resources.append(
          resource(pair, globals: root["Globals"], parameters: template.parameters))
      }
      var seen = Set(template.references.map(\.value))
      collect(root["Outputs"], into: &template.references, seen: &seen)
    }
    template.references = template.resources.flatMap(\.references) + template.references
    return template
  }

  private static func resource(
    _ pair: MappingNode.Pair, globals: Node?, parameters: [String: String?]
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
      properties: resolve(properties, parameters), metadata: pair.value["Metadata"],
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

  /// The tree with `Ref` of parameters replaced by their defaults and `Fn::If` by its first branch.
  private static func resolve(_ node: Node, _ parameters: [String: String?]) -> Node {
    switch node {
    case .scalar: return node
    case .sequence(var list):
      list.items = list.items.map { resolve($0, parameters) }
      return .sequence(list)
    case .mapping(var mapping):
      if mapping.pairs.count == 1, let pair = mapping.pairs.first {
        if pair.key == "Ref", let name = pair.value.word, let value = parameters[name] ?? nil {
          return .scalar(ScalarNode(text: value, isQuoted: false, location: pair.value.location))
        }
        if pair.key == "Fn::If", pair.value.items.count == 3 {
          return resolve(pair.value.items[1], parameters)
        }
      }
      for index in mapping.pairs.indices {
        mapping.pairs[index].value = resolve(mapping.pairs[index].value, parameters)
      }
      return .mapping(mapping)
    }
  }
}
