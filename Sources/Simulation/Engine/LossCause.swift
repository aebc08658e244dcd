/// Causes for which a run is lost.
enum LossCause: UInt8, Sendable, Hashable, CaseIterable {
  case holdTimeout
  case guardTimeout
  case queueTimeout
  case throttled
  case refused
  case broken
  case deadLetter
}
