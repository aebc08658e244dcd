/// An autoscaler's policy at work.
enum ScalingRule: Sendable {
  case horizontalPodAutoscaler(HorizontalPodAutoscaler)
  case knative(KnativeAutoscaler)
  case keda(KEDAScaler)
  case cloudRun(CloudRunScaler)
  /// Stands in while a rule works, so that its history is not copied.
  case working

  /// The rule of a pool whose replicas have a number of slots.
  init(_ spec: AutoscalerSpec, concurrency: Int) {
    let target = Double(concurrency) * spec.target
    switch spec.policy {
    case .horizontalPodAutoscaler(let behaviour):
      self = .horizontalPodAutoscaler(
        HorizontalPodAutoscaler(
          bounds: spec.bounds, target: target, stabilisation: spec.stabilisation,
          behaviour: behaviour))
    case .knative(let parameters):
      self = .knative(
        KnativeAutoscaler(bounds: spec.bounds, target: target, parameters: parameters))
    case .keda(let parameters):
      self = .keda(
        KEDAScaler(
          bounds: spec.bounds, parameters: parameters, stabilisation: spec.stabilisation))
    case .cloudRun(let parameters):
      self = .cloudRun(
        CloudRunScaler(
          bounds: spec.bounds, concurrency: concurrency, utilisation: spec.target,
          parameters: parameters))
    }
  }

  /// Requests at once that it aims at for a replica; 0 where it has none.
  var target: Double {
    switch self {
    case .horizontalPodAutoscaler(let rule): rule.target
    case .knative(let rule): rule.target
    case .keda(let rule): rule.parameters.queuePerReplica
    case .cloudRun(let rule): rule.utilisation * Double(rule.concurrency)
    case .working: 0
    }
  }

  /// Replicas that there should be.
  mutating func wanted(_ look: ScalingLook) -> Int {
    let current = self
    self = .working
    switch consume current {
    case .horizontalPodAutoscaler(var rule):
      let wanted = rule.wanted(look)
      self = .horizontalPodAutoscaler(rule)
      return wanted
    case .knative(var rule):
      let wanted = rule.wanted(look)
      self = .knative(rule)
      return wanted
    case .keda(var rule):
      let wanted = rule.wanted(look)
      self = .keda(rule)
      return wanted
    case .cloudRun(var rule):
      let wanted = rule.wanted(look)
      self = .cloudRun(rule)
      return wanted
    case .working: return look.replicas
    }
  }
}
