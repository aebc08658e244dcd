/// Why a workload cannot be run.
struct Problem: Error, CustomStringConvertible {
  var description: String
}
