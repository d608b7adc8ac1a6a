/// Where ACLED's columns stand in a file, under their names of 2015 and of today.
struct ACLEDColumns: Sendable {
  let id, eventDate, year, timePrecision, disorderType, eventType, subEventType: Int?
  let actor1, associated1, inter1, actor2, associated2, inter2: Int?
  let civilianTargeting, iso3, gleditschWard, country, admin1, location: Int?
  let latitude, longitude, geoPrecision, source, sourceScale, notes, fatalities, tags: Int?
  let timestamp: Int?

  init(_ names: ColumnNames) {
    id = names["event_id_cnty", "data_id", "event_id_no_cnty"]
    eventDate = names["event_date"]
    year = names["year"]
    timePrecision = names["time_precision"]
    disorderType = names["disorder_type"]
    eventType = names["event_type"]
    subEventType = names["sub_event_type"]
    actor1 = names["actor1"]
    associated1 = names["assoc_actor_1", "ally_actor_1"]
    inter1 = names["inter1"]
    actor2 = names["actor2"]
    associated2 = names["assoc_actor_2", "ally_actor_2"]
    inter2 = names["inter2"]
    civilianTargeting = names["civilian_targeting"]
    iso3 = names["iso3"]
    gleditschWard = names["gwno"]
    country = names["country"]
    admin1 = names["admin1"]
    location = names["location"]
    latitude = names["latitude"]
    longitude = names["longitude"]
    geoPrecision = names["geo_precision"]
    source = names["source"]
    sourceScale = names["source_scale"]
    notes = names["notes"]
    fatalities = names["fatalities"]
    tags = names["tags"]
    timestamp = names["timestamp"]
  }
}
