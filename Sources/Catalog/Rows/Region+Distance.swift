#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#endif

extension Region {
  /// Great-circle distance in km on a sphere of 6,371 km (haversine), rounded to a kilometre so that it does not depend
  /// on the C library's last bit.
  public func distance(to other: Region) -> Double {
    let radians = Double.pi / 180
    let latitudes = (latitude * radians, other.latitude * radians)
    let halfLatitude = sin((latitudes.1 - latitudes.0) / 2)
    let halfLongitude = sin((other.longitude - longitude) * radians / 2)
    let square =
      halfLatitude * halfLatitude
      + cos(latitudes.0) * cos(latitudes.1) * halfLongitude * halfLongitude
    return (2 * 6371 * asin(min(1, square.squareRoot()))).rounded()
  }
}
