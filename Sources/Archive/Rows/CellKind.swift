// A record is the cells of a row, one after the other, each led by a number in seven bits a byte: the kind of the cell in
// its lowest three bits, what belongs to it above them. Numbers, days and words that come again take one to four bytes
// so; only long texts stand as they came. Every cell comes back as it was, sign for sign: "007", "1e5" and "-0" are texts.

/// The kinds of cells in a record.
enum CellKind: UInt8 {
  /// So many bytes of text follow.
  case text
  /// A word of the column's list, by its place.
  case listed
  /// A whole number as it is usually written, and one below zero without its sign.
  case number, negative
  /// So many empty cells and one more.
  case empty
  /// A decimal number: twice the digits behind the point, and one more below zero; its digits as a number follow.
  case decimal
  /// A day as YYYY-MM-DD.
  case day
  /// 0: the same as the cell before. 1: a day with " 00:00:00.000" behind it follows.
  case other
}
