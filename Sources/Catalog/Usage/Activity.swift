/// What a component does, as the simulator and the sizing count it; meters are driven by it.
public enum Activity: String, Sendable, Hashable, CaseIterable {
  /// A request, query or call that reached the component.
  case invocation
  /// Memory held over billed time, in GB-seconds.
  case gbSecond = "gb_second"
  /// Virtual CPUs held over billed time, in vCPU-seconds.
  case vcpuSecond = "vcpu_second"
  /// Replica or instance hours.
  case replicaHour = "replica_hour"
  /// Replica time in seconds while at least one request is in it.
  case activeSecond = "active_second"
  /// Units read.
  case read
  /// Units written.
  case write
  /// Gigabyte-months kept.
  case gbMonth = "gb_month"
  /// Gigabytes taken in (logs, traces, load-balancer traffic).
  case gbIn = "gb_in"
  /// Gigabytes sent out to the internet.
  case gbOut = "gb_out"
  /// Prompt tokens neither read from nor written to a cache.
  case inputToken = "input_token"
  /// Prompt tokens read from the provider's cache.
  case cachedInputToken = "cached_input_token"
  /// Prompt tokens written to the provider's cache.
  case cacheWriteToken = "cache_write_token"
  /// Generated tokens.
  case outputToken = "output_token"
  /// Steps of a function orchestration.
  case transition
  /// Secrets kept.
  case secret
  /// Months the thing stands, whatever the load: 1 for each.
  case month
  /// Hours the thing stands, whatever the load: 730 for each.
  case hour
}
