import Decision
import Testing

struct PlacesTests {
  @Test func threeFormsAndTiesInOrder() {
    let places = Places([0.5, 0.9, 0.5 + 1e-13, 0.1], .largestFirst)
    #expect(places.competition == [2, 1, 2, 4])
    #expect(places.dense == [2, 1, 2, 3])
    #expect(places.average == [2.5, 1, 2.5, 4])
    #expect(places.order == [1, 0, 2, 3] && places.first == [1])
    #expect(Places([0.5, 0.9, 0.1], .smallestFirst).competition == [2, 3, 1])
  }

  @Test func numbersThatAreNoneComeLast() {
    #expect(Places([.nan, 1, -.infinity], .largestFirst).competition == [2, 1, 2])
    #expect(Places([.infinity, .infinity, 0], .largestFirst).competition == [1, 1, 3])
    #expect(Places([], .largestFirst).first.isEmpty)
  }
}
