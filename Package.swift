// swift-tools-version: 6.2
import PackageDescription

// The manifest is the architecture diagram: targets stand in the order in which data flows, each may
// import what stands above it and is named in its dependencies.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Berth",
  products: [
    .library(name: "Berth", targets: ["Berth"]),
    .executable(name: "berth", targets: ["BerthCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    // System library: GNU Scientific Library.
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    // System library: libxlsxwriter.
    .systemLibrary(
      name: "CXLSX", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    // The packed `Data/` folder.
    .target(name: "CData", cSettings: [.headerSearchPath("../../Data")]),
    // How does chance behave?
    .target(name: "Statistics", dependencies: ["CGSL"]),
    // What did a person write?
    .target(name: "Documents", dependencies: [.product(name: "Yams", package: "Yams")]),
    // What must be served?
    .target(name: "Workloads", dependencies: ["Statistics", "Documents"]),
    // What can be bought?
    .target(
      name: "Catalog",
      dependencies: ["Documents", "CData", .product(name: "GRDB", package: "GRDB.swift")]),
    // What can be built?
    .target(name: "Deployments", dependencies: ["Workloads", "Catalog"]),
    // What exists already?
    .target(name: "Artifacts", dependencies: ["Deployments"]),
    // How fast does a GPU generate?
    .target(name: "Inference", dependencies: ["Catalog", "Workloads", "Statistics"]),
    // How do runs flow?
    .target(
      name: "Simulation",
      dependencies: [
        "Deployments", "Inference", "Statistics",
        .product(name: "DequeModule", package: "swift-collections"),
      ]),
    // What does it cost?
    .target(name: "Costing", dependencies: ["Catalog", "Statistics"]),
    // What is allowed?
    .target(name: "Compliance", dependencies: ["Deployments"]),
    // What to choose?
    .target(name: "Decision", dependencies: ["Statistics", "Documents"]),
    // The whole way, once.
    .target(
      name: "Berth",
      dependencies: [
        "Deployments", "Inference", "Simulation", "Costing", "Compliance", "Decision",
      ]),
    // What to say.
    .target(name: "Reports", dependencies: ["Berth", "CXLSX"]),
    // What a person types.
    .executableTarget(
      name: "BerthCLI",
      dependencies: [
        "Berth", "Reports", "Artifacts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "BerthBench", dependencies: ["Berth"]),
    // Texts with marked places and values of vector files, for tests alone.
    .target(
      name: "DocumentsTestSupport", dependencies: ["Documents"], path: "Tests/DocumentsTestSupport"),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], exclude: ["Fixtures"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "DocumentsTestSupport"]),
    .testTarget(name: "WorkloadsTests", dependencies: ["Workloads"]),
    .testTarget(name: "CatalogTests", dependencies: ["Catalog"]),
    .testTarget(
      name: "DeploymentsTests", dependencies: ["Deployments", "DocumentsTestSupport"]),
    .testTarget(
      name: "ArtifactsTests", dependencies: ["Artifacts", "DocumentsTestSupport"]),
    .testTarget(name: "InferenceTests", dependencies: ["Inference"]),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation"]),
    .testTarget(
      name: "CostingTests", dependencies: ["Costing", "DocumentsTestSupport"], exclude: ["Fixtures"]
    ),
    .testTarget(name: "ComplianceTests", dependencies: ["Compliance"]),
    .testTarget(
      name: "DecisionTests", dependencies: ["Decision", "DocumentsTestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(name: "BerthTests", dependencies: ["Berth"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Berth"]),
    .testTarget(
      name: "BerthCLITests", dependencies: ["Berth", "Reports"], exclude: ["Cases"]),
  ],
  swiftLanguageModes: [.v6]
)

// The documentation plugin is resolved only when asked for, so that builds do not need it.
if Context.environment["BERTH_DOCUMENTATION"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

for target in package.targets where ![.system, .plugin, .binary].contains(target.type) {
  if target.name != "CData" { target.swiftSettings = strict }
}

// A target depends on all modules below it by name: the layout of their types is compiled into it, and
// only a named one has it built again when the layout changes.
let local = Dictionary(uniqueKeysWithValues: package.targets.map { ($0.name, $0) })
@MainActor func modules(below target: Target) -> Set<String> {
  var found: Set<String> = []
  for dependency in target.dependencies {
    guard case .byNameItem(let name, _) = dependency, let next = local[name] else { continue }
    found.insert(name)
    found.formUnion(modules(below: next))
  }
  return found
}
let below = package.targets.map { modules(below: $0) }
for (target, names) in zip(package.targets, below) {
  for name in names.sorted() {
    let isNamed = target.dependencies.contains {
      if case .byNameItem(name, _) = $0 { true } else { false }
    }
    if !isNamed { target.dependencies.append(.byNameItem(name: name, condition: nil)) }
  }
}
