import Deployments

extension Strategy {
  /// The strategy as people write it: `managed platform`.
  var title: String { self == .managedPlatform ? "managed platform" : rawValue }
}
