import Documents
import Workloads

extension WorkloadProfile {
  /// Country whose pay, power prices and grid hold: the organisation's, else that of most users.
  ///
  /// A workload always has users, so that the United States at the end never stand in for anybody.
  var homeCountry: String { statedHome ?? "US" }

  /// The same; nil where neither is stated.
  var statedHome: String? {
    organisation.country?.value
      ?? users.max { ($0.share, $1.country) < ($1.share, $0.country) }?.country
  }
}
