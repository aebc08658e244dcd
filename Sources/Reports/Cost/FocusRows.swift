import Berth
import Catalog
import Costing
import Deployments
import Documents
import Workloads

/// The plan as FOCUS 1.0 rows, one a bill line and month, to be joined to real bills.
///
/// `BilledCost` is what is paid, `EffectiveCost` what is written off, so that their sums over a month are the plan's cash and
/// amortised views. The names that the specification's 1.0 and its validator give the same four columns both stand. Columns
/// of a plan that FOCUS lacks carry `x_`. Where the workload states no `go_live`, months count from the one after the
/// catalogue's date.
struct FocusRows {
  /// Columns in order.
  static let columns = [
    "BilledCost", "BillingAccountId", "BillingAccountName", "BillingCurrency", "BillingPeriodEnd",
    "BillingPeriodStart", "ChargeCategory", "ChargeClass", "ChargeDescription", "ChargeFrequency",
    "ChargePeriodEnd", "ChargePeriodStart", "CommitmentDiscountCategory", "CommitmentDiscountId",
    "CommitmentDiscountName", "CommitmentDiscountStatus", "CommitmentDiscountType",
    "ConsumedQuantity", "ConsumedUnit", "ContractedCost", "ContractedUnitPrice", "EffectiveCost",
    "InvoiceIssuer", "InvoiceIssuerName", "ListCost", "ListUnitPrice", "PricingCategory",
    "PricingQuantity", "PricingUnit", "Provider", "ProviderName", "Publisher", "PublisherName",
    "RegionId", "RegionName", "ResourceID", "ResourceId", "ResourceName", "ResourceType",
    "ServiceCategory", "ServiceName", "SkuId", "SkuPriceId", "SubAccountId", "SubAccountName",
    "Tags", "x_Workload", "x_Option", "x_Component", "x_TariffRow", "x_PriceSource", "x_PriceAsOf",
    "x_Confidence", "x_Basis", "x_CostP10", "x_CostP90", "x_Scenario",
  ]

  let statement: CostStatement
  init(_ statement: CostStatement) { self.statement = statement }

  private typealias Row = [String: String]

