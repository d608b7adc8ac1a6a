import Archive
import Foundation

/// What a WACZ says of the archives of the web in it.
struct WebPackage: Sendable {
  /// The addresses of its pages; nil where it names none.
  var pages: Set<String>?
  /// What stands beside each page's capture about who sealed the package.
  var seal: String?
}

/// The hashes and the signature of a WACZ: its files are held against `datapackage.json`, this against
/// `datapackage-digest.json`. A signature is told, and never called right: nothing here checks one.
struct PackageSeal {
  /// What is not as the package says, in one sentence.
  private(set) var problem: String?
  /// Who signed it, in one sentence.
  private(set) var remark: String?
  /// The same for a capture.
  private(set) var header: String?

  /// - Parameter parts: the files of the package.
  init(_ parts: [PackedFile.Part]) {
    guard let plan = parts.first(where: { $0.name.hasSuffix("/datapackage.json") }) else { return }
    let name = String(plan.name.dropLast("/datapackage.json".count))
    var wrong = PackageSeal.changed(parts, by: plan, in: name)
    let seal = parts.first { $0.name == name + "/datapackage-digest.json" }
      .flatMap(PackageSeal.object)
    if let stated = seal?["hash"] as? String, PackageSeal.fits(plan, stated) == false {
      wrong.append("datapackage.json")
    }
    if let first = wrong.first {
      let files = wrong.count == 1 ? first : "\(first) and \(wrong.count - 1) more"
      problem = "\(name): not what the package’s own hashes say: \(files)"
    }
    guard let signed = seal?["signedData"] as? [String: Any], signed["signature"] != nil else {
      return
    }
    let signer = (signed["domain"] as? String).map { "for \($0)" } ?? "by a key without a name"
    let day = (signed["created"] as? String).map { " on \($0.prefix(10))" } ?? ""
    let words = "signed \(signer)\(day); the signature was not checked"
    remark = "\(name) is \(words)."
    header = "package: " + words + (problem == nil ? ", its hashes were" : ", its hashes fail")
  }

  /// The files that are not there or are not what the plan says.
  private static func changed(
    _ parts: [PackedFile.Part], by plan: PackedFile.Part, in name: String
  ) -> [String] {
    let resources = object(plan)?["resources"] as? [[String: Any]] ?? []
    return resources.compactMap { resource in
      guard let path = resource["path"] as? String, let hash = resource["hash"] as? String else {
        return nil
      }
      let part = parts.first { $0.name == name + "/" + path }
      // Empty files and files of no use here are no parts.
      guard let part else { return path.hasPrefix("archive/") ? path : nil }
      return fits(part, hash) == false ? path : nil
    }
  }

  /// Whether a file's bytes have a hash; nil for a kind of hash that is not computed.
  private static func fits(_ part: PackedFile.Part, _ hash: String) -> Bool? {
    let stated = hash.split(separator: ":")
    guard stated.count == 2, stated[0] == "sha256" else { return nil }
    guard let source = try? (part.packed ?? part.raw)() else { return false }
    var digest = ContentDigest.Running()
    while let block = try? source.read(), !block.isEmpty { digest.add(block) }
    return digest.end() == stated[1].lowercased()
  }

  /// The JSON object in a small file.
  private static func object(_ part: PackedFile.Part) -> [String: Any]? {
    guard let source = try? part.open() else { return nil }
    var bytes: [UInt8] = []
    while bytes.count < 1 << 24, let block = try? source.read(), !block.isEmpty { bytes += block }
    return try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
  }
}
