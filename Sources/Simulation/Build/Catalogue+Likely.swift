import Catalog
import Documents

extension Catalogue {
  /// The likely value of an assumption; throws when there is no such row, so that no figure rests on a second copy of it.
  func likely(_ id: String) throws(ModelError) -> Double {
    guard let assumption = assumption(id) else {
      throw ModelError("the catalogue has no assumption `\(id)`")
    }
    return assumption.value.likely
  }
}