  /// The table as CSV, with a trailing newline.
  var text: String {
    let first =
      statement.cost.plan.months.first?.date == nil
      ? CivilDate(statement.catalogue.date).map { MonthDate($0, plus: 1) } : nil
    var lines = [Self.columns.joined(separator: ",")]
    for month in statement.cost.plan.months {
      guard let date = month.date ?? first.map({ $0.adding(month.index - 1) }) else { continue }
      var rows = month.bill.lines.map { row($0, date) } + month.purchases.map { row($0, date) }
      if month.prepaid > .zero {
        rows.append(
          once(
            "Paid at the start of a term", sku: "prepayment", amount: month.prepaid,
            effective: .zero, quantity: 1, source: "commitments", date))
      }
      if month.index == 1 { rows += statement.cost.plan.oneOffs.map { row($0, date) } }
      lines += rows.map { row in
        Self.columns.map { Self.quoted(row[$0] ?? "") }.joined(separator: ",")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func common(_ date: MonthDate) -> Row {
    let start = "\(date)-01T00:00:00Z"
    let end = "\(date.adding(1))-01T00:00:00Z"
    return [
      "BillingAccountId": "plan", "BillingAccountName": "Plan of \(statement.profile.name)",
      "BillingCurrency": "USD", "BillingPeriodStart": start, "BillingPeriodEnd": end,
      "ChargePeriodStart": start, "ChargePeriodEnd": end, "PricingCategory": "Standard",
      "x_Workload": statement.profile.name, "x_Option": statement.cost.item.id,
      "x_Scenario": "likely",
    ]
  }

  private func row(_ line: Bill.Line, _ date: MonthDate) -> Row {
    let service = statement.catalogue.service(line.service)
    let provider = service?.provider ?? "self"
    let issuer = provider == "self" ? "own organisation" : provider
    var row = common(date)
    var billed = line.amount
    var isRecurring = line.service == "ownership"
    switch line.obligation {
    case .capital: billed = .zero
    case .year: isRecurring = true
    case .term(_, let upfront):
      row["PricingCategory"] = "Committed"
      billed = line.amount - (Money(dollars: line.amount.dollars * upfront) ?? .zero)
    case .none: break
    }
    if line.service == "ownership" { row["PricingCategory"] = "Other" }
    let discount = statement.profile.finance.discounts[provider] ?? 0
    let list = discount < 1 ? line.amount.dollars / (1 - discount) : line.amount.dollars
    let listPrice =
      discount < 1 ? line.effectiveUnitPrice / (1 - discount) : line.effectiveUnitPrice
    let quantity = NumberFormat.plain(line.quantity)
    row.merge([
      "BilledCost": Self.decimal(billed), "EffectiveCost": Self.decimal(line.amount),
      "ContractedCost": Self.decimal(line.amount),
      "ListCost": NumberFormat.fixed(list, decimals: 12, grouping: false),
      "ContractedUnitPrice": NumberFormat.plain(line.effectiveUnitPrice),
      "ListUnitPrice": NumberFormat.plain(listPrice),
      "ChargeCategory": "Usage", "ChargeFrequency": isRecurring ? "Recurring" : "Usage-Based",
      "ChargeDescription": line.derivation.isEmpty ? line.title : line.derivation,
      "ConsumedQuantity": quantity, "ConsumedUnit": line.unit, "PricingQuantity": quantity,
      "PricingUnit": line.unit, "InvoiceIssuer": issuer, "InvoiceIssuerName": issuer,
      "Provider": issuer, "ProviderName": issuer, "Publisher": issuer, "PublisherName": issuer,
      "RegionId": line.region == "*" ? "" : line.region,
      "RegionName": line.region == "*" ? "" : line.region,
      "ResourceID": line.component, "ResourceId": line.component, "ResourceName": line.component,
      "ResourceType": line.sku.isEmpty ? line.title : line.sku,
      "ServiceCategory": Self.category(service?.kind), "ServiceName": line.service,
      "SkuId": line.sku.isEmpty ? line.service : line.sku,
      "SkuPriceId": "\(line.service)/\(line.sku)@\(line.region) per \(line.unit)",
      "Tags":
        "{\"workload\":\"\(Self.plain(statement.profile.name))\",\"component\":\"\(Self.plain(line.component))\"}",
      "x_Component": line.component,
      "x_TariffRow": line.references.map(\.row).joined(separator: "; "),
      "x_PriceSource": line.references.map(\.source).joined(separator: "; "),
      "x_PriceAsOf": line.references.map(\.asOf).joined(separator: "; "),
      "x_Confidence": line.confidence.rawValue, "x_Basis": MergedLine.basis(line.basis),
      "x_CostP10": NumberFormat.fixed(line.range.low, decimals: 12, grouping: false),
      "x_CostP90": NumberFormat.fixed(line.range.high, decimals: 12, grouping: false),
    ]) { $1 }
    return row
  }

  private func row(_ purchase: CostPlan.Purchase, _ date: MonthDate) -> Row {
    once(
      purchase.title, sku: purchase.row, amount: purchase.amount, effective: .zero,
      quantity: purchase.quantity, source: purchase.row, date)
  }

  private func row(_ item: CostPlan.OneOff, _ date: MonthDate) -> Row {
    let amount = Money(dollars: item.dollars.likely) ?? .zero
    return once(
      item.title, sku: item.title, amount: amount, effective: amount, quantity: 1,
      source: item.origin.description, date)
  }

  private func once(
    _ title: String, sku: String, amount: Money, effective: Money, quantity: Double,
    source: String, _ date: MonthDate
  ) -> Row {
    var row = common(date)
    row.merge([
      "BilledCost": Self.decimal(amount), "EffectiveCost": Self.decimal(effective),
      "ContractedCost": Self.decimal(amount), "ListCost": Self.decimal(amount),
      "ChargeCategory": "Purchase", "ChargeFrequency": "One-Time", "ChargeDescription": title,
      "PricingQuantity": NumberFormat.plain(quantity), "PricingUnit": "each",
      "PricingCategory": "Other", "InvoiceIssuer": "own organisation",
      "InvoiceIssuerName": "own organisation", "Provider": "own organisation",
      "ProviderName": "own organisation", "Publisher": "own organisation",
      "PublisherName": "own organisation", "ServiceCategory": "Other", "ServiceName": "ownership",
      "SkuId": sku, "SkuPriceId": sku,
      "Tags": "{\"workload\":\"\(Self.plain(statement.profile.name))\"}", "x_TariffRow": source,
    ]) { $1 }
    return row
  }

  /// All twelve decimals that an amount has.
  private static func decimal(_ money: Money) -> String {
    String(money.formatted(decimals: 12, grouping: false).filter { $0 != "$" })
  }

  private static func plain(_ text: String) -> String { text.filter { $0 != "\"" && $0 != "\\" } }

  private static func quoted(_ text: String) -> String {
    let needs = text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return needs ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func category(_ kind: Service.Kind?) -> String {
    switch kind {
    case .modelEndpoint, .gpuEndpoint: "AI and Machine Learning"
    case .function, .container, .pod: "Compute"
    case .store, .vectorStore, .cache: "Databases"
    case .gateway, .network: "Networking"
    case .monitoring: "Management and Governance"
    case .secrets: "Security"
    case .platform, nil: "Other"
    }
  }
}

extension CostStatement {
  /// The plan as FOCUS 1.0 rows in CSV, with a trailing newline.
  public var focus: String { FocusRows(self).text }
}
