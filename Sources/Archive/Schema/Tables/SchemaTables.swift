/// The tables as version 0.2 made them, each room in a file of its own.
enum SchemaTables {
  static let all =
    "PRAGMA application_id = \(ArchiveFile.applicationID);\n" + names + incidents + reports
    + datasets + decisions + journal + feeds + evidence + views
    + ArchiveIndex.all.map { $0.sql + ";\n" }.joined()
}
