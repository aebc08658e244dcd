import Testing

@testable import Catalog

struct VendorUnitTests {
  @Test(arguments: [
    ("1 Hour", 1, "search_unit_hour"), ("10K", 10_000, "operation"), ("1M", 1_000_000, "request"),
    ("1 GB/Month", 1, "gb_month"), ("GB-Mo", 1, "gb_month"), ("Hrs", 1, "instance_hour"),
    ("1/Month", 1, "month"), ("Requests", 1, "request"), ("1 GiB Second", 1, "gb_second"),
    ("Lambda-GB-Second", 1, "gb_second"), ("Secrets", 1, "secret_month"),
    ("100 Hours", 100, "hour"),
    ("1 GB", 1, "gb"),
  ])
  func reads(text: String, quantity: Int, meter: String) throws {
    let unit = try #require(VendorUnit(text))
    #expect(unit.quantity == quantity)
    #expect(unit.counts(Meter(meter)))
  }

  /// An hour is no month: the mistake that makes a price 730 times too small.
  @Test(arguments: [
    ("1/Month", "instance_hour"), ("Hrs", "month"), ("GB-Mo", "gb_hour"), ("1 GB", "gb_month"),
    ("10K", "gb"),
  ])
  func keepsTimeApart(text: String, meter: String) throws {
    let unit = try #require(VendorUnit(text))
    #expect(!unit.counts(Meter(meter)))
  }

  @Test(arguments: ["furlong", "0", "1 Day", "99999999999999999999M"])
  func refusesWhatItDoesNotKnow(text: String) {
    #expect(VendorUnit(text) == nil)
  }
}
