import Archive
import Foundation
import NewsModel
import ReferenceData

/// Names as an analyst types them, brought to those that the archive goes by.
extension ArchiveAnswers {
  /// A name that nothing is called by, in one sentence.
  struct UnknownName: Error, CustomStringConvertible {
    var description: String
  }

  /// A correction whose country is a code and whose groups bear their full names.
  ///
  /// - Throws: `UnknownName` for a country that there is not.
  func resolved(_ correction: FieldCorrection) throws -> FieldCorrection {
    guard let value = correction.value, value != "null" else { return correction }
    let data = Data(value.utf8)
    var result = correction
    switch correction.name {
    case "country":
      let name = try JSONDecoder().decode(String.self, from: data)
      result.value = "\"\(try code(ofCountry: name))\""
    case "groups":
      let groups = try JSONDecoder().decode([Involvement].self, from: data).map(resolved)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      result.value = String(decoding: try encoder.encode(groups), as: UTF8.self)
    default: break
    }
    return result
  }

  /// The same of a whole incident.
  ///
  /// - Throws: `UnknownName` for a country that there is not.
  func resolved(_ incident: Incident) throws -> Incident {
    var result = incident
    result.country = try incident.country.map(code)
    result.groups = incident.groups.map(resolved)
    return result
  }

  private func code(ofCountry name: String) throws -> String {
    guard
      let country = CountryTable.shared.find(name)
        ?? CountryTable.shared.country(code: name.uppercased())
    else {
      throw UnknownName(
        description:
          "No country is called “\(name)”: write its name or its code, as in Mali or MLI.")
    }
    return country.code
  }

  private func resolved(_ group: Involvement) -> Involvement {
    guard let known = GroupTable.shared.find(group.name) else { return group }
    var result = group
    (result.name, result.short) = (known.name, known.short)
    return result
  }
}
