import Catalog

/// A data folder small enough to read: one service, two regions of which one has a proxy.
enum SmallData {
  static let service = """
    service: acme-function
    name: Acme Functions
    provider: acme
    kind: function
    meters:
      - {activity: invocation, sku: requests, meter: request}
      - {activity: gb_second, sku: duration, meter: gb_second}
    facts:
      encrypted_at_rest: {value: true, source: a page, as_of: 2026-01-01, confidence: high}
    """

  static let units = """
    unit,meter,factor,note
    1M requests,request,1000000,
    GB-second,gb_second,1,

    """

  static let prices = """
    service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,source,confidence,notes
    acme-function,requests,north,1M requests,0.20,,,on_demand,2026-02-03,list,high,
    acme-function,duration,north,GB-second,0.0000166667,0,6000000,on_demand,2026-02-03,list,high,
    acme-function,duration,north,GB-second,0.000015,6000000,,on_demand,2026-02-03,list,medium,

    """

  static let proxies = """
    provider,region,base_region,low,likely,high,as_of,source,confidence,notes
    acme,south,north,1,1.1,1.3,2026-02-03,computed from rows priced in both,medium,

    """

  static let allowances = """
    service,sku,meter,quantity,region,as_of,source,confidence,notes
    acme-function,requests,request,1000000,*,2026-02-03,list,high,

    """

  static func source(_ changes: [String: String] = [:]) -> DataSource {
    var files = [
      "services/acme-function.yaml": service, "units/acme.csv": units, "prices/acme.csv": prices,
      "proxies/acme.csv": proxies, "allowances/acme.csv": allowances,
    ]
    files.merge(changes) { $1 }
    return DataSource(
      name: "Data", files: files.map { DataSource.File(path: $0.key, text: $0.value) })
  }
}
