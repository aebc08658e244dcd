import Documents
import Testing

struct NearestNameTests {
  @Test func distances() {
    #expect(NearestName.distance("kitten", "sitting") == 3)
    #expect(NearestName.distance("ca", "ac") == 1)
    #expect(NearestName.distance("", "abc") == 3)
    #expect(NearestName.distance("same", "same") == 0)
  }

  @Test func findsTheNearest() {
    let keys = ["runs_per_month", "shape", "time_zone", "trace"]
    #expect(NearestName.among(keys, to: "run_per_month") == "runs_per_month")
    #expect(NearestName.among(keys, to: "timezone") == "time_zone")
    #expect(NearestName.among(keys, to: "Time-Zone") == "time_zone")
    #expect(NearestName.among(keys, to: "colour") == nil)
    #expect(NearestName.among([], to: "x") == nil)
  }
}
