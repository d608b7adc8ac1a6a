/// Keeping everything that scrolls on a screen of the size that it has now.
extension BrowserState {
  /// Makes what is shown of dossiers anew, after one arrived or changed.
  mutating func refreshScreens() {
    changeScreens { screen, shell in screen.refresh(in: shell) }
  }

  /// Fits every list, text and menu to the size.
  mutating func fitToScreen() {
    var list = incidents
    list.fit(in: self)
    incidents = list
    changeScreens { screen, shell in screen.fit(in: shell) }
    if var dialog {
      dialog.fit(in: self)
      self.dialog = dialog
    }
  }

  /// Changes every screen over the list, the lowest first.
  mutating func changeScreens(_ change: (inout any Screen, BrowserState) -> Void) {
    for index in screens.indices {
      var screen = screens[index]
      change(&screen, self)
      screens[index] = screen
    }
  }
}
