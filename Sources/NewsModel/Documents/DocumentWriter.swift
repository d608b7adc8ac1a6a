/// Writes one document piece by piece, so that an export of any length needs the room of one incident.
///
/// The same dossiers give the same bytes: a document holds no time of writing.
public protocol DocumentWriter {
  /// What stands before the first incident.
  mutating func head() -> [UInt8]
  mutating func incident(_ dossier: Dossier) -> [UInt8]
  /// What stands behind the last incident.
  mutating func tail() -> [UInt8]
}
