import Statistics
import Testing

@Suite struct ElementaryTests {
  /// How many doubles lie between two of the same sign.
  private func ulps(_ a: Double, _ b: Double) -> UInt64 {
    if a == b { return 0 }
    if a.isNaN || b.isNaN || a.sign != b.sign { return UInt64.max }
    let x = a.bitPattern
    let y = b.bitPattern
    return x > y ? x - y : y - x
  }

  @Test func logarithmIsWithinOneUlp() {
    for (x, expected) in ElementaryVectors.log {
      let got = Elementary.log(Double(bitPattern: x))
      #expect(
        ulps(got, Double(bitPattern: expected)) <= 1, "log \(Double(bitPattern: x)) = \(got)")
    }
  }

  @Test func exponentialIsWithinOneUlp() {
    for (x, expected) in ElementaryVectors.exp {
      let got = Elementary.exp(Double(bitPattern: x))
      #expect(
        ulps(got, Double(bitPattern: expected)) <= 1, "exp \(Double(bitPattern: x)) = \(got)")
    }
  }

  @Test func powerIsWithinOneUlp() {
    for (x, y, expected) in ElementaryVectors.pow {
      let got = Elementary.pow(Double(bitPattern: x), Double(bitPattern: y))
      #expect(
        ulps(got, Double(bitPattern: expected)) <= 1,
        "\(Double(bitPattern: x)) ^ \(Double(bitPattern: y)) = \(got)")
    }
  }

  @Test func specialCases() {
    #expect(Elementary.log(0) == -Double.infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log(Double.nan).isNaN)
    #expect(Elementary.log(Double.infinity) == Double.infinity)
    #expect(Elementary.log(1) == 0)
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-Double.infinity) == 0)
    #expect(Elementary.exp(710) == Double.infinity)
    #expect(Elementary.exp(Double.nan).isNaN)
    #expect(Elementary.pow(0, 0) == 1)
    #expect(Elementary.pow(-8, 1.0 / 3).isNaN)
    #expect(Elementary.pow(0, -1) == Double.infinity)
    #expect(Elementary.pow(-0.0, 3).sign == .minus)
    #expect(Elementary.pow(2, 5000) == Double.infinity)
    #expect(Elementary.pow(2, -5000) == 0)
    #expect(Elementary.pow(0.5, Double.infinity) == 0)
    #expect(Elementary.pow(1.0000001, 1e300) == Double.infinity)
  }

  @Test func log1pKeepsSmallArguments() {
    #expect(Elementary.log1p(1e-18) == 1e-18)
    #expect((Elementary.log1p(1e-9) / 9.999999995e-10 - 1).magnitude < 1e-15)
    #expect(Elementary.log1p(-1) == -Double.infinity)
  }

  @Test func logFactorialMeetsProductAndSeries() {
    var sum = 0.0
    for n in 1...60 {
      sum += Elementary.log(Double(n))
      #expect((Elementary.logFactorial(Double(n)) - sum).magnitude < 1e-12 * (1 + sum))
    }
  }

  /// The digest of many results: a processor that computes one bit otherwise fails here.
  @Test func sameBitsOnEveryMachine() {
    var stream = RandomStream(seed: 1, name: "elementary")
    var digest: UInt64 = 0
    for _ in 0..<20_000 {
      let x = stream.uniform() * 40 - 20
      let e = Elementary.exp(x)
      let l = Elementary.log(e * stream.uniform())
      let p = Elementary.pow(e, stream.uniform())
      let q = Normal.standardQuantile(stream.uniform())
      for value in [e, l, p, q] { digest = (digest &* 1_099_511_628_211) ^ value.bitPattern }
    }
    #expect(digest == 13_189_406_859_944_436_616)
  }
}
