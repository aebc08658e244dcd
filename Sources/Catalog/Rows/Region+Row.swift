extension Region {
  init?(_ row: Record) {
    guard let latitude = row.number("latitude"), let longitude = row.number("longitude") else {
      return nil
    }
    self.init(
      provider: row.text("provider"), name: row.text("region"), country: row.text("country"),
      latitude: latitude, longitude: longitude, geography: row.text("geography"),
      reference: row.reference)
  }
}
