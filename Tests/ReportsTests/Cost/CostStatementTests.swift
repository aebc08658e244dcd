import Berth
import Catalog
import Costing
import Documents
import Testing

@testable import Reports

struct CostStatementTests {
  @Test func markdownJSONAndWorkbookAgreeToTheCent() async throws {
    let statement = try await CostSample.shared.value
    let plan = statement.cost.plan
    let markdown = statement.markdown
    let json = try JSONReading.value(statement.json)
    func cents(_ value: JSONValue?) -> String {
      value?.doubleValue.map(CostStatement.cents) ?? "missing"
    }
    let sheets = CostWorkbook(statement).sheets
    func sheet(_ name: String) throws -> Sheet {
      try #require(sheets.first { $0.name == name })
    }
    func value(_ cell: Cell) -> String {
      switch cell {
      case .number(let value, _), .formula(_, let value, _): CostStatement.cents(value)
      default: "no number"
      }
    }
    let total = CostStatement.cents(statement.cost.bill.total)
    #expect(markdown.contains(total) && cents(json["total_usd"]) == total)
    #expect(value(try sheet("Bill").totals[0][6]) == total)
    let flow = try sheet("Cash flow")
    let months = try #require(json["months"]?.values)
    #expect(months.count == plan.months.count && flow.rows.count == plan.months.count)
    for (index, month) in plan.months.enumerated() {
      for (money, key, column) in [
        (month.amortised, "amortised_usd", 10), (month.cash, "cash_usd", 15),
      ] {
        let text = CostStatement.cents(money)
        #expect(cents(months[index][key]) == text && value(flow.rows[index][column]) == text)
        #expect(markdown.contains(text))
      }
    }
    for (money, key, column) in [
      (plan.amortisedTotal, "amortised_usd", 10), (plan.cashTotal, "cash_usd", 15),
    ] {
      let text = CostStatement.cents(money)
      #expect(markdown.contains(text) && cents(json["totals"]?[key]) == text)
      #expect(value(flow.totals[0][column]) == text)
    }
    let value0 = CostStatement.cents(plan.netPresentValue)
    #expect(markdown.contains(value0) && cents(json["totals"]?["npv_usd"]) == value0)
    #expect(value(flow.totals[0][17]) == value0)
  }

  @Test func everyLineSaysWhereItComesFrom() async throws {
    let statement = try await CostSample.shared.value
    let json = try JSONReading.value(statement.json)
    let lines = try #require(json["bill"]?.values)
    #expect(lines.count == statement.cost.bill.lines.count && lines.count > 20)
    for line in lines {
      let rows = try #require(line["rows"]?.values)
      #expect(!rows.isEmpty)
      for row in rows {
        for key in ["row", "source", "as_of", "confidence"] {
          #expect(row[key]?.stringValue?.isEmpty == false, "\(line.text)")
        }
      }
    }
    let sum = lines.reduce(0) { $0 + ($1["amount_usd"]?.doubleValue ?? .nan) }
    #expect(abs(sum - statement.cost.bill.total.dollars) < 1e-6)
  }

  @Test func whatTheWorkloadAddsIsThere() async throws {
    let statement = try await CostSample.shared.value
    let lines = statement.cost.bill.lines
    let metered = lines.filter { $0.service != "ownership" && $0.service != "plan" }
      .reduce(0) { $0 + $1.amount.dollars }
    let other = try #require(lines.first { $0.sku == "non-production" }).amount.dollars
    let support = try #require(lines.first { $0.sku == "support" }).amount.dollars
    #expect(abs(other - 0.2 * metered) < 1e-9)
    #expect(abs(support - 0.1 * (metered + other)) < 1e-9)
    let plan = statement.cost.plan
    #expect(plan.oneOffTotal == Money(dollars: 35_000))
    #expect(plan.years.map(\.label) == ["FY2027", "FY2028", "FY2029", "FY2030"])
    #expect(statement.markdown.contains("EUR"))
    #expect(plan.years[0].capital > .zero)
    let returns = try #require(statement.returns)
    #expect(returns.netPresentValue < 0)
  }

