/// Mean consistency index of random judgement tables, by which a table's own index is divided.
///
/// The sources differ, and a ratio can cross 0.10 on the choice: state which one was used.
public enum RandomIndex: String, Sendable, Hashable, CaseIterable {
  /// Saaty, The Analytic Hierarchy Process, 1980.
  case saaty = "Saaty"
  /// Tummala and Ling 1998.
  case tummalaLing = "Tummala and Ling"

  /// The index for n criteria; nil above 10, where no figure is kept here.
  public func value(_ count: Int) -> Double? {
    let table: [Double] =
      switch self {
      case .saaty: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]
      case .tummalaLing:
        [0, 0, 0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882]
      }
    return table.indices.contains(count - 1) ? table[count - 1] : nil
  }
}
