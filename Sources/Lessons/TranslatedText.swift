extension Translation {
  /// The source lesson as a file with these words in the place of its own: what was translated is printed anew.
  public func text(of source: Lesson) -> String {
    var lesson = applied(to: source)
    lesson.front.source = nil
    for index in lesson.front.entries.indices where lesson.front.entries[index].key == "lang" {
      lesson.front.entries[index].value = language
    }
    for index in lesson.steps.indices {
      let old = source.steps[index]
      if lesson.steps[index].heading.title != old.heading.title { lesson.steps[index].heading.source = nil }
      for place in lesson.steps[index].blocks.indices
      where lesson.steps[index].blocks[place].content != old.blocks[place].content {
        lesson.steps[index].blocks[place].source = nil
      }
    }
    return LessonFormat.print(lesson)
  }
}
