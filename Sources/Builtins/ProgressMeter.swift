import Figures
import Language
import Messages

extension Call {
  /// A word of the catalogue in the session's language.
  func word(_ key: String) -> String { Catalogue.sentence(key, in: session.language) }
}

/// Tells a session how far long work has got and how long the rest will take, not more often than can be read.
final class ProgressMeter {
  private static let pause = Duration.milliseconds(100)

  private let session: Session
  private let total: Double
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant

  /// `total` is the amount of work, in any unit.
  init(_ call: Call, total: Double) {
    (session, self.total) = (call.session, total)
    start = clock.now
    next = start.advanced(by: Self.pause * 3)  // short work shows nothing
  }

  /// `done` of the total is finished; `text` and `figure` are asked for only when they will be shown.
  func update(done: Double, figure: () -> Figure? = { nil }, _ text: () -> String) {
    let now = clock.now
    guard let report = session.onProgress, now >= next else { return }
    let line = text() + (left(done).map { "  " + $0 } ?? "")
    report(Progress(done: done, total: total, text: line, figure: figure()))
    next = now.advanced(by: max(Self.pause, (clock.now - now) * 10))  // showing takes a tenth of the time at most
  }

  /// About how long the rest takes, at the pace so far.
  private func left(_ done: Double) -> String? {
    guard done > 0, total > done, total.isFinite else { return nil }
    let seconds = (clock.now - start) / .seconds(1) / done * (total - done)
    return Catalogue.sentence("progress.left", ["time": Self.text(seconds)], in: session.language)
  }

  /// `8 s`, `3 min 20 s`, `2 h 5 min`.
  static func text(_ seconds: Double) -> String {
    guard seconds < 1e8 else { return "…" }
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
