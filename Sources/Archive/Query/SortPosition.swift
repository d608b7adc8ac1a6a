/// Where a row of packed columns stands in an order: smaller keys come first.
struct SortPosition: Comparable {
  /// 1 where the row has no value; such rows come last.
  var isUnknown: Int64
  var value: Int64
  var day: Int64
  var id: Int64

  static func < (left: SortPosition, right: SortPosition) -> Bool {
    (left.isUnknown, left.value, left.day, left.id)
      < (right.isUnknown, right.value, right.day, right.id)
  }
}
