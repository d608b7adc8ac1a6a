import Foundation

/// As much of JSON Schema as the files in `docs/schema` use: type, properties, required, items, enum, const, anyOf, $ref,
/// additionalProperties and the pattern of days. Stricter than the standard in one thing: a member that the schema does
/// not name is a fault, so that the documents stay whole.
struct JSONSchema {
  private let root: [String: Any]

  init(contentsOf file: URL) throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    root = object as? [String: Any] ?? [:]
  }

  /// What is wrong with a value, each with its path; empty when it fits.
  func faults(of value: Any) -> [String] { faults(of: value, root, "$") }

  private func faults(of value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let known = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
      return known.map { faults(of: value, $0, path) } ?? ["\(path): no \(name) in $defs"]
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { faults(of: value, $0, path) }
      return all.contains([]) ? [] : all[0]
    }
    if let constant = schema["const"] as? String {
      return value as? String == constant ? [] : ["\(path) is not \(constant)"]
    }
    var found = typeFaults(of: value, schema, path)
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      found.append("\(path): \(value) is none of \(words)")
    }
    if let text = value as? String, schema["pattern"] != nil,
      text.wholeMatch(of: /-?[0-9]{4,}-[0-9]{2}-[0-9]{2}/) == nil
    {
      found.append("\(path): \(text) is no day")
    }
    if let elements = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, element) in elements.enumerated() {
        found += faults(of: element, items, "\(path)[\(index)]")
      }
    }
    if let members = value as? [String: Any] { found += memberFaults(of: members, schema, path) }
    return found
  }

  private func memberFaults(
    of members: [String: Any], _ schema: [String: Any], _ path: String
  ) -> [String] {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let others = schema["additionalProperties"] as? [String: Any]
    var found = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
      .map { "\(path) lacks \($0)" }
    for (name, value) in members {
      if let member = known[name] ?? others {
        found += faults(of: value, member, "\(path).\(name)")
      } else {
        found.append("\(path).\(name) is not in the schema")
      }
    }
    return found
  }

  private func typeFaults(of value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    guard !types.isEmpty, !types.contains(where: { JSONSchema.fits(value, $0) }) else { return [] }
    return ["\(path): \(value) is not \(types.joined(separator: " or "))"]
  }

  private static func fits(_ value: Any, _ type: String) -> Bool {
    let number = value as? NSNumber
    let isFlag = number.map { isBoolean($0) } ?? false
    return switch type {
    case "null": value is NSNull
    case "string": value is String
    case "boolean": isFlag
    case "number": number != nil && !isFlag
    case "integer": number.map { !isFlag && $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "array": value is [Any]
    default: value is [String: Any]
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
