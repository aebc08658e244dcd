import Catalog
import Documents

/// Assumptions that sizing, simulation and metering read; a catalogue without one of them is refused, so that no figure rests
/// on a silent zero.
enum RequiredAssumptions {
  static let ids = [
    "api_availability_no_sla", "authorizer_duration", "cache_hit_share", "cache_lifetime",
    "cache_visit", "container_start_image_pull", "conversation_read", "egress_fraction",
    "embedding_bytes_per_dimension", "embedding_latency", "function_keep_alive",
    "function_warm_invoke_overhead", "gateway_visit", "log_bytes_per_run", "log_bytes_per_step",
    "log_compression", "log_retention_days", "maintenance_hours_per_month", "model_error_share",
    "network_outage_hours_per_year", "node_allocatable_share", "orchestrator_cpu_per_run",
    "orchestrator_cpu_per_step", "peak_hour_headroom", "power_outage_hours_per_year",
    "price_band_high", "price_band_low", "price_band_medium", "protocol_overhead",
    "retry_attempts", "retry_backoff", "retry_backoff_cap", "round_trip_base",
    "round_trip_p50_share", "round_trip_per_1000_km", "secrets_reads_per_instance",
    "secrets_refresh_interval", "server_mtbf_hours", "server_mttr_hours", "sidecar_latency",
    "sidecar_memory", "sidecar_vcpu", "sla_versus_measured", "store_visit",
    "target_utilisation_containers", "target_utilisation_gpu", "tokens_per_byte",
    "tool_handler_overhead", "trace_bytes_per_step", "trace_sample_share", "vector_index_overhead",
    "vector_search_visit",
  ]

  /// Throws one diagnostic for each that is missing.
  static func check(_ catalogue: Catalogue) throws(InputError) {
    let missing = ids.filter { catalogue.assumption($0) == nil }
    guard !missing.isEmpty else { return }
    throw InputError(
      missing.map {
        Diagnostic(
          code: "missing-assumption", "`assumptions.csv` has no row `\($0)`, which the models need")
      })
  }
}
