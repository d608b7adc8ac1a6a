import NewsModel

extension SampleDossiers {
  /// The attack on Bamako of 17 September 2024 as six reports of a few origins tell it, in our own words.
  static var bamako: Dossier {
    let incident = Incident(
      id: 1, key: "bamako-2024-09-17",
      title: "Assault on the gendarmerie school and the military airport in Bamako",
      date: Day(iso: "2024-09-17").map { DateSpan($0) }, country: "MLI", admin1: "Bamako",
      place: "Bamako", placePrecision: "city", latitude: 12.6, longitude: -7.98,
      type: "armed assault",
      groups: [
        Involvement(
          name: "Jama'at Nusrat al-Islam wal-Muslimin", short: "JNIM", role: .perpetrator,
          claimed: true)
      ], targets: ["gendarmerie school", "military airport"])
    return Dossier(
      incident: incident,
      reports: [statement, staff, dawn, independent, usafrica, dataset])
  }

  private static let security = Speaker(name: "a security source", kind: .security)
  private static let document = Speaker(name: "an official document", kind: .official)

  private static var independent: Report {
    let text = """
      A jihadist assault in Bamako, the capital of Mali, has left more than 70 dead and over 200 wounded. The attack on a gendarmerie training school and the nearby airport on Tuesday was claimed by the Group to Support Islam and Muslims (JNIM).

      A security source said that 77 people were killed and 255 were wounded in the coordinated assault. An official document put the toll closer to 100, including 81 identified victims.

      The figures could not be confirmed by other means. The city had been spared from attacks for years, and its markets stayed open on Wednesday. Students of the school were to be buried during the week.
      """
    return Report(
      id: 11, key: "bamako/independent", outlet: "Independent Press",
      title: "More than 70 dead after a jihadist raid on the capital of Mali",
      published: Day(iso: "2024-09-20"), origin: "AFP", link: "https://example.org/bamako",
      text: text,
      claims: [
        claim(101, .killed, 70, .moreThan, .unattributed, "more than 70 dead", in: text),
        claim(102, .wounded, 200, .moreThan, .unattributed, "over 200 wounded", in: text),
        claim(103, .killed, 77, .exact, security, "77 people were killed", in: text),
        claim(104, .wounded, 255, .exact, security, "255 were wounded", in: text),
        claim(105, .killed, 100, .closerTo, document, "closer to 100", in: text),
        claim(
          106, .killed, 81, .exact, document, "81 identified victims", in: text,
          scope: .identified, partOf: 4),
      ])
  }

  private static var dawn: Report {
    let text = """
      More than 70 people were killed and 200 injured in the attacks in Bamako, a security source said on Thursday, putting the number of dead at 77 and of wounded at 255. A confidential official document lists about 100 dead. Funerals of about 50 students took place on Thursday.
      """
    return Report(
      id: 12, key: "bamako/dawn", outlet: "Dawn",
      title: "Over 70 killed, 200 injured in Mali attacks",
      published: Day(iso: "2024-09-20"), origin: "AFP", link: "https://example.org/dawn",
      text: text,
      claims: [
        claim(111, .killed, 77, .exact, security, "number of dead at 77", in: text),
        claim(112, .wounded, 255, .exact, security, "of wounded at 255", in: text),
        claim(113, .killed, 100, .about, document, "about 100 dead", in: text),
        claim(
          114, .killed, 50, .about, .unattributed, "Funerals of about 50 students", in: text,
          scope: Scope("students"), partOf: 0),
      ])
  }

  private static var usafrica: Report {
    let text = "The raid took over 70 lives. A security source quoted by AFP spoke of 77 dead."
    return Report(
      id: 13, key: "bamako/usafrica", outlet: "USAfrica", title: "Raid on the capital of Mali",
      published: Day(iso: "2024-09-20"), origin: "AFP", text: text,
      claims: [claim(121, .killed, 77, .exact, security, "77 dead", in: text)])
  }

  private static var staff: Report {
    let text = "The general staff admitted that some lives were lost, and gave no number."
    return Report(
      id: 14, key: "bamako/staff", kind: .statement, outlet: "General staff",
      title: "Communiqué No. 64",
      published: Day(iso: "2024-09-18"), text: text,
      claims: [
        claim(
          131, .killed, nil, .some, Speaker(name: "general staff", kind: .party),
          "some lives were lost", in: text)
      ])
  }

  private static var statement: Report {
    let text =
      "JNIM said that its fighters had killed and wounded hundreds of soldiers and foreigners."
    return Report(
      id: 15, key: "bamako/jnim", kind: .statement, outlet: "az-Zallaqa",
      title: "Claim of responsibility",
      published: Day(iso: "2024-09-18"), text: text,
      claims: [
        claim(
          141, .casualties, nil, .hundreds, Speaker(name: "JNIM", kind: .party),
          "killed and wounded hundreds", in: text)
      ])
  }

  private static var dataset: Report {
    Report(
      id: 16, key: "ucdp:1", kind: .dataset, outlet: "UCDP GED 25.1", title: "Event 1", text: "",
      licence: "CC BY 4.0",
      claims: [
        Claim(
          id: 151, measure: .killed, bounds: Bounds(low: 70, high: 100), qualifier: .between,
          speaker: Speaker(name: nil, kind: .dataset), rule: "UCDP GED low and high")
      ])
  }
}
