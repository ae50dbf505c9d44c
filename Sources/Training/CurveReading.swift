import Glibc

/// What a loss curve shows by itself; several causes can draw the same one.
///
/// The limits are conventions of teaching: 5 % fallen ends a plateau, 3 times the first loss is a blow-up.
public struct CurveReading: Equatable, Sendable {
  /// The first place where the loss is below 95 % of the first; nil when it never is.
  public let plateauEnd: Int?
  /// The last loss over the first.
  public let ratio: Double
  /// The first place that is not finite or above 3 times the first.
  public let blowUp: Int?
  /// Half-way through time, the share of the whole fall that was done; a straight line has ½.
  public let fallenHalfway: Double
  public let count: Int

  /// - Precondition: at least one loss.
  public init(loss: [Double]) {
    precondition(!loss.isEmpty, "no losses")
    let (first, last) = (loss[0], loss[loss.count - 1])
    plateauEnd = loss.firstIndex { $0 < 0.95 * first }
    ratio = last / first
    blowUp = loss.firstIndex { !($0 <= 3 * first) || !$0.isFinite }
    fallenHalfway = first > last ? (first - loss[(loss.count - 1) / 2]) / (first - last) : 0
    count = loss.count
  }

  public var diagnosis: Finding {
    if let blowUp {
      let step = "\(blowUp)"
      guard ratio.isFinite else { return Finding(.learningRateTooHigh, ["step": step, "end": ratio.brief]) }
      return Finding(.learningRateTooHigh, ["step": step, "ratio": ratio.brief])
    }
    if ratio > 1.1 { return Finding(.learningRateTooHigh, ["rose": ratio.brief]) }
    // 10 % over the whole curve is hardly a fall.
    if ratio > 0.9 {
      return Finding(
        .learningRateTooLow,
        ["percent": (100 * (1 - ratio)).brief, "count": "\(count)", "halfway": (100 * fallenHalfway).brief])
    }
    if let plateauEnd, plateauEnd > max(2, count / 5) {
      return Finding(.plateauThenDrop, ["end": "\(plateauEnd)", "ratio": ratio.brief])
    }
    return Finding(.healthy, ["ratio": ratio.brief])
  }
}

/// What training and validation accuracy show together.
public enum GapReading {
  /// The limits are conventions of teaching: a gap above 0.1 is overfitting, once half of the training examples are
  /// right; with less than 0.7 of them right otherwise the model is too small, unless a gap of 0.05 says more.
  public static func finding(trainAccuracy: Double, validationAccuracy: Double) -> Finding? {
    let gap = trainAccuracy - validationAccuracy
    let evidence = evidence(trainAccuracy, validationAccuracy)
    if gap > 0.1, trainAccuracy >= 0.5 { return Finding(.overfitting, evidence) }
    return trainAccuracy < 0.5 || (trainAccuracy < 0.7 && gap < 0.05) ? Finding(.capacityTooLow, evidence) : nil
  }

  /// What is said when there is no finding.
  public static func fine(_ trainAccuracy: Double, _ validationAccuracy: Double) -> Finding {
    Finding(.smallGap, evidence(trainAccuracy, validationAccuracy))
  }

  private static func evidence(_ trainAccuracy: Double, _ validationAccuracy: Double) -> [String: String] {
    [
      "train": trainAccuracy.brief, "validation": validationAccuracy.brief,
      "gap": (trainAccuracy - validationAccuracy).brief,
    ]
  }
}

extension History {
  /// Everything that this run shows, the most important first; a run without a fault gives one finding that says so.
  public var findings: [Finding] {
    let losses = epochs.count > 4 ? self.losses + divergingTail : steps.map(\.loss)
    guard !losses.isEmpty else { return [] }
    var found = [CurveReading(loss: losses).diagnosis].filter { $0.kind != .healthy }
    if let last = epochs.last, let validation = last.validation,
      let gap = GapReading.finding(trainAccuracy: last.accuracy, validationAccuracy: validation.accuracy)
    {
      found.append(gap)
    }
    if let record = records.last { found += record.findings }
    return found.isEmpty ? [CurveReading(loss: losses).diagnosis] : found
  }

  /// The loss that ended a run within an epoch.
  private var divergingTail: [Double] {
    steps.last.map { $0.epoch > epochs.count ? [$0.loss] : [] } ?? []
  }
}

extension Record {
  /// What the inside of the network shows at this update.
  public var findings: [Finding] {
    let saturated = activations.compactMap { item in
      item.value.saturated.map { (item.name, $0, item.value.standardDeviation) }
    }
    var found: [Finding] = []
    for (name, share, deviation) in saturated {
      if deviation == 0 || share > 0.95 {
        found.append(Finding(.deadUnits, ["part": name, "percent": (100 * share).brief]))
      } else if share > 0.6 {
        found.append(Finding(.saturated, ["part": name, "percent": (100 * share).brief]))
      }
    }
    if let ratio = ratios.min(by: { $0.value < $1.value }), ratio.value < 1e-5 {
      found.append(Finding(.updatesTooSmall, ["part": ratio.name, "ratio": ratio.value.brief]))
    }
    if let ratio = ratios.max(by: { $0.value < $1.value }), ratio.value > 0.1 {
      found.append(Finding(.updatesTooLarge, ["part": ratio.name, "ratio": ratio.value.brief]))
    }
    return found
  }
}

extension Double {
  /// Three significant digits, for a sentence.
  var brief: String {
    if isNaN { return "NAN" }
    guard isFinite, self != 0 else { return self == 0 ? "0" : self < 0 ? "-INF" : "INF" }
    guard abs(self) < 1e6 else { return briefPower }
    var (scale, size) = (1.0, abs(self))
    while size < 100, scale < 1e15 { (scale, size) = (scale * 10, size * 10) }
    let rounded = (self * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }

  /// `1.14e+17`
  private var briefPower: String {
    let exponent = log10(abs(self)).rounded(.down)
    let mantissa = (self / pow(10, exponent) * 100).rounded() / 100
    return abs(mantissa) < 10 ? "\(mantissa.brief)e+\(Int(exponent))" : "\((mantissa / 10).brief)e+\(Int(exponent) + 1)"
  }
}
