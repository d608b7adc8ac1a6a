import Testing

@testable import Archive

@Suite struct KeyTableTests {
  @Test(arguments: [16, 1_000, 1 << 20])
  func `Every key has its last number, in memory and in runs, and no other key has one`(
    _ most: Int
  ) throws {
    let table = KeyTable(most: most)
    for number in 1...5_000 { try table.set(KeyHash.mixed(UInt64(number)), UInt64(number)) }
    for number in stride(from: 1, through: 5_000, by: 7) {
      try table.set(KeyHash.mixed(UInt64(number)), UInt64(number) + 10_000)
    }
    for number in 1...5_000 {
      let expected = UInt64(number) + (number % 7 == 1 ? 10_000 : 0)
      #expect(try table.value(of: KeyHash.mixed(UInt64(number))) == expected)
      #expect(try table.value(of: KeyHash.mixed(UInt64(number + 5_000))) == nil)
    }
  }

  @Test func `Keys at both ends are keys like others`() throws {
    let table = KeyTable(most: 2)
    for key in [0, UInt64.max, 1, UInt64.max - 1] { try table.set(key, key >> 1 | 1) }
    #expect(try table.value(of: 0) == 1)
    #expect(try table.value(of: UInt64.max) == UInt64.max >> 1)
    #expect(try table.value(of: 2) == nil)
  }

  @Test func `A number and its digits as a name have different keys`() {
    #expect(KeyHash.key(.number(7)) != KeyHash.key(.text("7")))
    #expect(KeyHash.key(.text("ab")) != KeyHash.key(.text("ba")))
    #expect(KeyHash.key(OwnKey("7")) == KeyHash.key(.number(7)))
  }
}
