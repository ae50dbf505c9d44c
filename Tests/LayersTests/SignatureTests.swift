import Layers
import Testing

/// A layer prints as it would be typed, without what is usual.
@Suite struct SignatureTests {
  @Test func `usual settings are silent`() throws {
    #expect(BatchNorm(features: 2).signature == "batchnorm(2)")
    #expect(BatchNorm2d(channels: 2).signature == "batchnorm2d(2)")
    #expect(LayerNorm(features: 2).signature == "layernorm(2)")
    #expect(try GroupNorm(groups: 2, channels: 4).signature == "groupnorm(2, 4)")
    #expect(try InstanceNorm(channels: 4).signature == "instancenorm(4)")
    #expect(DecorrelatedBatchNorm(features: 3).signature == "decorrelate(3)")
  }

  @Test func `other settings are named`() throws {
    #expect(BatchNorm(features: 1, epsilon: 0).signature == "batchnorm(1, eps=0)")
    #expect(
      BatchNorm(features: 2, epsilon: 1e-3, runningDecay: 0.99, running: .torch, detachStatistics: true).signature
        == "batchnorm(2, eps=0.001, decay=0.99, running=\"torch\", detach_stats=true)")
    #expect(BatchNorm2d(channels: 2, runningDecay: 1).signature == "batchnorm2d(2, decay=1)")
    #expect(LayerNorm(features: 2, epsilon: 1e-8).signature == "layernorm(2, eps=1e-08)")
    #expect(try GroupNorm(groups: 2, channels: 4, epsilon: 0).signature == "groupnorm(2, 4, eps=0)")
    #expect(try InstanceNorm(channels: 4, epsilon: 0).signature == "instancenorm(4, eps=0)")
    #expect(
      DecorrelatedBatchNorm(features: 3, epsilon: 1e-5, runningDecay: 0.5).signature
        == "decorrelate(3, eps=1e-05, decay=0.5)")
  }
}
