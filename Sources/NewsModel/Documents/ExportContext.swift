/// What a document says about its own making, and the names that it needs.
public struct ExportContext: Sendable {
  /// Name and version of the program ("tollbook 0.2.0").
  public var program: String
  /// The filter whose incidents these are, in the filter language; nil when they were picked one by one.
  public var filter: String?
  /// True where claims that nobody accepted were left out.
  public var onlyAccepted = false
  /// Whether a table has hashtags (HXL) below its head.
  public var hxl = false
  /// Whether a brief ends with what each published rule took and left out.
  public var withRules = false
  /// The English name of a country by its ISO 3166-1 alpha-3 code.
  public var countryName: @Sendable (String) -> String?

  public init(
    program: String, filter: String? = nil,
    countryName: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.program = program
    self.filter = filter
    self.countryName = countryName
  }
}
