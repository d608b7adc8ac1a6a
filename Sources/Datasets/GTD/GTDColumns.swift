/// Where GTD's columns stand in a file; older layouts lack `individual` and more.
struct GTDColumns: Sendable {
  struct Group: Sendable {
    var name, uncertain, claimed: Int?
  }

  struct Target: Sendable {
    var name, type: Int?
  }

  let id, year, month, day, approximateDate, country, province, city: Int?
  let latitude, longitude, specificity, summary, doubt, success, suicide: Int?
  let attackType, weaponType, individual, attackers, motive: Int?
  let killed, killedAttackers, wounded, woundedAttackers, isHostageTaking, hostages: Int?
  let additionalNotes, related: Int?
  let groups: [Group]
  let targets: [Target]
  let citations: [Int?]

  init(_ names: ColumnNames) {
    id = names["eventid"]
    year = names["iyear"]
    month = names["imonth"]
    day = names["iday"]
    approximateDate = names["approxdate"]
    country = names["country_txt"]
    province = names["provstate"]
    city = names["city"]
    latitude = names["latitude"]
    longitude = names["longitude"]
    specificity = names["specificity"]
    summary = names["summary"]
    doubt = names["doubtterr"]
    success = names["success"]
    suicide = names["suicide"]
    attackType = names["attacktype1_txt"]
    weaponType = names["weaptype1_txt"]
    individual = names["individual"]
    attackers = names["nperps"]
    motive = names["motive"]
    killed = names["nkill"]
    killedAttackers = names["nkillter"]
    wounded = names["nwound"]
    woundedAttackers = names["nwoundte"]
    isHostageTaking = names["ishostkid"]
    hostages = names["nhostkid"]
    additionalNotes = names["addnotes"]
    related = names["related"]
    groups = [
      Group(name: names["gname"], uncertain: names["guncertain1"], claimed: names["claimed"]),
      Group(name: names["gname2"], uncertain: names["guncertain2"], claimed: names["claim2"]),
      Group(name: names["gname3"], uncertain: names["guncertain3"], claimed: names["claim3"]),
    ]
    targets = ["1", "2", "3"].map {
      Target(name: names["target" + $0], type: names["targtype\($0)_txt"])
    }
    citations = ["scite1", "scite2", "scite3"].map { names[$0] }
  }
}
