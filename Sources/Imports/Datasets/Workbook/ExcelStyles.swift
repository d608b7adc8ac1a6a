import NewsModel

/// Which cells of a workbook show their numbers as days.
struct ExcelStyles {
  private var areDays: [Bool] = []
  private let epoch: Day?

  init(_ source: (any ByteSource)?, name: String, startsIn1904: Bool) throws {
    epoch = startsIn1904 ? Day(year: 1904, month: 1, day: 1) : Day(year: 1899, month: 12, day: 30)
    guard let source else { return }
    let events = try XMLEvents(source, name: name)
    var formats: [Int: String] = [:]
    var isInCells = false
    while let event = try events.next() {
      switch event {
      case .start("numFmt", _):
        guard let id = events.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
        formats[id] = events.attribute("formatCode") ?? ""
      case .start("cellXfs", let isEmpty): isInCells = !isEmpty
      case .end("cellXfs"): isInCells = false
      case .start("xf", _) where isInCells:
        let id = events.attribute("numFmtId").flatMap { Int($0) } ?? 0
        areDays.append(formats[id].map(ExcelStyles.showsDay) ?? ExcelStyles.isDay(id))
      default: continue
      }
    }
  }

  /// The formats that every workbook has.
  private static func isDay(_ id: Int) -> Bool {
    (14...17).contains(id) || id == 22 || (27...36).contains(id) || (50...58).contains(id)
  }

  /// Whether a format has a place for a year, or for a day beside a month, outside of quotes and brackets.
  private static func showsDay(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var letters: Set<Character> = []
    for letter in code.lowercased().prefix(while: { $0 != ";" }) {
      if isEscaped {
        isEscaped = false
      } else if letter == "\\" || letter == "_" || letter == "*" {
        isEscaped = true
      } else if letter == "\"" {
        isQuoted.toggle()
      } else if letter == "[" {
        isBracketed = true
      } else if letter == "]" {
        isBracketed = false
      } else if !isQuoted && !isBracketed {
        letters.insert(letter)
      }
    }
    return letters.contains("y") || letters.contains("d")
  }

  /// A number as the cell shows it, as far as its value goes: a day, or the number without an exponent.
  func words(_ value: String, style: Int?) -> String {
    if let style, areDays.indices.contains(style), areDays[style], let number = Double(value),
      let day = day(number)
    {
      return day
    }
    guard value.utf8.contains(where: { $0 | 0x20 == 0x65 }), let number = Double(value),
      number.magnitude < 9e15
    else { return value }
    return number == number.rounded() ? String(Int(number)) : String(number)
  }

  private func day(_ number: Double) -> String? {
    guard let epoch, number >= 1, number < 3_000_000 else { return nil }
    let days = Int(number.rounded(.down))
    let minutes = Int(((number - Double(days)) * 1440).rounded())
    let day = (epoch + days).iso
    guard (1..<1440).contains(minutes) else { return day }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return day + " " + two(minutes / 60) + ":" + two(minutes % 60)
  }
}
