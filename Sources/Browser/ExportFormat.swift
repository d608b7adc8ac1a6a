/// The formats that an incident can be exported in; raw values are those of `tollbook export --format`.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, html, json, jsonl, csv, geojson
}
