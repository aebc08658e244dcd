import Documents

/// A gateway that lets every web page call it.
enum OpenOriginRule: TemplateRule {
  static func findings(in template: Template, roles: TemplateRoles) -> [Finding] {
    var places: [(name: String, node: Node)] = []
    var seen: Set<SourceLocation> = []
    func look(_ name: String, _ cors: Node?) {
      guard let cors else { return }
      let origins =
        cors["AllowOrigin"] ?? cors["AllowOrigins"] ?? cors["AllowedOrigins"]
        ?? (cors.pairs.isEmpty ? cors : nil)
      for scalar in origins?.scalars ?? []
      where ["*", "'*'", "true"].contains(scalar.text) && seen.insert(scalar.location).inserted {
        places.append((name, .scalar(scalar)))
      }
    }
    for resource in template.resources {
      for key in ["Cors", "CorsConfiguration"] { look(resource.id, resource.properties[key]) }
      look(resource.id, resource.properties[path: "FunctionUrlConfig", "Cors"])
      for rule in resource.properties[path: "CorsConfiguration", "CorsRules"]?.items ?? [] {
        look(resource.id, rule)
      }
      for scalar in resource.properties.scalars
      where scalar.text == "'*'" && seen.insert(scalar.location).inserted {
        places.append((resource.id, .scalar(scalar)))
      }
    }
    // The gateway that SAM makes of events takes its settings from there alone.
    for (section, key) in [("Api", "Cors"), ("HttpApi", "CorsConfiguration")] {
      look("Globals.\(section)", template.globals?[path: section, key])
    }
    return places.map { place in
      Finding(
        rule: "open-cors", .warning,
        "`\(place.name)` accepts calls from pages of every origin",
        at: place.node.location, fix: "name the origins of your own pages",
        source: "OWASP API Security Top 10 2023, API8 security misconfiguration (general knowledge)"
      )
    }
  }
}
