/// A drawing with two axes, their grid, and curves that are labelled where they end.
struct Plot {
  /// What is drawn so far.
  private(set) var drawing: Drawing
  /// Left to right.
  let x: Axis
  /// Bottom to top.
  let y: Axis
  private var labels: [(y: Double, text: String, style: String)] = []

  /// Pixels of the frame.
  static let frame = (left: 70.0, right: 640.0, top: 66.0, bottom: 350.0)

  /// An empty plot with its grid; texts are those of the ticks and of the axes.
  init(
    title: String, x: (low: Double, high: Double, title: String, text: (Double) -> String),
    y: (low: Double, high: Double, title: String, text: (Double) -> String),
    isLogarithmic: (x: Bool, y: Bool) = (false, false)
  ) {
    let frame = Self.frame
    self.x = Axis(
      x.low, x.high, pixels: (frame.left, frame.right), isLogarithmic: isLogarithmic.x)
    self.y = Axis(
      y.low, y.high, pixels: (frame.bottom, frame.top), isLogarithmic: isLogarithmic.y)
    drawing = Drawing(height: 400, title: title)
    for tick in self.y.ticks {
      let place = self.y.position(tick)
      drawing.line("grid", from: (frame.left, place), to: (frame.right, place))
      drawing.text(y.text(tick), x: frame.left - 8, y: place + 4, anchor: .end, style: "muted")
    }
    for tick in self.x.ticks {
      let place = self.x.position(tick)
      drawing.line("grid", from: (place, frame.top), to: (place, frame.bottom))
      drawing.text(
        x.text(tick), x: place, y: frame.bottom + 18, anchor: .middle, style: "muted")
    }
    drawing.line("axis", from: (frame.left, frame.bottom), to: (frame.right, frame.bottom))
    drawing.text(y.title, x: 12, y: 50, style: "muted")
    drawing.text(
      x.title, x: frame.right, y: frame.bottom + 38, anchor: .end, style: "muted")
  }

  /// A curve of one of the four colours, with its name at its right end.
  mutating func curve(
    _ points: [(x: Double, y: Double)], colour: Int, label: String, isThin: Bool = false
  ) {
    let places = points.map { (x: x.position($0.x), y: y.position($0.y)) }
    drawing.curve("c\(colour % 4)" + (isThin ? " thin" : ""), through: places)
    if let last = places.last { labels.append((last.y, label, "f\(colour % 4)")) }
  }

  /// The area between a lower and an upper line.
  mutating func band(_ points: [(x: Double, low: Double, high: Double)], colour: Int) {
    let upper = points.map { (x: x.position($0.x), y: y.position($0.high)) }
    let lower = points.reversed().map { (x: x.position($0.x), y: y.position($0.low)) }
    drawing.area("f\(colour % 4) band", around: upper + lower)
  }

  /// A point with an optional name beside it.
  mutating func dot(x: Double, y: Double, style: String, radius: Double = 4.5) {
    drawing.circle(
      style, x: self.x.position(x), y: self.y.position(y), radius: radius)
  }

  /// A text at a point of the plot.
  mutating func note(
    _ text: String, x: Double, y: Double, offset: (x: Double, y: Double),
    anchor: Drawing.Anchor = .start, style: String = "", isBold: Bool = false
  ) {
    drawing.text(
      text, x: self.x.position(x) + offset.x, y: self.y.position(y) + offset.y, anchor: anchor,
      style: style, isBold: isBold)
  }

  /// What the dots mean, at the right.
  mutating func legend(_ entries: [(style: String, text: String)]) {
    for (index, entry) in entries.enumerated() {
      let place = Self.frame.top + 12 + 20 * Double(index)
      drawing.circle(entry.style, x: Self.frame.right + 16, y: place - 4, radius: 5)
      drawing.text(entry.text, x: Self.frame.right + 28, y: place, style: "muted")
    }
  }

  /// A dashed line across, named at its right end.
  mutating func bound(y value: Double, label: String) {
    guard y.range.contains(value) else { return }
    let place = y.position(value)
    drawing.line("bound", from: (Self.frame.left, place), to: (Self.frame.right, place))
    labels.append((place, label, "muted"))
  }

  /// A dashed line upwards, named at its top.
  mutating func bound(x value: Double, label: String) {
    guard x.range.contains(value) else { return }
    let place = x.position(value)
    drawing.line("bound", from: (place, Self.frame.top), to: (place, Self.frame.bottom))
    let isRight = place > (Self.frame.left + Self.frame.right) / 2
    drawing.text(
      label, x: place + (isRight ? -5 : 5), y: Self.frame.top - 5, anchor: isRight ? .end : .start,
      style: "muted")
  }

  /// The document; names of curves are moved apart where they would overlap.
  var svg: String {
    var drawing = drawing
    var last = -Double.infinity
    let sorted = labels.enumerated().sorted {
      ($0.element.y, $0.offset) < ($1.element.y, $1.offset)
    }.map(\.element)
    var places = sorted.map(\.y)
    for index in places.indices {
      places[index] = max(places[index], last + 15)
      last = places[index]
    }
    let over = max(0, last - (Self.frame.bottom + 4))
    for (label, place) in zip(sorted, places) {
      drawing.text(
        Drawing.fitted(label.text, into: Drawing.width - Self.frame.right - 14),
        x: Self.frame.right + 8, y: place - over + 4, style: label.style)
    }
    return drawing.svg
  }
}
