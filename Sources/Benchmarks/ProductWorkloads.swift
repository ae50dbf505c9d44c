import Layers
import Tensors

extension Workload {
  static let products: [Workload] =
    [(60, 100, 100), (256, 512, 512), (1024, 1024, 1024)].map { product($0, $1, $2) } + [affine]

  private static func product(_ rows: Int, _ inner: Int, _ columns: Int) -> Workload {
    Workload("gemm/\(rows)x\(inner)x\(columns)", Double(2 * rows * inner * columns), "flop") {
      let (x, y) = (numbers([rows, inner]), numbers([inner, columns]))
      return { try Tensor.matrixProduct(x, y).values[0] }
    }
  }

  private static let affine = Workload("affine_fwdbwd/256x512x512", 6 * 256 * 512 * 512, "flop") {
    let (x, dy) = (numbers([256, 512]), numbers([256, 512]))
    var layer = Linear(weights: numbers([512, 512]), bias: numbers([512]))
    return {
      let (_, cache) = try layer.forward(x)
      return layer.backward(dy, cache).input.values[0]
    }
  }

  static let activations: [Workload] = [
    activation("exp") { $0.applying(.exp) }, activation("sigmoid", Sigmoid()), activation("tanh", Tanh()),
    activation("relu", Relu()), activation("gelu_tanh", GeluTanh()), activation("gelu_erf", Gelu()),
  ]

  private static func activation(_ name: String, _ layer: any Layer) -> Workload {
    activation(name) { x in
      var layer = layer
      return try layer.forwardErased(x).y
    }
  }

  private static func activation(_ name: String, _ function: @escaping @Sendable (Tensor) throws -> Tensor) -> Workload
  {
    Workload("act_\(name)/1e6", 2 * 8e6, "byte") {
      let x = numbers([1_000_000])
      return { try function(x).values[0] }
    }
  }

  static let convolutions: [Workload] = [3, 32].flatMap { channels -> [Workload] in
    let work = Double(2 * 32 * 1024 * 32 * 9 * channels)
    let make = { @Sendable () -> (Convolution, Tensor) in
      var generator = RandomGenerator(seed: 231)
      return (
        Convolution(channels: channels, filters: 32, size: 3, pad: 1, .he, &generator), numbers([32, channels, 32, 32])
      )
    }
    return [
      Workload("conv3x3_fwd/32x\(channels)x32x32", work, "flop") {
        var (layer, x) = make()
        return { try layer.forward(x).y.values[0] }
      },
      Workload("conv3x3_fwdbwd/32x\(channels)x32x32", 3 * work, "flop") {
        var (layer, x) = make()
        let dy = numbers([32, 32, 32, 32])
        return {
          let (_, cache) = try layer.forward(x)
          return layer.backward(dy, cache).input.values[0]
        }
      },
    ]
  }
}
