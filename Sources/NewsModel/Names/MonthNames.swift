/// The months, January first: in English for what is written, in other languages for what is read.
public enum MonthNames {
  public static let long = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// Three letters each.
  public static let short = long.map { String($0.prefix(3)) }

  /// In English, French, Spanish and Portuguese, folded.
  private static let names: [[String]] = [
    ["january", "janvier", "enero", "janeiro"], ["february", "fevrier", "febrero", "fevereiro"],
    ["march", "mars", "marzo", "marco"], ["april", "avril", "abril"],
    ["may", "mai", "mayo", "maio"],
    ["june", "juin", "junio", "junho"], ["july", "juillet", "julio", "julho"],
    ["august", "aout", "agosto"], ["september", "septembre", "septiembre", "setembro"],
    ["october", "octobre", "octubre", "outubro"], ["november", "novembre", "noviembre"],
    ["december", "decembre", "diciembre", "dezembro"],
  ]

  /// What else pages call them: shorter, and in German, Italian, Dutch, Russian and Turkish.
  private static let others = [
    "jan janv ene januar jänner gennaio januari января ocak",
    "feb févr fév februar fev febbraio februari февраля şubat",
    "mar märz maerz mrz maart mrt марта mart", "apr avr abr aprile апреля nisan",
    "maggio mag mei мая mayıs", "jun juni giugno июня haziran",
    "jul juil juli luglio июля temmuz", "aug août ago augustus августа ağustos",
    "sept sep setiembre set settembre сентября eylül", "oct oktober okt out ottobre октября ekim",
    "nov novembro ноября kasım", "dec déc dic dez dezember dicembre декабря aralık",
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, line) in others.enumerated() {
      for name in names[index] + line.split(separator: " ").map(String.init) {
        numbers[NameFolding.letters(name)] = index + 1
      }
    }
    return numbers
  }()

  /// Beginnings of three letters or more; 0 for those of several months ("jui").
  private static let beginnings: [String: Int] = {
    var beginnings: [String: Int] = [:]
    for (index, months) in names.enumerated() {
      for name in months {
        for count in 3...max(3, name.count) {
          let beginning = String(name.prefix(count))
          let known = beginnings[beginning] ?? index + 1
          beginnings[beginning] = known == index + 1 ? known : 0
        }
      }
    }
    return beginnings
  }()

  /// 1–12 for a month's name or its usual short form, in any of nine languages, with or without accents and capitals;
  /// nil for other words.
  public static func number(of name: some StringProtocol) -> Int? {
    numbers[NameFolding.letters(name)]
  }

  /// 1–12 for the beginning of a month's name in English, French, Spanish or Portuguese, in small letters without
  /// accents and three letters long or longer ("sept"); nil for other words and where several months begin so ("jui").
  public static func number(beginning word: String) -> Int? {
    beginnings[word].flatMap { $0 == 0 ? nil : $0 }
  }
}
