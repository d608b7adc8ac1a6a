import NewsModel

extension JSONWriter {
  /// What one speaker has said of one measure and scope, in the order of time.
  mutating func history(_ history: SpeakerHistory, of dossier: Dossier) {
    object { json in
      json.member("measure", history.measure.rawValue)
      json.member("scope", history.scope.rawValue)
      json.member("speaker", history.speaker.name)
      json.member("speakerKind", history.speaker.kind.rawValue)
      json.member("voice", history.steps[0].sightings[0].voice)
      json.member("revised", history.isRevised)
      json.member("steps", history.steps) { $0.step($1, of: dossier) }
    }
  }

  private mutating func step(_ step: SpeakerHistory.Step, of dossier: Dossier) {
    object { json in
      json.member("change", step.change.rawValue)
      json.member("low", step.bounds.low)
      json.member("high", step.bounds.high)
      json.member("from", step.days?.lowerBound.iso)
      json.member("to", step.days?.upperBound.iso)
      json.member("sightings", step.sightings) { json, sighting in
        json.object { json in
          json.member("report", sighting.position.map { dossier.reports[$0.report].key })
          json.member("claim", sighting.position?.claim)
          json.member("outlet", sighting.outlet)
          json.member("day", sighting.day?.iso)
          json.member("low", sighting.claim.bounds.low)
          json.member("high", sighting.claim.bounds.high)
          json.member("qualifier", sighting.claim.qualifier.rawValue)
        }
      }
    }
  }
}
