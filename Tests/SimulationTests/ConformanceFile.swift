import Testing

/// Writes a case as a network file, from its parameters alone.
struct ConformanceFile {
  let model: ConformanceCase

  init(_ model: ConformanceCase) { self.model = model }

  /// M/G/c with any distribution that a file can name.
  func queue(runs: Int) throws -> String {
    let service = try distribution(
      model.words["dist"] ?? "", mean: model.number("mean_service"),
      cv: model.number("service_cv"))
    return """
      network: queue
      arrivals: {per_second: \(try model.number("arrival_rate"))}
      stations: [{station: q, servers: \(Int(try model.number("servers"))), service: \(service)}]
      path: [q]
      runs: \(runs)
      """
  }

  /// Functions with exponential times; warm at the start unless the case says otherwise.
  func functions(horizon: Double, warmUp: Double?) throws -> String {
    let numbers = model.numbers
    let starts =
      numbers["initial_idle"].map { $0 + (numbers["initial_running"] ?? 0) }
      ?? (warmUp == 0 ? 0 : nil)
    let lines = [
      "network: functions", "arrivals: {per_second: \(try model.number("arrival_rate"))}",
      "stations:", "  - station: f", "    kind: function",
      "    service: {distribution: exponential, mean: \(try model.number("warm_service_mean")) s}",
      "    cold_service: {distribution: exponential, mean: \(try model.number("cold_service_mean")) s}",
      "    keep_alive: \(try model.number("keep_alive_s")) s",
      numbers["max_concurrency"].map { "    limit: \(Int($0))" },
      numbers["concurrency_per_instance"].map { "    concurrency: \(Int($0))" },
      starts.map { "    instances: \(Int($0))" },
      "path: [f]", "horizon: \(horizon) s", warmUp.map { "warm_up: \($0) s" },
    ]
    return lines.compactMap { $0 }.joined(separator: "\n") + "\n"
  }

  /// Tiers of servers and a routing written `a->b->(exit .4|c .42|d .18)->a`.
  func graph() throws -> String {
    let isExponential = model.model.contains("exponential")
    var lines = [
      "network: graph", "arrivals: {per_second: \(try model.number("arrival_rate"))}", "stations:",
    ]
    for tier in model.tiers {
      let service = try distribution(isExponential ? "exp" : "ln", mean: tier.mean, cv: tier.cv)
      lines.append("  - {station: \(tier.name), servers: \(tier.servers), service: \(service)}")
    }
    var rows: [(from: String, to: String)] = []
    let parts = try #require(model.words["routing"]).replacing("->", with: ">").split(
      separator: ">"
    ).map(String.init)
    let enter = try #require(parts.first)
    for (part, next) in zip(parts, parts.dropFirst()) {
      if next.hasPrefix("(") {
        let ways = next.dropFirst().dropLast().split(separator: "|").map { way -> String in
          let words = way.split(separator: " ")
          let chance = words[1].hasPrefix(".") ? "0\(words[1])" : String(words[1])
          return "\(words[0]): \(chance)"
        }
        rows.append((part, "{\(ways.joined(separator: ", "))}"))
      } else if part.hasPrefix("(") {
        for way in part.dropFirst().dropLast().split(separator: "|") {
          let name = String(way.split(separator: " ")[0])
          if name != "exit" { rows.append((name, next)) }
        }
      } else {
        rows.append((part, next))
      }
    }
    lines += ["enter: \(enter)", "routing:"] + rows.map { "  \($0.from): \($0.to)" }
    lines += ["runs: \(Int(try model.number("requests")))", "warm_up: 0 s"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func distribution(_ word: String, mean: Double, cv: Double) throws -> String {
    switch word {
    case "exp": return "{distribution: exponential, mean: \(mean) s}"
    case "ln": return "{distribution: lognormal, mean: \(mean) s, cv: \(cv)}"
    case "hyperexponential", "h2", "H2":
      return "{distribution: hyperexponential, mean: \(mean) s, cv: \(cv)}"
    case "erlang", "gamma", "E2":
      let phases = (1 / (cv * cv)).rounded()
      #expect(abs(phases * cv * cv - 1) < 1e-6, "\(model.id): no Erlang law has this variation")
      return "{distribution: erlang, mean: \(mean) s, phases: \(Int(phases))}"
    case "det", "D", "constant": return "\(mean) s"
    default:
      Issue.record("\(model.id): no network file can name the distribution `\(word)`")
      return "\(mean) s"
    }
  }
}
