internal import NewsModel

extension Dossier {
  /// Names of outlets and origins of reports and claims, and of what a dataset names as its sources; each once.
  var sourceNames: [String] {
    var names: [String] = []
    func add(_ name: String?) {
      if let name, !names.contains(name) { names.append(name) }
    }
    for report in reports {
      add(report.outlet)
      add(report.origin)
      for source in report.sources { add(source.name) }
      for claim in report.claims { add(claim.origin) }
    }
    return names
  }
}
