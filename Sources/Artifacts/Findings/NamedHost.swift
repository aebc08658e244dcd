import Documents

/// The host that a variable of the environment names.
struct NamedHost {
  /// Where a host's name can be resolved.
  enum Reach { case project, outside }

  /// The host without scheme, user and port, in lower case.
  let host: String
  /// Who resolves it.
  let reach: Reach

  /// Last words of variable names whose value is an address though it has no scheme.
  private static let words: Set<String> = [
    "HOST", "HOSTS", "HOSTNAME", "ADDR", "ADDRESS", "ENDPOINT", "SERVER", "SERVERS", "URL", "URI",
    "BROKER", "BROKERS", "DSN", "UPSTREAM",
  ]
  /// Last labels of names that no public registry gives out.
  private static let inner: Set<String> = [
    "svc", "local", "internal", "lan", "intra", "corp", "cluster",
  ]
  /// Last labels of public names with more than two letters that are met most often.
  private static let outer: Set<String> = [
    "com", "org", "net", "dev", "app", "cloud", "info", "biz", "tech", "site", "online", "example",
    "page", "run", "systems", "edu", "gov",
  ]
  /// Words in the name of a variable or a host that say that data are kept there.
  private static let stores = [
    "vector", "qdrant", "weaviate", "milvus", "chroma", "pinecone", "opensearch", "elastic",
    "redis",
    "valkey", "postgres", "pgvector", "mongo", "database", "index", "embed", "memory", "store",
  ]

  /// nil when the value is no address of another host: a name without one, this host, what a variable sets.
  init?(variable: String, value: String) {
    guard let resolved = Interpolation.resolve(value), !resolved.contains("{") else { return nil }
    let authority: Substring
    if let scheme = resolved.firstRange(of: "://") {
      authority = resolved[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
    } else {
      guard let last = variable.uppercased().split(separator: "_").last,
        Self.words.contains(String(last)), !resolved.hasPrefix("/")
      else { return nil }
      authority = resolved.prefix { $0 != "/" && $0 != "," }
    }
    let name = authority.split(separator: "@").last ?? ""
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard let text = parts.first, parts.count <= 2, parts.count == 1 || Int(parts[1]) != nil else {
      return nil
    }
    let host = text.lowercased()
    let isName = host.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
    }
    guard isName, let first = host.first, first.isLetter || first.isNumber,
      !["localhost", "host.docker.internal", "true", "false", "none"].contains(host),
      !host.hasPrefix("127."), host != "0.0.0.0", Double(host) == nil
    else { return nil }
    let labels = host.split(separator: ".").map(String.init)
    guard let end = labels.last, labels.count > 1 || first.isLetter else { return nil }
    self.host = host
    let isInner =
      labels.count == 1 || Self.inner.contains(end) || labels.contains("svc")
      || (labels.count == 2 && end.count > 2 && !Self.outer.contains(end))
    reach = isInner ? .project : .outside
  }

  /// First label, by which a cluster or a project knows a service.
  var label: String { String(host.prefix { $0 != "." }) }

  /// Whether the names say that data are kept there.
  static func isStore(variable: String, host: String) -> Bool {
    let words = variable.lowercased() + " " + host
    return stores.contains(where: words.contains)
  }

  /// Whether the host is one of the cloud itself, which a permission or a region says more about.
  var isCloud: Bool { host.hasSuffix("amazonaws.com") || host.hasSuffix("aws.com") }
}
