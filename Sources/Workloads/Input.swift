public import Documents

/// A number of a workload: possibly a range, always with its origin.
public typealias Input = Sourced<UncertainNumber>
