public import Documents

extension CostPlan {
  /// Something paid once, before the first month.
  public struct OneOff: Sendable, Hashable {
    /// What it is.
    public var title: String
    /// Dollars.
    public var dollars: UncertainNumber
    /// Where the figure comes from.
    public var origin: Origin

    /// Joins the parts.
    public init(title: String, dollars: UncertainNumber, origin: Origin) {
      self.title = title
      self.dollars = dollars
      self.origin = origin
    }
  }

  /// Something bought for a month.
  public struct Purchase: Sendable, Hashable {
    /// What it is.
    public var title: String
    /// Catalogue row that prices it.
    public var row: String
    /// How many, in the unit of the row.
    public var quantity: Double
    /// What is paid.
    public var amount: Money
    /// Whether it replaces what has come to the end of its life.
    public var isRefresh: Bool
  }

  /// A month.
  public struct Month: Sendable {
    /// 1 for the first.
    public var index: Int
    /// Calendar month, where it is known.
    public var date: MonthDate?
    /// Fiscal year, by the calendar year in which it ends.
    public var fiscalYear: Int?
    /// Runs.
    public var runs: Double
    /// The bill, write-offs included.
    public var bill: Bill
    /// What is bought for this month on.
    public var purchases: [Purchase]

    /// The bill's total: the amortised view.
    public var amortised: Money { bill.total }
    /// The bill without write-offs.
    public var operating: Money { bill.total - bill.writeOffs }
    /// What is paid for purchases.
    public var capital: Money { purchases.reduce(.zero) { $0 + $1.amount } }
    /// Shares of terms that begin with this month, paid at their start.
    public var prepaid: Money {
      terms { months, upfront, amount in
        (index - 1) % months == 0 ? amount.dollars * upfront * Double(months) : 0
      }
    }
    /// Of the month's bill, what was paid at the start of its term.
    public var paidBefore: Money { terms { _, upfront, amount in amount.dollars * upfront } }
    /// What is paid: the cash view.
    public var cash: Money { operating - paidBefore + prepaid + capital }

    private func terms(_ dollars: (Int, Double, Money) -> Double) -> Money {
      bill.lines.reduce(.zero) { sum, line in
        guard case .term(let months, let upfront) = line.obligation, months > 0, upfront > 0 else {
          return sum
        }
        return sum + (Money(dollars: dollars(months, upfront, line.amount)) ?? .zero)
      }
    }
    /// What must be paid whatever the load does: purchases, contracts of a year, commitments.
    public var lockedIn: Money {
      bill.lines.reduce(capital) { sum, line in
        switch line.obligation {
        case .year, .term: sum + line.amount
        case .none, .capital: sum
        }
      }
    }
  }

  /// A year of the plan; the first and the last may be short.
  public struct Year: Sendable {
    /// `FY2027`, or `year 1`.
    public var label: String
    /// Its months.
    public var months: [Month]
    /// Paid once, in the first year.
    public var oneOffs: [OneOff]

    private var once: Money {
      oneOffs.reduce(.zero) { $0 + (Money(dollars: $1.dollars.likely) ?? .zero) }
    }
    /// Runs.
    public var runs: Double { months.reduce(0) { $0 + $1.runs } }
    /// Operating expenditure: recurring costs and what is paid once.
    public var operating: Money { months.reduce(once) { $0 + $1.operating } }
    /// Capital expenditure.
    public var capital: Money { months.reduce(.zero) { $0 + $1.capital } }
    /// As written off.
    public var amortised: Money { months.reduce(once) { $0 + $1.amortised } }
    /// As paid.
    public var cash: Money { months.reduce(once) { $0 + $1.cash } }
    /// What must be paid whatever the load does, what is paid once included.
    public var lockedIn: Money { months.reduce(once) { $0 + $1.lockedIn } }
  }
}
