extension Presenter {
  /// Goes to the beginning of a step, counted from 0 among those that are played. The steps before it are run in
  /// silence, so that its variables are there.
  public func go(to position: Int) {
    guard plays.indices.contains(position) else { return }
    let reached = (history + [moment]).map(\.position).last { $0 <= position }
    if let first = history.firstIndex(where: { $0.position == reached }) {
      restore(history[first])
      history.removeSubrange(first...)
    }
    guard position > moment.position else { return }
    var before = moment
    before.state = session.state
    history.append(before)
    for index in plays[moment.position]...plays[position - 1] { runSilently(lesson.steps[index]) }
    enter(position)
  }

  /// Continues where another presenter stands: the same step, if the lesson still has it, as many keys into it, with
  /// notes and index as they were. For a lesson whose file was changed while it is presented.
  public func resume(like other: Presenter) {
    let place = plays.firstIndex { lesson.steps[$0].id == other.step.id }
    go(to: place ?? min(other.moment.position, plays.count - 1))
    let keys = other.history.count { $0.position == other.moment.position }
    let position = moment.position
    for _ in 0..<keys where place != nil {
      if let input = upcoming { moment.typed = input.count }
      press(.next)
    }
    while moment.position != position { press(.back) }
    (showsNotes, showsIndex, isBlank) = (other.showsNotes, other.showsIndex, other.isBlank)
    if moment.stop == other.moment.stop { (moment.typed, moment.hands) = (other.moment.typed, other.moment.hands) }
  }
}
