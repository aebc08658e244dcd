import Statistics
import Testing

@Suite struct RandomStreamTests {
  private func expect(_ got: UInt64, _ expected: UInt64) { #expect(got == expected) }

  /// From an independent implementation of SplitMix64, FNV-1a and xoshiro256++.
  @Test func yieldsThePublishedGenerator() {
    var stream = RandomStream(seed: 42, name: "arrivals")
    expect(stream.next(), 0x358f_0ef3_f2d8_01ab)
    expect(stream.next(), 0x6d5f_9a91_ff40_649f)
    expect(stream.next(), 0x0956_0abd_a106_722c)
    expect(stream.next(), 0xc70b_6e14_58d8_0667)
    var mixer = SplitMix64(seed: 0)
    expect(mixer.next(), 0xe220_a839_7b1d_cdaf)
    #expect(FowlerNollVo.hash("foobar") == 0x8594_4171_f739_67e8)
  }

  @Test func childrenDependOnNamesAlone() {
    var stream = RandomStream(seed: 42, name: "arrivals")
    var early = stream.split("child")
    _ = stream.next()
    var late = stream.split("child")
    expect(early.next(), 0x9667_fed6_47a9_edc9)
    expect(late.next(), 0x9667_fed6_47a9_edc9)
    var other = stream.split("other")
    var first = stream.split(1)
    var second = stream.split(2)
    let drawn = Set([other.next(), first.next(), second.next(), early.next()])
    #expect(drawn.count == 4)
  }

  @Test func uniformIsOpenAndEven() {
    var stream = RandomStream(seed: 3, name: "u")
    var estimate = MeanEstimate()
    for _ in 0..<20_000 {
      let u = stream.uniform()
      #expect(u > 0 && u < 1)
      estimate.add(u)
    }
    #expect((estimate.mean - 0.5).magnitude < 4 * 0.2887 / 141.4)
    #expect(((estimate.variance ?? 0) - 1.0 / 12).magnitude < 0.003)
  }

  @Test func integersCoverTheirRange() {
    var stream = RandomStream(seed: 3, name: "i")
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<14_000 { counts[stream.integer(below: 7)] += 1 }
    for count in counts { #expect((1_800...2_200).contains(count)) }
    let none = [stream.integer(below: 0), stream.integer(below: -3)]
    #expect(none == [0, 0])
    let never = stream.chance(0)
    let always = stream.chance(1)
    #expect(!never && always)
  }
}
