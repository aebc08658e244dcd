import Documents

extension WorkloadContext {
  /// Most bytes of a trace that are read.
  static let traceLimit = 256_000_000

  /// The trace that `traffic.trace` or `trace` names, if one does.
  mutating func trace() -> ReadTrace? {
    guard let own = inputs.own else { return nil }
    let traffic = inputs.section("traffic").own
    let outer = own.string("trace")
    let inner = traffic?.string("trace")
    if outer != nil, let inner, case .input(let place) = inner.origin {
      diagnostics.error("conflict", "the trace is named twice", at: place)
    }
    guard let name = inner ?? outer, case .input(let location) = name.origin else { return nil }
    guard let file = readFile(name.value, at: location, limit: Self.traceLimit) else { return nil }
    hashes.append("trace \(Digest.sha256(file.bytes))")
    guard let requests = TraceReader.read(file, diagnostics: diagnostics) else { return nil }
    let trace = RequestTrace(path: name.value, requests: requests)
    guard let read = ReadTrace(trace: trace, location: location) else {
      diagnostics.error(
        "trace", "a trace needs at least two calls at different times, found \(requests.count)",
        at: location)
      return nil
    }
    log.add("traffic.trace", name.value, name.origin)
    return read
  }
}
