import Catalog
import Deployments
import Documents
import Inference

/// First sizes of an option's components: what the file fixes, what the instance type or the platform fixes, and the
/// smallest that works for what is left to the search. Replicas of `auto` start at their minimum.
struct SizeStart {
  var catalogue: Catalogue

  /// Sizes by component, or what puts the option out.
  func sizes(of option: DeploymentOption, model: String, regions: [String: Region]) -> Result<
    [String: Size], Exclusion
  > {
    var sizes: [String: Size] = [:]
    for component in option.components {
      switch size(of: component, option: option, model: model) {
      case .success(let size): sizes[component.id] = size
      case .failure(let exclusion): return .failure(exclusion)
      }
    }
    return .success(sizes)
  }

  private func size(of component: Component, option: DeploymentOption, model: String) -> Result<
    Size, Exclusion
  > {
    let sizing = component.sizing
    guard let service = catalogue.service(component.service) else {
      return .failure(
        Exclusion(.unknown, "the catalogue has no service `\(component.service)`"))
    }
    let site = option.sites.first { $0.id == component.site }
    let machine = sizing.instance.flatMap { name in
      site.flatMap { catalogue.instance(provider: $0.provider, named: name) }
        ?? catalogue.instance(provider: service.provider, named: name)
    }
    var size = Size()
    switch sizing.replicas {
    case .fixed(let count): (size.replicas, size.maximumReplicas) = (count, max(count, 1))
    case .auto(let minimum): (size.replicas, size.maximumReplicas) = (minimum, max(minimum, 1))
    case nil: size.replicas = service.kind == .function ? 0 : 1
    }
    size.vcpu = sizing.vcpu ?? 0
    size.memoryGiB = sizing.memoryGiB ?? 0
    let usual = catalogue.limit(service: service.id, name: "concurrency_default")?.value
    size.concurrency = sizing.concurrency ?? usual.flatMap { Int(exactly: $0) } ?? 1
    let longest =
      sizing.timeout
      ?? (catalogue.limit(service: service.id, name: "timeout_default")
        ?? catalogue.limit(service: service.id, name: "timeout_max"))?.value
    size.timeout = longest ?? .infinity
    size.instance = sizing.instance
    size.precision = sizing.precision
    size.gpu = sizing.gpu ?? (component.isModelServer(service: service) ? machine?.gpu : nil)
    guard let gpu = size.gpu else { return .success(size) }
    switch sizing.gpusPerReplica {
    case .fixed(let count):
      size.gpusPerReplica = count
      return check(size, component, gpu: gpu, model: model)
    case .auto, nil:
      return smallestSplit(
        size, component, gpu: gpu, model: model,
        largest: machine.map { max($0.gpus, 1) } ?? 8)
    }
  }

  /// The smallest power of two of accelerators that holds the model.
  private func smallestSplit(
    _ size: Size, _ component: Component, gpu: String, model: String, largest: Int
  ) -> Result<Size, Exclusion> {
    var last: Result<Size, Exclusion> = .success(size)
    for count in [1, 2, 4, 8] where count <= largest {
      var split = size
      split.gpusPerReplica = count
      last = check(split, component, gpu: gpu, model: model)
      if case .success = last { return last }
    }
    return last
  }

  private func check(_ size: Size, _ component: Component, gpu: String, model: String) -> Result<
    Size, Exclusion
  > {
    let served = component.sizing.model ?? model
    guard let architectureRow = catalogue.architecture(ofModel: served),
      let architecture = ModelArchitecture(architectureRow)
    else {
      return .failure(
        Exclusion(
          .model, "\(served) has no open weights, which `\(component.id)` would load",
          component: component.id))
    }
    guard let row = catalogue.accelerator(named: gpu), let accelerator = Accelerator(row) else {
      return .failure(
        Exclusion(
          .unknown, "no datasheet of the accelerator `\(gpu)` is known", component: component.id))
    }
    let precision = size.precision.flatMap(Precision.init(named:)) ?? .bf16
    let setup = ServingSetup(
      model: architecture, accelerator: accelerator,
      parallelism: Parallelism(tensor: max(size.gpusPerReplica, 1)), precision: precision,
      cachePrecision: .bf16)
    let shortfall = setup.memory.shortfall(contextTokens: Self.smallestContext)
    guard shortfall > 0 else { return .success(size) }
    return .failure(
      Exclusion(
        .limit,
        "\(served) in \(precision.rawValue) does not fit \(max(size.gpusPerReplica, 1)) × \(gpu): "
          + "\(NumberFormat.significant(shortfall / 1e9, digits: 2)) GB a card are missing",
        component: component.id, origin: .catalogue(row.reference),
        remedy: "more accelerators a replica, or a smaller precision"))
  }

  /// Prompt and answer that a replica must hold at least, in tokens.
  static let smallestContext = 8192
}
