/// By which rule an autoscaler finds the number of replicas.
public enum AutoscalerPolicy: Sendable, Hashable {
  /// The Kubernetes HPA on the share of busy slots.
  case horizontalPodAutoscaler(HorizontalPodBehaviour)
  /// Knative's autoscaler on requests at once.
  case knative(KnativeParameters)
  /// KEDA on requests in a queue; the target share of busy slots has no part in it.
  case keda(KEDAParameters)
  /// Cloud Run's autoscaler on requests at once.
  case cloudRun(CloudRunParameters)

  /// Seconds between looks by default: HPA 15 (KEDA's, too), Knative 2, Cloud Run 5.
  public var defaultPeriod: Double {
    switch self {
    case .horizontalPodAutoscaler, .keda: 15
    case .knative: 2
    case .cloudRun: 5
    }
  }

  /// Seconds between looks while there is no replica, where they differ.
  var periodAtZero: Double? {
    switch self {
    case .horizontalPodAutoscaler: nil
    case .keda(let parameters): parameters.pollingInterval
    case .knative(let parameters): parameters.activationPeriod
    case .cloudRun(let parameters): parameters.activationPeriod
    }
  }
}
