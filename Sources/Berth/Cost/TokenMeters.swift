/// Meters that count tokens.
enum TokenMeters {
  /// Proportional to the length of prompts.
  static let input = ["input_token", "cached_input_token", "cache_write_token"]
  /// Proportional to the length of answers.
  static let output = ["output_token"]
}
