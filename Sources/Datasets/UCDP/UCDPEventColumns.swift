/// Where the columns of UCDP's events stand in a file. Older releases called the estimates `best_est` and so on.
struct UCDPEventColumns: Sendable {
  let id, year, typeOfViolence, conflictName, sideA, sideB: Int?
  let numberOfSources, sourceArticle, sourceOffice, sourceDate, sourceHeadline, sourceOriginal: Int?
  let wherePrecision, whereCoordinates, whereDescription, admin1, admin2: Int?
  let latitude, longitude, country, countryID, iso3: Int?
  let eventClarity, codeStatus, datePrecision, dateStart, dateEnd: Int?
  let deathsA, deathsB, deathsCivilians, deathsUnknown, best, high, low: Int?
  let notes: Int?

  init(_ names: ColumnNames) {
    id = names["id", "event_id"]
    year = names["year"]
    typeOfViolence = names["type_of_violence"]
    conflictName = names["conflict_name"]
    sideA = names["side_a"]
    sideB = names["side_b"]
    numberOfSources = names["number_of_sources"]
    sourceArticle = names["source_article"]
    sourceOffice = names["source_office"]
    sourceDate = names["source_date"]
    sourceHeadline = names["source_headline"]
    sourceOriginal = names["source_original"]
    wherePrecision = names["where_prec"]
    whereCoordinates = names["where_coordinates"]
    whereDescription = names["where_description"]
    admin1 = names["adm_1"]
    admin2 = names["adm_2"]
    latitude = names["latitude"]
    longitude = names["longitude"]
    country = names["country"]
    countryID = names["country_id"]
    iso3 = names["iso3"]
    eventClarity = names["event_clarity"]
    codeStatus = names["code_status"]
    datePrecision = names["date_prec"]
    dateStart = names["date_start"]
    dateEnd = names["date_end"]
    deathsA = names["deaths_a"]
    deathsB = names["deaths_b"]
    deathsCivilians = names["deaths_civilians"]
    deathsUnknown = names["deaths_unknown"]
    best = names["best", "best_est"]
    high = names["high", "high_est"]
    low = names["low", "low_est"]
    notes = names["event_notes"]
  }

  /// The order of the official file; release 24.0.1 came without a header.
  static let official = [
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
    "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
  ]
}
