import Catalog
import Documents

extension OptionReader {
  /// Reads the places, each with an id of its own.
  func sites(_ root: MappingReader) -> [Site] {
    guard let readers = root.mappings("sites", what: "a site", required: true) else { return [] }
    if readers.isEmpty {
      root.diagnostics.error("empty", "an option has a site", at: root.location(of: "sites"))
    }
    var seen: [String: SourceLocation] = [:]
    return readers.compactMap { reader in
      let id = reader.slug("id", required: true)
      let kind = reader.enumeration("kind", of: Site.Kind.self, required: true)
      let provider = reader.string("provider")
      let region = reader.string("region")
      let candidates = reader.strings("candidates") ?? []
      guard let id else { return nil }
      // A site of an unreadable kind stays, so that those who name it are not reported, too.
      let kindOrAny = kind?.value ?? .edge
      let isOwn = kindOrAny == .dataCentre || kindOrAny == .edge
      if provider == nil, !isOwn {
        reader.diagnostics.error(
          "missing-key", "a site of kind `\(kindOrAny.rawValue)` needs the key `provider`",
          at: reader.location)
      }
      let owner = provider?.value ?? "self"
      reportDuplicate(id, of: "site", in: &seen, reader.diagnostics)
      let known = regions.filter { $0.provider == owner }.map(\.name)
      for name in (region.map { [$0] } ?? []) + candidates where name.value != "auto" {
        // A provider the catalogue has no region of is not ours to judge here.
        if !known.isEmpty { _ = reader.check(name, key: "region", among: known) }
      }
      if region.map({ $0.value != "auto" }) == true, !candidates.isEmpty {
        reader.diagnostics.error(
          "candidates", "`candidates` belong to `region: auto`",
          at: reader.location(of: "candidates"))
      }
      return Site(
        id: id.value, kind: kindOrAny, provider: owner,
        region: region.flatMap { $0.value == "auto" ? nil : $0.value },
        candidates: candidates.map(\.value), location: reader.location)
    }
  }

  /// Reads the paths between sites.
  func links(_ root: MappingReader, sites: [Site]) -> [Link] {
    (root.mappings("links", what: "a link") ?? []).compactMap { reader in
      let from = reader.string("from", required: true)
      let to = reader.string("to", required: true)
      let service = reader.string("service") ?? Sourced("internet", from: .input(reader.location))
      guard let from, let to else { return nil }
      let ids = sites.map(\.id)
      guard reader.check(from, key: "from", among: ids), reader.check(to, key: "to", among: ids)
      else { return nil }
      if from.value == to.value {
        reader.diagnostics.error(
          "link", "a link joins two different sites", at: reader.location(of: "to"))
      }
      if let known = self.service(service, key: "service", reader), known.kind != .network {
        reader.diagnostics.error(
          "link", "`\(known.id)` is no network path, so it cannot carry a link",
          at: reader.location(of: "service"),
          hint: "write it as a component of role `platform`")
      }
      return Link(
        from: from.value, to: to.value, service: service.value, location: reader.location)
    }
  }

  /// The service of that id; nil, with the nearest one named, when there is none.
  func service(_ name: Sourced<String>, key: String, _ reader: MappingReader) -> Service? {
    if let service = services[name.value] { return service }
    let place: SourceLocation? =
      if case .input(let location) = name.origin { location } else { nil }
    reader.diagnostics.error(
      "unknown-service", "the catalogue has no service `\(name.value)`", at: place,
      hint: NearestName.among(services.keys.sorted(), to: name.value).map {
        "did you mean `\($0)`?"
      })
    return nil
  }

  /// Notes an id that stands twice.
  func reportDuplicate(
    _ id: Sourced<String>, of what: String, in seen: inout [String: SourceLocation],
    _ diagnostics: Diagnostics
  ) {
    guard case .input(let place) = id.origin else { return }
    if let first = seen[id.value] {
      diagnostics.error(
        "duplicate-id",
        "\(what) id `\(id.value)` occurs twice; first at \(first.line):\(first.column)", at: place)
    } else {
      seen[id.value] = place
    }
  }
}
