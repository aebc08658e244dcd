import Catalog

/// A catalogue small enough to check by hand.
enum SampleCatalogue {
  static let service = """
    service: acme-function
    name: Acme Functions
    provider: acme
    kind: function
    meters:
      - {activity: invocation, sku: requests, meter: request}
    """

  static let units = """
    unit,meter,factor,note
    1M requests,request,1000000,
    GB-second,gb_second,1,
    GiB-month,gb_month,1.073741824,
    hour,hour,1,

    """

  static let prices = """
    service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,source,confidence,notes
    acme-function,requests,north,1M requests,0.20,,,on_demand,2026-02-03,list,high,
    acme-function,requests,west,1M requests,0.25,,,on_demand,2026-02-03,list,high,
    acme-function,duration,north,GB-second,0.0000166667,0,6000000,on_demand,2026-02-03,list,high,
    acme-function,duration,north,GB-second,0.000015,6000000,,on_demand,2026-02-03,list,medium,
    acme-function,storage,north,GiB-month,0.10,,,on_demand,2026-02-03,list,medium,
    acme-function,support,north,hour,0,,,on_demand,2026-02-03,list,high,free of charge
    acme-function,instance,north,hour,0.50,,,on_demand,2026-02-03,list,low,

    """

  static let proxies = """
    provider,region,base_region,low,likely,high,as_of,source,confidence,notes
    acme,south,north,1,1.1,1.3,2026-02-03,computed from rows priced in both,medium,

    """

  static let allowances = """
    service,sku,meter,quantity,region,as_of,source,confidence,notes
    acme-function,requests,request,1000000,*,2026-02-03,list,high,

    """

  static let assumptions = """
    id,meaning,unit,low,likely,high,owner,as_of,source,confidence
    price_band_high,band,fraction,0,0.02,0.05,finance,2026,estimate,low
    price_band_medium,band,fraction,0.05,0.1,0.2,finance,2026,estimate,low
    price_band_low,band,fraction,0.15,0.3,0.5,finance,2026,estimate,low
    proxy_band,band,fraction,0.02,0.05,0.15,finance,2026,estimate,low
    productive_hours_per_fte,hours,hours,1500,1600,1750,finance,2026,estimate,low

    """

  static let ownership = """
    id,kind,what,unit,low,likely,high,life_years,owner,as_of,source,confidence,notes
    server-big,capital,server,each,240000,300000,420000,5,lead,2026,estimate,low,
    server-odd,capital,server without a life,each,1,2,3,,lead,2026,estimate,low,
    capital-adder,capital,spares,fraction of capital,0.03,0.05,0.08,5,lead,2026,estimate,low,
    support,licence,maintenance,fraction of capital a year,0.06,0.1,0.15,,lead,2026,estimate,low,
    licence-node,licence,distribution,USD a node and year,6000,12000,12000,,lead,2026,estimate,low,
    licence-free,licence,none needed,USD a year,0,0,1200,,lead,2026,estimate,low,
    electricity-DE,power,electricity,USD a kWh,0.15,0.2,0.3,,lead,2026,estimate,medium,
    pue-own,power,own room,ratio,1.2,1.5,1.6,,lead,2026,estimate,medium,
    pue-colocation,power,hall,ratio,1.2,1.4,1.5,,lead,2026,estimate,medium,
    colocation-DE,colocation,room for one kW,USD a kW and month,150,200,300,,lead,2026,estimate,low,
    fte-engineer-DE,staff,engineer,USD an FTE and year,96000,128000,160000,,finance,2026,estimate,low,
    premium,colocation,premium,fraction,0.2,0.25,0.3,,lead,2026,estimate,low,

    """

  static func open(_ changes: [String: String] = [:]) throws -> Catalogue {
    var files = [
      "services/acme-function.yaml": service, "units/acme.csv": units, "prices/acme.csv": prices,
      "proxies/acme.csv": proxies, "allowances/acme.csv": allowances,
      "assumptions.csv": assumptions, "ownership.csv": ownership,
    ]
    files.merge(changes) { $1 }
    return try Catalogue.open(
      DataSource(
        name: "Data", files: files.map { DataSource.File(path: $0.key, text: $0.value) }),
      at: .memory)
  }

  static func key(_ sku: String, _ meter: String, _ region: String = "north") -> TariffKey {
    TariffKey(service: "acme-function", sku: sku, region: region, meter: Meter(meter))
  }

  static func line(
    _ sku: String, _ meter: String, _ quantity: Double, region: String = "north",
    component: String = "a"
  ) -> Usage.Line {
    Usage.Line(
      key: key(sku, meter, region), quantity: quantity, component: component, derivation: "given")
  }

  /// Usage that touches every price of the north but the free one.
  static let usage = Usage(lines: [
    line("requests", "request", 3_500_000), line("duration", "gb_second", 7_000_000),
    line("storage", "gb_month", 107.3741824), line("instance", "hour", 730),
  ])
}
