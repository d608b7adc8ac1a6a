/// Lines of tollbook JSON Lines for the tests of commands.
enum Sample {
  /// Two incidents: one disputed, one with a single report and no position.
  static let lines = """
    {"key":"made-a","title":"Attack on a school","date":{"start":"2024-09-17","end":"2024-09-17",\
    "precision":"day"},"country":"MLI","place":"Sampletown","latitude":12.65,"longitude":-8,\
    "type":"armed assault","groups":[{"name":"Made Front","short":"MF","role":"perpetrator",\
    "claimed":true}],"reports":[{"key":"made-a/1","outlet":"Daily","title":"Many die",\
    "published":"2024-09-19","origin":"AFP","text":"More than 70 died.","claims":[{"measure":"killed",\
    "low":70,"high":null,"qualifier":"more than","quote":"More than 70 died","start":0,"end":17}]},\
    {"key":"made-a/2","outlet":"Echo","title":"Toll rises","published":"2024-09-20",\
    "text":"A doctor counted 100.","claims":[{"measure":"killed","low":100,"high":100,\
    "speaker":"a doctor","speakerKind":"medical","status":"accepted"}]}]}
    {"key":"made-b","title":"Bombing of a market","date":{"start":"2023-01-02","end":"2023-01-02",\
    "precision":"day"},"country":"NER","type":"bombing","reports":[{"key":"made-b/1","outlet":"Echo",\
    "title":"Bomb","text":"Five died.","claims":[{"measure":"killed","low":5,"high":5}]}]}

    """

  /// An incident all of whose words want to act: on a terminal, on a reader's eyes, in a spreadsheet.
  static func hostileLine(_ attack: String) -> String {
    let words = attack.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
    return """
      {"key":"evil\(words)","title":"T\(words)","country":"MLI","admin1":"A\(words)",\
      "place":"P\(words)","type":"K\(words)","note":"N\(words)","targets":["X\(words)"],\
      "groups":[{"name":"G\(words)","short":"S\(words)","role":"perpetrator","claimed":false}],\
      "reports":[{"key":"r\(words)","outlet":"O\(words)","title":"R\(words)","origin":"W\(words)",\
      "link":"http://x/\(words)","text":"text \(words) 5 died","licence":"L\(words)","note":"N\(words)",\
      "claims":[{"measure":"killed","low":5,"high":5,"scope":"c\(words)","speaker":"s\(words)",\
      "origin":"o\(words)","rule":"u\(words)","note":"n\(words)","quote":"q\(words)","start":0,"end":4}]}]}

      """
  }
}
