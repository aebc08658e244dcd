/// How hours of work become people.
public enum Staffing: String, Hashable, Sendable, CaseIterable {
  /// A team that has other work too: hours at the loaded cost of an hour.
  case shared
  /// People hired for this alone: the hours of each pay row are rounded up to whole persons.
  case dedicated
}
