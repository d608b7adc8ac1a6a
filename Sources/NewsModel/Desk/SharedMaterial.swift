/// One thing that was imported, as desks exchange it: what an incident says of itself, a report without its claims, what a
/// report claims about an incident, or where a source's bytes came from. It is known by the SHA-256 of its line.
public struct SharedMaterial: Codable, Hashable, Sendable {
  /// The incident's key; nil for a report or a capture.
  public var incident: String?
  /// The report's key; nil for an incident's own fields.
  public var report: String?
  /// What the incident says of itself.
  public var fields: Incident?
  /// The report without claims.
  public var content: Report?
  /// What the report claims about the incident.
  public var claims: [Claim]?
  /// Where the report stands among the incident's, from 0.
  public var position: Int?
  /// Whence a source's bytes came, without them.
  public var capture: CaptureRecord?
  /// The hashes of what was known in the same place when this came, and that it replaces.
  public var over: [String]

  public init(
    incident: String? = nil, report: String? = nil, fields: Incident? = nil,
    content: Report? = nil, claims: [Claim]? = nil, position: Int? = nil,
    capture: CaptureRecord? = nil, over: [String] = []
  ) {
    self.incident = incident
    self.report = report
    self.fields = fields
    self.content = content
    self.claims = claims
    self.position = position
    self.capture = capture
    self.over = over
  }

  /// What two things must share to go over each other.
  public struct Slot: Hashable, Sendable {
    /// Empty where it is about no incident.
    public var incident: String
    /// Empty where it is about no report.
    public var report: String
    /// Which capture it is; empty for all else.
    public var part: String

    public init(incident: String = "", report: String = "", part: String = "") {
      self.incident = incident
      self.report = report
      self.part = part
    }
  }

  /// Where it belongs.
  public var slot: Slot {
    Slot(
      incident: incident ?? "", report: report ?? "",
      part: capture.map { "\($0.sha256)\n\($0.address)" } ?? "")
  }

  /// Why it can be nothing that an import made, as a clause; nil where nothing is wrong with it.
  public var fault: String? {
    switch (incident, report) {
    case (let key?, nil):
      guard let fields, fields.key == key else { return "it is no incident" }
      return Dossier(incident: fields, reports: []).fault
    case (nil, let key?):
      if let capture { return capture.sha256.utf8.count == 64 ? nil : "its hash is none" }
      guard let content, content.key == key else { return "it is no report" }
      return content.fault
    case (let key?, let report?):
      guard let claims, !key.isEmpty, !report.isEmpty else { return "it has no claims" }
      return Report(key: report, title: "", text: "", claims: claims).fault
    case (nil, nil): return "it is about nothing"
    }
  }
}

/// A row of a dataset as desks exchange it.
public struct SharedRow: Codable, Hashable, Sendable {
  /// The cells as they came, in the order of the release's columns.
  public var cells: [String]
  /// Claims that were read from its notes; nil for none.
  public var noted: [Claim]?
  /// The release that no longer has it, in JSON; nil while it is there.
  public var gone: String?

  public init(cells: [String], noted: [Claim]? = nil, gone: String? = nil) {
    self.cells = cells
    self.noted = noted
    self.gone = gone
  }
}
