import NewsModel
import TextUI

/// Keeping everything that scrolls on a screen of the size that it has now.
extension BrowserState {
  /// Makes what is shown of dossiers anew, after one arrived or changed.
  mutating func refreshScreens() {
    let layout = ReaderLayout(size)
    for index in screens.indices {
      switch screens[index] {
      case .reader(var reader):
        guard let dossier = shelf[reader.incident] else { continue }
        reader.lay(dossier, layout: layout)
        screens[index] = .reader(reader)
      case .compare(var compare):
        compare.refresh(shelf)
        screens[index] = .compare(compare)
      case .facets, .queue, .links, .timeline, .map, .sources, .datasets: break
      }
    }
  }

  /// Fits every list, text and menu to the size.
  mutating func settle() {
    incidents.window.fit(height: incidentsLayout.rows.height)
    for index in screens.indices { fitScreen(index) }
    switch dialog {
    case .picker(var picker):
      picker.fit(height: PickerLayout(size).rows.height)
      dialog = .picker(picker)
    case .palette(var palette):
      palette.fit(height: PaletteLayout(size).rows.height)
      dialog = .palette(palette)
    case .help(var help):
      help.scroll(by: 0, height: HelpLayout(size).rows.height)
      dialog = .help(help)
    default: break
    }
  }

  private mutating func fitScreen(_ index: Int) {
    switch screens[index] {
    case .reader(var reader):
      let layout = ReaderLayout(size)
      if let width = reader.page?.width, width != layout.text.width,
        let dossier = shelf[reader.incident]
      {
        reader.lay(dossier, layout: layout)
      }
      reader.fit(height: layout.text.height)
      screens[index] = .reader(reader)
    case .compare(var compare):
      let dossier = compare.ids.count == 1 ? shelf[compare.ids[0]] : nil
      compare.fit(dossier, layout: CompareLayout(size))
      screens[index] = .compare(compare)
    case .facets(var facets):
      facets.fit(height: FacetsLayout(size).rows.height)
      screens[index] = .facets(facets)
    case .queue(var queue):
      queue.fit(height: QueueLayout(size).rows.height)
      screens[index] = .queue(queue)
    case .timeline(var timeline):
      timeline.fit(width: TimelineLayout(size).plot.width)
      screens[index] = .timeline(timeline)
    case .map(var map):
      let rect = MapLayout(size).map
      map.fit(Size(width: rect.width, height: rect.height))
      screens[index] = .map(map)
    case .sources(var sources):
      sources.fit(height: SourcesLayout(size).rows.height)
      screens[index] = .sources(sources)
    case .links(var links):
      links.fit(height: LinksLayout(size).count)
      screens[index] = .links(links)
    case .datasets(var datasets):
      let layout = DatasetsLayout(size)
      datasets.fit(rows: layout.rows.height, choices: layout.choices.height)
      screens[index] = .datasets(datasets)
    }
  }
}
