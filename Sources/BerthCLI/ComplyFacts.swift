import Compliance
import Deployments
import Workloads

/// The facts file that `--ask` writes.
struct ComplyFacts {
  let text: String

  init(_ judgement: ComplyJudgement) {
    let vocabulary = judgement.check.book.vocabulary.fields.map { ($0.name, $0.type.expectation) }
    text =
      FactsTemplate(
        workload: judgement.profile.name, answers: judgement.profile.organisation.facts,
        gaps: judgement.gaps,
        vocabulary: Dictionary(vocabulary, uniquingKeysWith: { first, _ in first })
      ).text
  }
}
