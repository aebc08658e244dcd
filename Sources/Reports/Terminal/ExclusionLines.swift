public import Berth
import Deployments

/// Why each alternative that is not ranked is not, for the terminal.
public struct ExclusionLines: Sendable {
  var assessment: Assessment

  /// Creates the lines of an assessment.
  public init(_ assessment: Assessment) { self.assessment = assessment }

  /// One line a reason: option, model, kind of reason, sentence.
  public var lines: [String] {
    assessment.alternatives.filter { $0.rank == nil }.flatMap { item in
      item.exclusions.map { exclusion in
        let name = [item.option.id, item.model].compactMap { $0 }.joined(separator: " + ")
        return "  \(name): \(exclusion.kind.rawValue): \(exclusion.reason)"
      }
    }
  }
}
