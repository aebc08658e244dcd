import Berth
import Catalog
import Compliance
import Deployments
import Documents
import Workloads

/// From the decision to the second review as a Gantt chart, before `go_live` where the workload states it.
///
/// Building takes the hours that the catalogue assumes, by one person at 40 hours a week; own accelerators come with the
/// assumed lead time. The weeks for evidence and quotas and the pilot's are proposals: no figure of the report rests on them.
struct PlanChart {
  private let assessment: Assessment
  private let hours: (value: Double, id: String)?
  private let leadMonths: Double?
  private let hasEvidence: Bool
  private let goLive: CalendarDay?

  init(_ item: AssessedAlternative, _ assessment: Assessment) {
    self.assessment = assessment
    let isOwn = item.option.sites.contains { $0.provider == "self" }
    let id = isOwn ? "setup_hours_own" : "setup_hours_cloud"
    hours = assessment.catalogue.assumption(id).map { ($0.value.likely, id) }
    let ownsAccelerators = item.option.components.contains { component in
      item.alternative?.sizes[component.id]?.gpu != nil
        && assessment.catalogue.service(component.service)?.provider == "self"
    }
    leadMonths =
      ownsAccelerators
      ? assessment.catalogue.assumption("hardware_lead_time")?.value.likely : nil
    hasEvidence = item.outcome == .conditional
    goLive = assessment.profile.organisation.goLive.flatMap { CalendarDay($0.value) }
  }

  private static let evidenceDays = 28
  private static let quotaDays = 14
  private static let pilotDays = 28

  private var buildDays: Int {
    guard let hours, hours.value.isFinite, hours.value > 0, hours.value < 1e6 else { return 28 }
    return max(7, Int((hours.value / 40).rounded(.up)) * 7)
  }

  private var leadDays: Int {
    leadMonths.flatMap { $0.isFinite && $0 >= 0 && $0 < 240 ? Int(($0 * 30.4).rounded(.up)) : nil }
      ?? 0
  }

  /// The chart.
  var chart: GanttChart {
    let before = max(
      max(buildDays, Self.quotaDays), leadDays, hasEvidence ? Self.evidenceDays : 0)
    let start = goLive.map { $0.adding(-before - Self.pilotDays) } ?? GanttChart.origin
    func task(_ title: String, _ day: Int, _ days: Int) -> GanttChart.Task {
      GanttChart.Task(title: title, start: start.adding(day), days: days)
    }
    var preparing = [task("Quotas and accounts", 0, Self.quotaDays)]
    if hasEvidence {
      preparing.insert(task("Evidence of open requirements", 0, Self.evidenceDays), at: 0)
    }
    if leadDays > 0 { preparing.append(task("Hardware, order to service", 0, leadDays)) }
    let live = before + Self.pilotDays
    return GanttChart(
      sections: [
        GanttChart.Section(title: "Prepare", tasks: preparing),
        GanttChart.Section(
          title: "Build",
          tasks: [
            task("Build and load test", max(0, before - buildDays), buildDays),
            task("Pilot", before, Self.pilotDays), task("Go live", live, 0),
          ]),
        GanttChart.Section(
          title: "Confirm",
          tasks: [
            task("Review after 30 days", live + 30, 0), task("Review after 90 days", live + 90, 0),
          ]),
      ], isDated: goLive != nil)
  }

  /// Where its lengths come from.
  var basis: String {
    var parts: [String] = []
    if let hours {
      parts.append(
        "building takes \(NumberFormat.fixed(hours.value)) hours of one person (`\(hours.id)`)")
    }
    if leadDays > 0 { parts.append("hardware comes after `hardware_lead_time`") }
    parts.append(
      "the weeks for evidence, quotas and the pilot are proposals, and no figure rests on them")
    let place =
      goLive.map { "It ends at the workload's go-live, \($0)" } ?? "Weeks count from the decision"
    return place + ": " + parts.joined(separator: ", ") + "."
  }
}
