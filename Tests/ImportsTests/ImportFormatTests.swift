import Imports
import Testing

@Suite("What an input holds is seen in its content")
struct ImportFormatTests {
  @Test(arguments: [
    (#"{"key":"a","reports":[]}"#, ImportFormat.jsonl),
    ("\u{FEFF}\n " + #"{"key":"a","date":null}"# + "\n{}", .jsonl),
    (#"{"id":"1","text":"…"}"#, .articles),
    (#"{"text":"a very long line that breaks off he"#, .articles),
    (#"{"key":"a","title":"b","reports":[{"text":"breaks off"#, .jsonl),
    (#"{"curly":"braces"}"#, .article),
    ("<html><p>Words</p>", .article),
    ("# A title\n\nWords", .article),
    ("", .article),
  ])
  func recognises(head: String, format: ImportFormat) {
    #expect(ImportFormat.recognise(Array(head.utf8)) == format)
  }
}
