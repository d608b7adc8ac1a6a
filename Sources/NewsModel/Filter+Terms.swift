/// The terms that the program itself asks for, by name.
extension Filter {
  /// A name, code or alias of a country, as typed.
  public static func country(_ name: String) -> Filter { .term(.country, .name(name)) }
  /// A name or alias of a group, as typed.
  public static func group(_ name: String) -> Filter { .term(.group, .name(name)) }
  /// Part of the name of a place or its administrative division.
  public static func place(_ name: String) -> Filter { .term(.place, .name(name)) }
  /// The kind of incident ("bombing"); part of it is enough.
  public static func type(_ name: String) -> Filter { .term(.type, .name(name)) }
  /// Outlet or origin of a report, part of it is enough.
  public static func source(_ name: String) -> Filter { .term(.source, .name(name)) }
  public static func tag(_ name: String) -> Filter { .term(.tag, .name(name)) }

  /// The figure of a measure, compared; incidents without a figure never match.
  public static func figure(
    _ measure: Measure, _ comparator: Comparator, _ number: Int
  ) -> Filter { .term(FilterField(measure), .number(comparator, number)) }

  /// True for incidents without any figure of the measure.
  public static func figureUnknown(_ measure: Measure) -> Filter {
    .term(FilterField(measure), .unknown)
  }

  /// Days from `from` to `to`, either end open; an incident matches when its span meets them.
  public static func date(from: Day?, to: Day?) -> Filter {
    .term(.date, .days(from: from, to: to))
  }

  /// Relative spread of the killed figures in percent, compared.
  public static func spread(_ comparator: Comparator, _ percent: Int) -> Filter {
    .term(.spread, .number(comparator, percent))
  }

  /// Number of reports, compared.
  public static func reports(_ comparator: Comparator, _ count: Int) -> Filter {
    .term(.reports, .number(comparator, count))
  }

  /// Number of origins, compared.
  public static func origins(_ comparator: Comparator, _ count: Int) -> Filter {
    .term(.origins, .number(comparator, count))
  }

  /// Whether comparable figures of killed disagree.
  public static func disputed(_ isDisputed: Bool) -> Filter { .term(.disputed, .flag(isDisputed)) }

  /// Whether some speaker has changed its figure of killed since it first gave one, and in which direction.
  public static func revised(_ revision: Revision) -> Filter {
    .term(.revised, .choice(revision.rawValue))
  }

  /// Whether some origin's figure of killed lies far from all others.
  public static func outlier(_ hasOne: Bool) -> Filter { .term(.outlier, .flag(hasOne)) }
  /// Whether the analyst starred it.
  public static func starred(_ isStarred: Bool) -> Filter { .term(.starred, .flag(isStarred)) }

  /// Whether a speaker of this kind stands behind a comparable figure.
  public static func speaker(_ kind: SpeakerKind) -> Filter {
    .term(.speaker, .choice(kind.rawValue))
  }

  /// Whether all comparable figures come from speakers of this kind.
  public static func onlySpeaker(_ kind: SpeakerKind) -> Filter {
    .term(.only, .choice(kind.rawValue))
  }

  /// Within a distance in kilometres of a point (degrees, WGS 84).
  public static func near(latitude: Double, longitude: Double, kilometres: Double) -> Filter {
    .term(.near, .circle(latitude: latitude, longitude: longitude, kilometres: kilometres))
  }

  /// In a box of degrees.
  public static func box(_ box: MapBox) -> Filter { .term(.box, .box(box)) }

  /// Words in titles, texts and notes; `isPhrase` keeps them together, otherwise the last word may be a prefix.
  public static func words(_ words: String, isPhrase: Bool) -> Filter {
    .term(.text, .words(words, isPhrase: isPhrase))
  }
}
