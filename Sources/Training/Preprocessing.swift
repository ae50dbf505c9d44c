public import Datasets
public import Layers
public import Tensors

/// What is done to features before learning, fitted on one data set and then applied to any.
///
/// Fitted on more than the training examples it leaks: the numbers know the examples that are to judge the model.
public struct Preprocessing: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Mean 0; enough for images, whose pixels share one scale.
    case center
    /// Mean 0 and variance 1 for each feature.
    case standardize
    /// Along the axes of largest variance, each with variance 1.
    case pca
    /// Without correlations, as near to the data as can be.
    case zca
  }

  public let kind: Kind
  /// How many examples it was fitted on.
  public let examples: Int
  private let scale: FeatureScale
  private let whitening: Whitening?

  /// - Throws: `ShapeError` when there is no example; `ValueError` when a variance that PCA or ZCA divides by is 0.
  public init(_ kind: Kind, fittedOn data: Dataset, epsilon: Double = 1e-5) throws {
    (self.kind, examples) = (kind, data.count)
    scale = try FeatureScale(of: data, dividing: kind == .standardize)
    switch kind {
    case .center, .standardize: whitening = nil
    case .pca: whitening = try Whitening(of: data.features, .pca, epsilon: epsilon)
    case .zca: whitening = try Whitening(of: data.features, .zca, epsilon: epsilon)
    }
  }

  /// The means that are taken away.
  public var mean: Tensor { scale.mean }
  /// The features that never varied.
  public var constant: [Int] { scale.constant }
  /// Things to know about the whitening that was done all the same.
  public var notes: [WhiteningNote] { whitening?.notes ?? [] }

  /// - Throws: `ShapeError` when `data` has other features.
  public func applied(to data: Dataset) throws -> Dataset {
    guard let whitening else { return try scale.applied(to: data) }
    return data.with(features: try whitening.applied(to: data.features))
  }
}