  @Test func textFitsATerminal() async throws {
    let statement = try await CostSample.shared.value
    for line in statement.text(width: 100).split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test func focusRowsAddUpToTheViews() async throws {
    let statement = try await CostSample.shared.value
    let diagnostics = Diagnostics()
    let table = try #require(
      CSVTable.parse(text: statement.focus, file: "focus.csv", diagnostics: diagnostics))
    #expect(diagnostics.all.isEmpty && table.columns == FocusRows.columns)
    let plan = statement.cost.plan
    func sum(_ column: String, where test: (CSVRow) -> Bool = { _ in true }) -> Money {
      table.rows.reduce(.zero) { sum, row in
        test(row) ? sum + (Money(decimal: row[column] ?? "") ?? .zero) : sum
      }
    }
    #expect(sum("BilledCost") == plan.cashTotal)
    #expect(sum("EffectiveCost") == plan.amortisedTotal)
    for month in plan.months {
      let start = try #require(month.date).description + "-01T00:00:00Z"
      let once = month.index == 1 ? plan.oneOffTotal : .zero
      #expect(
        sum("EffectiveCost") { $0["BillingPeriodStart"] == start } == month.amortised + once)
    }
    let plain = table.columns.filter { !$0.hasPrefix("x_") }
    #expect(plain.allSatisfy { $0.first?.isUppercase == true && !$0.contains("_") })
    for row in table.rows {
      for column in ["BilledCost", "EffectiveCost", "ServiceName", "x_Workload", "x_TariffRow"] {
        #expect(row[column]?.isEmpty == false)
      }
    }
  }

  @Test func theSameCatalogueRepricesToTheSame() async throws {
    let statement = try await CostSample.shared.value
    let bill = try RecordedBill(statement.json)
    #expect(abs(bill.total - statement.cost.bill.total.dollars) < 1e-6)
    let same = try Repricing(bill, statement.catalogue, country: "DE", discounts: ["aws": 0.05])
    #expect(same.isComplete && same.rows.allSatisfy(\.reason.isEmpty), "\(same.text(width: 200))")
    // Without the discount, metered lines and the shares on them are dearer, and each says so.
    let list = try Repricing(bill, statement.catalogue, country: "DE")
    let dearer = list.rows.filter { !$0.reason.isEmpty }
    #expect(!dearer.isEmpty && dearer.allSatisfy { $0.line.service != "ownership" })
    #expect(throws: RecordedBill.Unreadable.self) { try RecordedBill("{\"schema\": 1}") }
    #expect(throws: RecordedBill.Unreadable.self) { try RecordedBill("{") }
  }

  @Test func thePlanAgainstItself() async throws {
    let statement = try await CostSample.shared.value
    let bill = try RecordedBill(statement.json)
    // The first month at full load, in the form of a real bill.
    var lines = ["ServiceName,SkuPriceId,ConsumedQuantity,EffectiveCost,BillingCurrency"]
    for line in statement.cost.bill.lines {
      let id = "\(line.service)/\(line.sku)@\(line.region) per \(line.unit)"
      lines.append(
        "\(line.service),\"\(id)\",\(NumberFormat.plain(line.quantity * 2)),"
          + "\(NumberFormat.plain(line.amount.dollars * 3)),USD")
    }
    lines.append("surprise,,1,12.5,USD")
    let diagnostics = Diagnostics()
    let file = try #require(
      SourceFile(
        path: "actuals.csv", bytes: Array((lines.joined(separator: "\n") + "\n").utf8),
        diagnostics: diagnostics))
    let variance = try #require(Variance(bill, actuals: file, diagnostics: diagnostics))
    #expect(diagnostics.all.isEmpty)
    for row in variance.rows {
      guard let planned = row.planned else {
        #expect(row.key.hasPrefix("surprise") && row.actual?.dollars == 12.5)
        continue
      }
      // Twice the quantity at one and a half times the price.
      let volume = try #require(row.volume)
      let price = try #require(row.price)
      #expect(abs(volume - planned.dollars) <= 1e-6 + 1e-9 * planned.dollars)
      #expect(abs(price - planned.dollars) <= 1e-6 + 1e-9 * planned.dollars)
    }
  }

  @Test func theWorkbookIsWritten() async throws {
    let bytes = try await CostSample.shared.value.workbook()
    #expect(bytes.starts(with: [0x50, 0x4B]))
    #expect(try await CostSample.shared.value.workbook() == bytes)
  }
}
