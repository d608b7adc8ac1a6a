/// Every screen and dialog, in the order in which help and `docs/keys.md` show them. A new one is a line here.
enum ScreenDirectory {
  static let all: [any Screen.Type] = [
    PickerState.self,
    FacetsState.self,
    SearchState.self,
    FilterLineState.self,
    FilterNameState.self,
    SavedFiltersState.self,
    SortMenuState.self,
    ReaderState.self,
    FindState.self,
    CompareState.self,
    TimelineState.self,
    MapState.self,
    SourcesState.self,
    DatasetsState.self,
    WholeDeskState.self,
    QueueState.self,
    LinksState.self,
    DisagreementsState.self,
    AsideState.self,
    AsideFilterState.self,
    FeedsState.self,
    FeedAddressState.self,
    ClaimFormState.self,
    RecordForm.self,
    CopyMenu.self,
    PipeLine.self,
    NoteState.self,
    TagsState.self,
    LogState.self,
    ExportState.self,
    ImportDialog.self,
    ColumnsState.self,
    JoinQuestion.self,
    HelpState.self,
    PaletteState.self,
  ]

  static let contexts: [Context] = [.incidents] + all.flatMap { $0.contexts }
  static let commands: [Command] = all.flatMap { $0.commands }

  /// The screen that an action opens over the list.
  static func opened(by action: Action) -> (any Screen)? {
    for screen in all {
      if let opened = screen.opened(by: action) { return opened }
    }
    return nil
  }
}
