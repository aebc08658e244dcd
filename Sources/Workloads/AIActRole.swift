/// Role of an organisation under Regulation (EU) 2024/1689, Article 3.
public enum AIActRole: String, Sendable, CaseIterable {
  /// Uses a system under its authority, Article 3(4).
  case deployer
  /// Develops a system, or puts it into service under its own name, Article 3(3).
  case provider
  /// Outside the regulation, such as for national defence or research alone, Article 2.
  case outside = "none"
}
