extension ColumnMap {
  /// What a column can hold, each with the names under which tables have it and what the template says of it.
  public static let fields: [Field] = [
    Field(
      "id",
      [
        "id", "event_id", "incident_id", "eventid", "incident_code", "ref", "code", "case_id",
        "ibc_code", "s#", "no", "incident_no", "serial", "uid", "attack_id", "data_id", "record_id",
        "case_no", "strike_id", "n", "numero", "nr",
      ],
      "the row's own number or code; without one, re-imports know a row by all of its cells"),
    Field(
      "date",
      [
        "date", "event_date", "date_start", "start_date", "incident_date", "date_of_incident",
        "date_of_attack", "fecha", "date_debut", "datetime", "event_day", "attack_date",
        "strike_date", "date_of_strike", "date_of_event", "dates", "period",
      ], "the day, or the first day"
    ),
    Field("end_date", ["end_date", "date_end", "last_day"], "the last day"),
    Field("year", ["year", "iyear", "annee", "año", "ano"], "the year, where no day is known"),
    Field(
      "month", ["month", "imonth", "mois", "mes"], "the month beside a year, in a column of its own"
    ),
    Field("day", ["day", "iday", "jour", "dia"], "the day beside a month, in a column of its own"),
    Field(
      "country",
      [
        "country", "country_name", "country_txt", "iso3", "iso2", "iso", "country_code", "pays",
        "pais", "nation", "country_of_incident", "cc", "iso_a3", "iso_a2", "iso_code", "adm0_name",
        "admin0", "adm0",
      ],
      "name or ISO code"),
    Field(
      "admin1",
      [
        "admin1", "adm_1", "province", "provstate", "governorate", "state", "region", "department",
        "admin_1", "departamento", "departement", "governorate_name", "estado", "oblast", "wilaya",
      ], "province or state"),
    Field(
      "place",
      [
        "place", "city", "town", "village", "location", "city_or_county", "locality", "lieu",
        "localite", "municipality", "municipio", "ciudad", "lugar", "commune", "cercle", "district",
        "county", "lga", "area", "site", "place_of_death", "location_of_death", "incident_location",
        "nearest_town",
      ], "town or village"),
    Field("latitude", ["latitude", "lat", "y"], "degrees north"),
    Field("longitude", ["longitude", "lon", "lng", "long", "x"], "degrees east"),
    Field(
      "coordinates", ["coordinates", "latlng", "lat_lon", "lat_long", "latlon", "geo", "gps"],
      "both in one column"),
    Field(
      "type",
      [
        "type", "event_type", "category", "attack_type", "attacktype", "attacktype1_txt", "kind",
        "strike_type", "type_of_attack", "cause", "cause_of_death", "weapon", "weapon_type", "tipo",
      ],
      "what kind of violence"),
    Field(
      "perpetrator",
      [
        "perpetrator", "perpetrators", "actor1", "actor", "group", "group_name", "gname",
        "belligerent", "belligerents", "responsible", "armed_group", "actor_1", "auteurs", "auteur",
        "presunto_responsable", "responsable", "presumed_perpetrator", "attacker", "side_a",
      ],
      "who acted; several are parted by ;"),
    Field(
      "target",
      [
        "target", "target1", "target_type", "actor2", "actor_2", "targets", "targeted_belligerent",
        "targeted_group", "victim_type", "objetivo", "cible", "side_b",
      ],
      "who or what was attacked"),
    Field("title", ["title", "headline", "case", "incident", "name"], "a title"),
    Field(
      "text",
      [
        "notes", "description", "summary", "text", "details", "narrative", "what_happened",
        "assessment",
        "descripcion", "resume", "hechos",
      ],
      "what happened, in words"),
    Field(
      "source",
      [
        "source", "sources", "source_name", "media_sources", "outlet", "reported_by", "references",
        "fuente", "fuentes", "reference", "news_source", "media",
      ],
      "who reported it; several are parted by ;"),
    Field("link", ["link", "url", "source_url", "incident_url"], "an address"),
    Field("note", ["remark", "remarks", "comment", "comments"], "remarks"),
  ]
}
