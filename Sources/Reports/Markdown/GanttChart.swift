/// A Mermaid Gantt chart: sections of tasks and milestones on days.
struct GanttChart: Sendable, Equatable {
  /// A task; a milestone where it takes no day.
  struct Task: Sendable, Equatable {
    /// What is done; no colon, which Mermaid reads as syntax.
    var title: String
    /// First day.
    var start: CalendarDay
    /// Days it takes; 0 for a milestone.
    var days: Int

    init(title: String, start: CalendarDay, days: Int) {
      self.title = String(
        title.map { ":;#\n\r".contains($0) ? " " : $0 })
      self.start = start
      self.days = days
    }
  }

  /// Tasks under a heading.
  struct Section: Sendable, Equatable {
    var title: String
    var tasks: [Task]
  }

  /// From top to bottom.
  var sections: [Section]
  /// Whether the days are of the calendar; otherwise the first day is the plan's, and weeks are counted from it.
  var isDated: Bool

  /// First day of plans without dates: a Monday in week 1 of its year.
  static let origin = CalendarDay(number: 11_323)

  /// The chart in a Mermaid fence.
  var text: String {
    var lines = [
      "```mermaid", "gantt", "  dateFormat YYYY-MM-DD",
      "  axisFormat \(isDated ? "%Y-%m-%d" : "week %V")",
    ]
    for section in sections {
      lines.append("  section \(section.title)")
      lines += section.tasks.map { task in
        "    \(task.title) :\(task.days == 0 ? "milestone, " : "")\(task.start), \(task.days)d"
      }
    }
    return (lines + ["```"]).joined(separator: "\n")
  }

  init(sections: [Section], isDated: Bool) {
    self.sections = sections
    self.isDated = isDated
  }

  /// Reads what `text` writes; nil for anything else.
  init?(mermaid text: String) {
    guard let lines = Mermaid.lines(text, kind: "gantt"), lines.count >= 2,
      lines[0] == "dateFormat YYYY-MM-DD",
      lines[1] == "axisFormat %Y-%m-%d" || lines[1] == "axisFormat week %V"
    else { return nil }
    sections = []
    isDated = lines[1] == "axisFormat %Y-%m-%d"
    for line in lines.dropFirst(2) {
      if line.hasPrefix("section ") {
        sections.append(Section(title: String(line.dropFirst("section ".count)), tasks: []))
        continue
      }
      guard !sections.isEmpty, let range = line.firstRange(of: " :") else { return nil }
      var parts = line[range.upperBound...].split(separator: ", ")
      if parts.first == "milestone" { parts.removeFirst() }
      guard parts.count == 2, let start = CalendarDay(parts[0]), parts[1].hasSuffix("d"),
        let days = Int(parts[1].dropLast()),
        line[range.upperBound...].hasPrefix("milestone") == (days == 0)
      else { return nil }
      sections[sections.count - 1].tasks.append(
        Task(title: String(line[..<range.lowerBound]), start: start, days: days))
    }
  }
}
