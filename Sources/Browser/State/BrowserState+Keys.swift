import NewsModel
import TextUI

extension BrowserState {
  /// Does what a key means in the screen or dialog that takes it.
  mutating func press(_ key: Key) -> [Effect] {
    message = nil
    requests.stalled = []
    if let action = CommandTable.action(for: key, in: context) {
      if isOpening, !action.isForOpeningScreens {
        typedAhead.append(key)
        return []
      }
      return run(action)
    }
    if context.typesText { type(key) }
    return []
  }

  /// True while the screen on top waits for what it is to show.
  private var isOpening: Bool {
    guard dialog == nil, requests.isWaiting(.dossier) || requests.isWaiting(.dossiers) else {
      return false
    }
    return switch screens.last {
    case .reader(let reader): shelf[reader.incident] == nil
    case .compare(let compare): compare.lacks(shelf)
    default: false
    }
  }

  /// Takes the keys that were pressed while a screen was opening, now that it has opened.
  mutating func pressTypedAhead() -> [Effect] {
    var effects: [Effect] = []
    while !typedAhead.isEmpty, !isOpening {
      effects += press(typedAhead.removeFirst())
      settle()
      effects += wants()
    }
    return effects
  }

  mutating func run(_ action: Action) -> [Effect] {
    if action == .back { typedAhead = [] }
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .help:
      heldDialog = dialog
      dialog = .help(HelpState(from: context))
      return []
    case .palette:
      dialog = .palette(PaletteState(for: context))
      return []
    default: break
    }
    if dialog != nil { return runDialog(action) }
    switch screens.last {
    case .reader(let reader): return run(action, in: reader)
    case .compare(let compare): return run(action, in: compare)
    case .facets(let facets): return run(action, in: facets)
    case .queue(let queue): return run(action, in: queue)
    case .timeline(let timeline): return run(action, in: timeline)
    case .map(let map): return run(action, in: map)
    case .sources(let sources): return run(action, in: sources)
    case .links(let links): return run(action, in: links)
    case .datasets(let datasets): return run(action, in: datasets)
    case nil: return runIncidents(action)
    }
  }

  private mutating func runDialog(_ action: Action) -> [Effect] {
    switch dialog {
    case .picker(let picker): run(action, in: picker)
    case .search(let search): run(action, in: search)
    case .filterLine(let line): run(action, in: line)
    case .sortMenu(let menu): run(action, in: menu)
    case .find(let find): run(action, in: find)
    case .export(let export): return run(action, in: export)
    case .help(let help): run(action, in: help)
    case .palette(let palette): return run(action, in: palette)
    case .claimForm(let form): return run(action, in: form)
    case .join(let question): return run(action, in: question)
    case nil: break
    }
    return []
  }

  /// Types into the line of the dialog.
  private mutating func type(_ key: Key) {
    switch dialog {
    case .picker(var picker):
      guard picker.line.handle(key) else { return }
      picker.narrow()
      dialog = .picker(picker)
      previewPicker(picker)
    case .search(var search):
      guard search.line.handle(key) else { return }
      dialog = .search(search)
      filterList(by: search.filter)
    case .filterLine(var line):
      guard line.line.handle(key) else { return }
      line.read()
      dialog = .filterLine(line)
      filterList(by: line.filter)
    default: typeIntoOthers(key)
    }
  }

  private mutating func typeIntoOthers(_ key: Key) {
    switch dialog {
    case .find(var find):
      guard find.line.handle(key) else { return }
      dialog = .find(find)
      previewFind(find.line.text)
    case .export(var export):
      guard !export.isWriting, export.path.handle(key) else { return }
      export.failure = nil
      dialog = .export(export)
    case .help(var help):
      guard help.line.handle(key) else { return }
      help.narrow()
      dialog = .help(help)
    case .palette(var palette):
      guard palette.line.handle(key) else { return }
      palette.narrow()
      dialog = .palette(palette)
    case .claimForm(var form):
      guard !form.isWriting else { return }
      form.type(key)
      dialog = .claimForm(form)
    default: break
    }
  }
}

extension Action {
  /// What may be done before a screen has anything to show.
  fileprivate var isForOpeningScreens: Bool {
    switch self {
    case .back, .quit, .suspend, .help, .palette: true
    default: false
    }
  }
}
