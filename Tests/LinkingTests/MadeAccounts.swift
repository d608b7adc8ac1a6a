import NewsModel

@testable import Linking

/// Reports as short notes, for the linker's tests: everything that is not said agrees.
struct MadeReport {
  var key: String
  var text: String
  var day: String? = "2024-09-17"
  var published: String? = "2024-09-18"
  var country: String? = "MLI"
  var admin1: String?
  var place: String? = "Bamako"
  var position: (Double, Double)?
  var group: String?
  var killed: Int?
  var precision = DateSpan.Precision.day

  fileprivate func account(_ vocabulary: inout Vocabulary) -> Account {
    let day = day.flatMap { Day(iso: $0) }
    let incident = Incident(
      key: key, title: "", date: day.map { DateSpan(start: $0, end: $0, precision: precision) },
      country: country, admin1: admin1, place: place, latitude: position?.0,
      longitude: position?.1,
      groups: group.map { [Involvement(name: $0, role: .perpetrator)] } ?? [])
    let claims = killed.map { [Claim(measure: .killed, bounds: Bounds($0), rule: "test")] } ?? []
    let report = Report(
      key: key, title: "", published: published.flatMap { Day(iso: $0) }, text: text,
      claims: claims)
    return Account(
      incident: incident, report: report, sketch: TextSketch(of: [text], vocabulary: &vocabulary))
  }
}

/// Accounts that were read together, over a background of texts about other things.
struct MadeAccounts {
  var all: [Account] = []
  var vocabulary = Vocabulary()

  init(_ reports: [MadeReport]) {
    for text in MadeAccounts.background { _ = TextSketch(of: [text], vocabulary: &vocabulary) }
    all = reports.map { $0.account(&vocabulary) }
  }

  /// What the linker makes of them: the keys of each sure cluster.
  func sureClusters() -> Set<Set<String>> {
    let linker = Linker(all, known: [], vocabulary: vocabulary)
    return Set(linker.clusters.map { Set($0.accounts.map { all[$0].key }) })
  }

  /// Two reports compared.
  static func likeness(_ left: MadeReport, _ right: MadeReport) -> Likeness {
    var made = MadeAccounts([left, right])
    for index in made.all.indices { made.all[index].weigh(made.vocabulary) }
    return Likeness(made.all[0], made.all[1])
  }

  private static let background = (0..<40).map { number in
    "On that day police said that an attack killed people in the town and wounded others, a source "
      + "told the agency; the group claimed the attack on the army in text number \(number)."
  }
}
