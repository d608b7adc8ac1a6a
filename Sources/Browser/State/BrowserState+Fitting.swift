/// Keeping everything that scrolls on a screen of the size that it has now.
extension BrowserState {
  /// Makes what is shown of dossiers anew, after one arrived or changed.
  mutating func refreshScreens() {
    for index in screens.indices {
      var screen = screens[index]
      screen.refresh(in: self)
      screens[index] = screen
    }
  }

  /// Fits every list, text and menu to the size.
  mutating func fitToScreen() {
    incidents.window.fit(height: incidentsLayout.rows.height)
    for index in screens.indices {
      var screen = screens[index]
      screen.fit(in: self)
      screens[index] = screen
    }
    if var dialog {
      dialog.fit(in: self)
      self.dialog = dialog
    }
  }
}
