import Testing

/// Every exact case of the queueing vectors, all expected figures within the case's tolerance.
@Suite struct QueueingConformanceTests {
  @Test func vectorsAreThere() {
    #expect(!QueueingVector.files.isEmpty)
    for file in QueueingVector.files {
      #expect(file.cases?.isEmpty == false, "\(file.name) cannot be read")
    }
    #expect(QueueingVector.exact.count >= 60)
  }

  @Test(arguments: QueueingVector.exact) func exactCase(_ vector: QueueingVector) throws {
    let tolerance = try #require(vector.tolerance)
    switch vector.answer {
    case .unknown: Issue.record("model \(vector.model) is unknown, or lacks parameters")
    case .unstable:
      // A queue without steady state has no figures. Vectors that hold some, computed from a
      // matrix that is singular but for rounding, betray themselves by an empty system that never
      // comes: probability zero, within rounding.
      let empty = try #require(vector.expected["p_empty"]?.numbers?.first, "\(vector.model)")
      #expect(empty.magnitude < 1e-12, "the vector says that the queue is stable")
    case .figures(let figures):
      #expect(!vector.expected.isEmpty)
      for (name, value) in vector.expected.sorted(by: { $0.key < $1.key }) {
        let wanted = try #require(value.numbers, "\(name) is no number")
        let found = try #require(figures[name], "\(name) is not computed")
        #expect(found.count == wanted.count)
        for (a, b) in zip(found, wanted) {
          // Zero is met exactly but for rounding.
          #expect(
            (a - b).magnitude <= max(tolerance * b.magnitude, 1e-300),
            "\(name): \(a) against \(b), off by \((a / b - 1).magnitude)")
        }
      }
    }
  }
}
