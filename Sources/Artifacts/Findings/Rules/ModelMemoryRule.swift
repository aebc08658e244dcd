import Deployments
import Documents

/// A model whose weights are larger than the memory of the accelerators asked for.
///
/// Parameters are read from the model's name (`…-70b`), bytes of a weight from its options (two without any). The kind of
/// accelerator is not read: what no card of the catalogue holds is an error, what less than half of them hold a warning. No
/// memory for the KV cache is asked.
enum ModelMemoryRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.services.compactMap { service in
      guard let command = service.command, let count = service.accelerators?.count, count > 0,
        let card = images.accelerators.map(\.memoryGiB).max(),
        let parameters = parameters(inCommand: command.value)
      else { return nil }
      let weights = parameters * bytes(inCommand: command.value) * 1e9 / 1_073_741_824
      let room = Double(count) * card
      let holding = images.accelerators.count { Double(count) * $0.memoryGiB >= weights }
      guard holding * 2 < images.accelerators.count else { return nil }
      let asked =
        "`\(service.name)` asks for \(count) accelerator\(count == 1 ? "" : "s") a replica"
      let size =
        "its model's weights alone take \(NumberFormat.significant(weights, digits: 3)) GiB"
      return Finding(
        rule: "model-does-not-fit", holding == 0 ? .error : .warning,
        holding == 0
          ? "\(asked), at most \(NumberFormat.significant(room, digits: 3)) GiB, and \(size)"
          : "\(asked), and \(size): \(holding) of \(images.accelerators.count) kinds of accelerator hold them",
        at: command.location, related: service.accelerators.map { [$0.location] } ?? [],
        fix: "ask for more accelerators with tensor parallelism, or serve quantised weights",
        source: "weights = parameters × bytes a parameter; memory of the catalogue's accelerators")
    }
  }

  /// Thousand millions of parameters that the name of a model says.
  static func parameters(inCommand command: String) -> Double? {
    let words = command.lowercased().split(whereSeparator: { " -_/=,".contains($0) })
    for word in words where word.last == "b" && word.count > 1 {
      if let number = Double(word.dropLast()), number >= 0.5, number <= 5000 { return number }
    }
    return nil
  }

  private static func bytes(inCommand command: String) -> Double {
    let text = command.lowercased()
    if ["awq", "gptq", "int4", "fp4", "4bit", "nf4"].contains(where: text.contains) { return 0.5 }
    if ["fp8", "int8", "w8a8", "8bit"].contains(where: text.contains) { return 1 }
    return 2
  }
}
