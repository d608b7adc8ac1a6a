import Testing

/// Who was killed, hurt or taken, one by one, on whose word, and in which event.
@Suite struct FigureSentencesTests {
  @Test(arguments: MarkedSentences.singleVictims) func singleVictims(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.seizedPeople) func seizedPeople(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.voices) func voices(_ marked: String) { expectMarked(marked) }
  @Test(arguments: MarkedSentences.parts) func parts(_ marked: String) { expectMarked(marked) }
  @Test(arguments: MarkedSentences.tolls) func tolls(_ marked: String) { expectMarked(marked) }
  @Test(arguments: MarkedSentences.wounds) func wounds(_ marked: String) { expectMarked(marked) }
  @Test(arguments: MarkedSentences.severalEvents) func severalEvents(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.capitals) func capitals(_ marked: String) {
    expectMarked(marked)
  }
  @Test(arguments: MarkedSentences.lists) func lists(_ marked: String) { expectMarked(marked) }
  @Test(arguments: MarkedSentences.zeroAndUnknown) func zeroAndUnknown(_ marked: String) {
    expectMarked(marked)
  }
}
