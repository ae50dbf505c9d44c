import Layers
import Tensors

extension Workload {
  static let normalisations: [Workload] =
    [(64, 100), (256, 512), (1024, 1024), (8192, 512)].flatMap { batchNorms($0, $1) + layerNorms($0, $1) }
    + [spatialForward, spatialBoth, small, softmax(4096, 10), softmax(1024, 1000)]

  private static func batchNorms(_ rows: Int, _ columns: Int) -> [Workload] {
    let bytes = Double(8 * rows * columns)
    return [
      Workload("bn_fwd/\(rows)x\(columns)", 2 * bytes, "byte") {
        let x = numbers([rows, columns])
        var layer = BatchNorm(features: columns)
        return { try layer.forward(x).y.values[0] }
      },
      Workload("bn_fwdbwd/\(rows)x\(columns)", 5 * bytes, "byte") {
        let (x, dy) = (numbers([rows, columns]), numbers([rows, columns]))
        var layer = BatchNorm(features: columns)
        return {
          let (_, cache) = try layer.forward(x)
          return layer.backward(dy, cache).input.values[0]
        }
      },
    ]
  }

  private static func layerNorms(_ rows: Int, _ columns: Int) -> [Workload] {
    let bytes = Double(8 * rows * columns)
    return [
      Workload("ln_fwd/\(rows)x\(columns)", 2 * bytes, "byte") {
        let x = numbers([rows, columns])
        var layer = LayerNorm(features: columns)
        return { try layer.forward(x).y.values[0] }
      },
      Workload("ln_fwdbwd/\(rows)x\(columns)", 5 * bytes, "byte") {
        let (x, dy) = (numbers([rows, columns]), numbers([rows, columns]))
        var layer = LayerNorm(features: columns)
        return {
          let (_, cache) = try layer.forward(x)
          return layer.backward(dy, cache).input.values[0]
        }
      },
    ]
  }

  private static let images = [32, 64, 32, 32]

  private static let spatialForward = Workload("bn_fwd/32x64x32x32", 2 * 8 * 2_097_152, "byte") {
    let x = numbers(images)
    var layer = BatchNorm2d(channels: images[1])
    return { try layer.forward(x).y.values[0] }
  }

  private static let spatialBoth = Workload("bn_fwdbwd/32x64x32x32", 5 * 8 * 2_097_152, "byte") {
    let (x, dy) = (numbers(images), numbers(images))
    var layer = BatchNorm2d(channels: images[1])
    return {
      let (_, cache) = try layer.forward(x)
      return layer.backward(dy, cache).input.values[0]
    }
  }

  private static let small = Workload("smallarr_bn/4x3", 1, "op") {
    let x = numbers([4, 3])
    var layer = BatchNorm(features: 3)
    return { try layer.forward(x).y.values[0] }
  }

  private static func softmax(_ rows: Int, _ classes: Int) -> Workload {
    Workload("softmax_xent/\(rows)x\(classes)", Double(2 * 8 * rows * classes), "byte") {
      let scores = numbers([rows, classes])
      let labels = (0..<rows).map { $0 * 7 % classes }
      return { try SoftmaxLoss().lossAndGradient(scores, labels).dscores.values[0] }
    }
  }

  /// Normal numbers, the same for the same shape.
  static func numbers(_ shape: [Int]) -> Tensor {
    var generator = RandomGenerator(seed: 231)
    return generator.normal(shape)
  }
}
