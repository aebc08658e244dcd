import Documents

extension ComposeReader {
  /// Reads replicas, limits, reservations and placement, from `deploy` or from the older keys of the service.
  static func readSize(_ fields: ComposeFields, into service: inout ComposeService) {
    let deploy = fields.fields("deploy")
    let resources = deploy?.fields("resources")
    let limits = resources?.fields("limits")
    let reservations = resources?.fields("reservations")
    service.replicas = deploy?.count("replicas") ?? fields.count("scale")
    let isCPUs = { (text: String) in Double(text).flatMap { $0 > 0 && $0 <= 10_000 ? $0 : nil } }
    service.cpus =
      limits?.number("cpus", isCPUs, expected: "a number of CPUs")
      ?? fields.number("cpus", isCPUs, expected: "a number of CPUs")
    service.memoryLimit =
      limits?.number("memory", ByteText.parse, expected: "a size such as `512M`")
      ?? fields.number("mem_limit", ByteText.parse, expected: "a size such as `512m`")
    service.memoryReserved =
      reservations?.number("memory", ByteText.parse, expected: "a size such as `512M`")
      ?? fields.number("mem_reservation", ByteText.parse, expected: "a size such as `512m`")
    service.accelerators = accelerators(fields, reservations)
    service.constraints = deploy?.fields("placement")?.names("constraints") ?? []
  }

  private static func accelerators(_ fields: ComposeFields, _ reservations: ComposeFields?)
    -> ComposeService.Accelerators?
  {
    for device in reservations?.items("devices") ?? [] {
      guard
        let device = ComposeFields(
          device, what: "a device", diagnostics: fields.diagnostics)
      else { continue }
      let isGPU =
        device.names("capabilities").contains { ["gpu", "nvidia"].contains($0.value) }
        || device.text("driver")?.value == "nvidia"
      guard isGPU else { continue }
      let ids = device.names("device_ids")
      let place =
        device.pair("count")?.keyLocation ?? ids.first?.location
        ?? device.pairs.first?.keyLocation
      guard let place else { continue }
      if !ids.isEmpty { return ComposeService.Accelerators(count: ids.count, location: place) }
      let isAll = device.text("count").map { $0.value == "all" } ?? true
      return ComposeService.Accelerators(
        count: isAll ? nil : device.count("count")?.value, location: place)
    }
    for resource in reservations?.items("generic_resources") ?? [] {
      let spec = resource["discrete_resource_spec"]
      guard let kind = spec?.pair("kind"), kind.value.word?.lowercased().contains("gpu") == true
      else { continue }
      return ComposeService.Accelerators(
        count: spec?["value"]?.count, location: kind.keyLocation)
    }
    if let gpus = fields.pair("gpus") {
      let isAll = fields.text("gpus").map { $0.value == "all" } ?? true
      return ComposeService.Accelerators(
        count: isAll ? nil : fields.count("gpus")?.value, location: gpus.keyLocation)
    }
    if let runtime = fields.text("runtime"), runtime.value == "nvidia" {
      return ComposeService.Accelerators(count: nil, location: runtime.location)
    }
    return nil
  }
}
