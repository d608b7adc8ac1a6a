/// Somebody who is named: a group of the table, or a force of a state.
struct GroupActor: Hashable {
  var name: String
  var short: String?
  var isForce: Bool
}
