/// What a date of numbers alone shows of the order of its day and its month.
public enum WrittenOrder: Hashable, Sendable {
  case dayFirst, monthFirst
  /// "03/04/2024".
  case either

  /// Nil for a date that needs no order.
  public init?(_ text: String) {
    var numbers: [(value: Int, digits: Int)] = []
    var isInNumber = false
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) {
        if !isInNumber {
          if numbers.count == 3 { break }
          numbers.append((0, 0))
          isInNumber = true
        }
        guard let last = numbers.last, last.digits < 9 else { return nil }
        numbers[numbers.count - 1] = (last.value * 10 + Int(byte &- 0x30), last.digits + 1)
      } else if byte == 0x2F || byte == 0x2E || byte == 0x2D || byte == 0x20 || byte == 0x3A {
        // Behind the year only a time may follow.
        if numbers.count == 3 { break }
        isInNumber = false
      } else if byte == 0x2C, numbers.count == 3 {
        break
      } else {
        return nil
      }
    }
    guard numbers.count == 3, numbers[0].digits <= 2, numbers[1].digits <= 2,
      numbers[2].digits == 4 || numbers[2].digits == 2
    else { return nil }
    let (left, middle) = (numbers[0].value, numbers[1].value)
    guard left > 0, middle > 0, left <= 31, middle <= 31, left <= 12 || middle <= 12 else {
      return nil
    }
    if left > 12 {
      self = .dayFirst
    } else if middle > 12 {
      self = .monthFirst
    } else {
      self = .either
    }
  }

  /// Whether a table that begins so has dates of numbers alone with slashes or points.
  public static func isNeeded(in head: [UInt8]) -> Bool {
    head.split {
      $0 == 0x2C || $0 == 0x3B || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x22 || $0 == 0x7C
    }
    .contains { cell in
      cell.count >= 6 && cell.count <= 24
        && WrittenOrder(String(decoding: cell, as: UTF8.self)) != nil
    }
  }
}
