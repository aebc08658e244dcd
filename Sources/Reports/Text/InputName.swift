/// Names of uncertain inputs as people read them.
enum InputName {
  /// Words for a key of the workload or a price.
  ///
  /// `gcp-vertex-ai/gemini-2.5-flash@eu per input_token` becomes `price of gemini-2.5-flash per input token`.
  static func words(_ input: String) -> String {
    let known = [
      "runs": "the load", "growth": "growth of the load", "run.input_tokens": "prompt tokens a run",
      "run.output_tokens": "generated tokens a run",
    ]
    if let words = known[input] { return words }
    guard let slash = input.firstIndex(of: "/") else { return input }
    var name = String(input[input.index(after: slash)...])
    if let place = name.firstIndex(of: "@") {
      let unit = name.firstRange(of: " per ").map { String(name[$0.lowerBound...]) } ?? ""
      name = String(name[..<place]) + unit
    }
    return "price of " + name.replacing("_", with: " ")
  }
}
