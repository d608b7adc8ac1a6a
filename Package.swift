// swift-tools-version: 6.2
import PackageDescription

/// Our targets take no warning; packages we depend on are their authors' business.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
/// Swift's own linker: there wherever Swift is, quick, and silent about what Foundation's parts call (the system's warns
/// of `mktemp`). A setting of the target that all others need is one of every product. Swift's static libraries would have
/// the program offer 14,000 names to others (1.2 MB that every start looks through): no library asks it for any. Nor does
/// anything here ask for the names of letters, of which Swift's library has tables (`Sources/CICUData/names.c`).
let linked: [LinkerSetting] = [
  .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux])),
  .unsafeFlags(
    [
      "-Xlinker", "--no-export-dynamic", "-Xlinker", "--wrap=_swift_stdlib_getScalarName",
    ], .when(platforms: [.linux], configuration: .release)),
]
/// What runs once for a command or a key, not for every row, is compiled to be small.
let small: [SwiftSetting] = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]
/// GRDB must not leak through the public face of `Archive`.
let sealed: [SwiftSetting] = strict + [.enableUpcomingFeature("InternalImportsByDefault")]

/// The commit that is built, for `tollbook --version`.
let commit: String =
  Context.gitInformation.map {
    $0.currentCommit.prefix(12) + ($0.hasUncommittedChanges ? "+" : "")
  } ?? ""

let package = Package(
  name: "tollbook",
  products: [.executable(name: "tollbook", targets: ["tollbook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(
      name: "NewsModel", exclude: ["README.md"], swiftSettings: strict, linkerSettings: linked),
    .target(
      name: "CReferenceData", path: "data", exclude: ["SOURCES.md", "sample"], sources: ["data.c"],
      publicHeadersPath: "include"),
    .target(
      name: "ReferenceData", dependencies: ["CReferenceData", "NewsModel"], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "Extraction", dependencies: ["NewsModel", "ReferenceData"], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "Datasets", dependencies: ["NewsModel", "ReferenceData"], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "Linking", dependencies: ["NewsModel", "ReferenceData"], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: [
        "NewsModel", "Datasets", "CNettle", "CZlib", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], exclude: ["README.md"],
      swiftSettings: sealed),
    .target(
      name: "Files", dependencies: [], exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Articles",
      dependencies: [
        "Files", "NewsModel", "CLibXML2", "CReadingGuard",
      ], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "Exports",
      dependencies: ["Files", "NewsModel", "Extraction", "Archive"],
      exclude: ["README.md"],
      swiftSettings: small),
    .target(
      name: "Imports",
      dependencies: [
        "Files", "Articles", "NewsModel", "ReferenceData", "Extraction", "Datasets", "Linking",
        "Archive", "CLibXML2", "CLibCSV", "CLibArchive", "CZlib", "CWebFetch",
      ], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "Desk", dependencies: ["NewsModel", "Datasets", "Archive", "CPostgres"],
      exclude: ["README.md"],
      swiftSettings: strict),
    .target(name: "TextUI", exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Browser", dependencies: ["NewsModel", "TextUI"], exclude: ["README.md"],
      swiftSettings: small),
    .target(
      name: "TestSupport", dependencies: ["NewsModel", "TextUI"], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "CBuildFacts", exclude: ["README.md"],
      cSettings: [.define("TOLLBOOK_COMMIT", to: "\"\(commit)\"")]),
    .target(name: "CICUData", exclude: ["README.md"]),
    .target(name: "CReadingGuard", exclude: ["README.md"]),
    .target(name: "CWebFetch", exclude: ["README.md"]),
    .target(name: "CPostgres", exclude: ["README.md"]),
    .target(name: "CNcurses", exclude: ["README.md"], linkerSettings: [.linkedLibrary("ncursesw")]),
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CLibArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .executableTarget(
      name: "tollbook",
      dependencies: [
        "NewsModel", "ReferenceData", "Extraction", "Datasets", "Archive", "Files", "Articles",
        "Exports", "Imports", "Desk", "TextUI", "Browser", "CBuildFacts", "CICUData", "CNcurses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["README.md"],
      swiftSettings: small),
    .executableTarget(
      name: "tollbook-benchmark",
      dependencies: [
        "Archive", "CICUData", "Desk", "Imports", "Linking", "NewsModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["README.md"],
      swiftSettings: strict),
    .testTarget(
      name: "NewsModelTests", dependencies: ["NewsModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ReferenceDataTests", dependencies: ["ReferenceData", "NewsModel"],
      swiftSettings: strict),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "NewsModel"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "NewsModel", "ReferenceData", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LinkingTests", dependencies: ["Linking", "NewsModel"], swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Datasets", "NewsModel", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Released"],
      swiftSettings: strict),
    .testTarget(
      name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles", "NewsModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ExportsTests", dependencies: ["Exports", "NewsModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportsTests",
      dependencies: [
        "Imports", "Articles", "Exports", "Files", "Archive", "CLibArchive", "Datasets",
        "Extraction", "NewsModel", "ReferenceData", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Desk", "Archive", "Datasets", "NewsModel", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TextUITests", dependencies: ["TextUI", "TestSupport", "CNcurses"],
      swiftSettings: strict),
    .testTarget(
      name: "BrowserTests",
      dependencies: ["Browser", "Exports", "NewsModel", "TextUI", "TestSupport"],
      resources: [.copy("Scenarios"), .copy("Golden")], swiftSettings: strict),
    .target(
      name: "FuzzParts", dependencies: ["NewsModel", "TextUI"], path: "Tests/FuzzParts",
      swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Archive", "Articles", "Datasets", "Exports", "Extraction", "FuzzParts", "Imports",
        "NewsModel",
      ],
      path: "Tests/FuzzTargets", swiftSettings: strict),
    .testTarget(
      name: "TrustTests",
      dependencies: [
        "tollbook", "Archive", "Browser", "CHeap", "CNcurses", "Exports", "FuzzParts",
        "FuzzTargets",
        "Imports", "NewsModel", "TestSupport", "TextUI",
      ],
      swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(name: "CHeap", path: "Tests/CHeap"),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "tollbook", "Archive", "Exports", "FuzzTargets", "NewsModel", "TestSupport", "TextUI",
        "CPseudoTerminal",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings a main loop of its own, so what it drives is built only when it is asked for (`Tests/fuzz`).
if Context.environment["TOLLBOOK_FUZZ"] != nil {
  for (name, path, parts) in [
    ("tollbook-fuzz", "Tests/FuzzProgram", ["FuzzTargets"]),
    ("tollbook-fuzz-small", "Tests/FuzzSmall", []),
  ] {
    package.products.append(.executable(name: name, targets: [name]))
    package.targets.append(
      .executableTarget(
        name: name,
        dependencies: (["FuzzLoop", "FuzzParts"] + parts).map { .target(name: $0) }, path: path,
        swiftSettings: strict))
  }
  package.targets.append(
    .target(
      name: "FuzzLoop", dependencies: ["FuzzParts"], path: "Tests/FuzzLoop",
      swiftSettings: strict))
}
