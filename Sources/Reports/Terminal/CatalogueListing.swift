public import Catalog
import Documents

/// What the catalogue holds of one kind, for `berth catalog list`.
public struct CatalogueListing: Sendable {
  /// Kinds that can be listed.
  public enum Kind: String, Sendable, CaseIterable {
    case services, models, options, regions, accelerators, instances, assumptions, workloads
  }

  private let header: [String]
  private let rows: [[String]]

  /// Lists a kind.
  public init(_ catalogue: Catalogue, _ kind: Kind) {
    switch kind {
    case .services:
      header = ["service", "name", "provider", "kind", "tariffs"]
      rows = catalogue.allServices.map { service in
        [
          service.id, service.name, service.provider, service.kind.rawValue,
          "\(catalogue.tariffs(service: service.id).count)",
        ]
      }
    case .models:
      header = ["model", "weights", "offered by"]
      rows = catalogue.modelNames.map { model in
        let services = catalogue.allServices.filter { service in
          catalogue.endpoints(service: service.id).contains { $0.model == model }
        }
        return [
          model, catalogue.architecture(ofModel: model)?.name ?? "–",
          services.map(\.id).joined(separator: ", "),
        ]
      }
    case .options, .workloads:
      header = [kind == .options ? "option" : "workload", "file"]
      rows = catalogue.textFiles(under: kind.rawValue).compactMap { file in
        let parts = file.path.split(separator: "/")
        guard parts.count == 2, let name = parts.last?.split(separator: ".").first else {
          return nil
        }
        return [String(name), "Data/\(file.path)"]
      }
      // By name: the ending of a file's name would put `a-b` before `a`.
      .sorted { $0[0] < $1[0] }
    case .regions:
      header = ["provider", "region", "country", "geography"]
      rows = Set(catalogue.allServices.map(\.provider) + ["self"]).sorted().flatMap { provider in
        catalogue.regions(provider: provider).map {
          [provider, $0.name, $0.country, $0.geography]
        }
      }
    case .accelerators:
      header = ["accelerator", "memory GB", "bandwidth GB/s", "bf16 TFLOP/s"]
      rows = catalogue.accelerators.map { card in
        [
          card.name, NumberFormat.plain(card.memoryGB), NumberFormat.plain(card.memoryBandwidth),
          card.peaks["bf16"].map { NumberFormat.plain($0) } ?? "–",
        ]
      }
    case .instances:
      header = ["provider", "instance", "vCPU", "memory GiB", "accelerators"]
      rows = Set(catalogue.allServices.map(\.provider) + ["self"]).sorted().flatMap { provider in
        catalogue.instances(provider: provider).map { machine in
          [
            provider, machine.name, machine.vcpu.map { NumberFormat.plain($0) } ?? "–",
            machine.memoryGiB.map { NumberFormat.plain($0) } ?? "–",
            machine.gpu.map { "\(machine.gpus) × \($0)" } ?? "–",
          ]
        }
      }
    case .assumptions:
      header = ["assumption", "low", "likely", "high", "unit", "owner"]
      rows = catalogue.allAssumptions.map { row in
        [
          row.id, NumberFormat.plain(row.value.low), NumberFormat.plain(row.value.likely),
          NumberFormat.plain(row.value.high), row.unit, row.owner,
        ]
      }
    }
  }

  /// A plain table within a width; where it does not fit, columns go from the right.
  public func text(width: Int) -> String {
    PlainTable(header.map { PlainTable.Column($0) }, rows: rows).text(width: width)
  }

  /// A list of objects, keys in snake case.
  public var json: String {
    let keys = header.map {
      $0.lowercased().replacing(" ", with: "_").replacing("/", with: "_per_")
    }
    let value = JSONValue.array(
      rows.map { row in .object(zip(keys, row).map { ($0, .string($1)) }) })
    return String(value.text.dropLast())
  }
}
