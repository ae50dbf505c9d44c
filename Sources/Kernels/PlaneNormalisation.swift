// What a normalisation of the channels of `images` × `channels` × `area` needs. A plane, one channel of one image, lies
// together in memory, so that nothing has to be turned round; a channel of all images is small enough to be still in
// the caches when it is read again.

/// Writes the mean of each channel and the mean square of the distances to it: plane by plane, two passes over each.
public func channelMoments(
  _ x: UnsafePointer<Double>, _ images: Int, _ channels: Int, _ area: Int, mean: UnsafeMutablePointer<Double>,
  variance: UnsafeMutablePointer<Double>
) {
  for channel in 0..<channels {
    (mean[channel], variance[channel]) = moments(x + channel * area, images, channels * area, area)
  }
}

/// Writes (x − centre) · scale + shift with one of each for every channel.
public func scaleChannels(
  _ x: UnsafePointer<Double>, _ images: Int, _ channels: Int, _ area: Int, centre: UnsafePointer<Double>,
  scale: UnsafePointer<Double>, shift: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>
) {
  for plane in 0..<images * channels {
    let c = plane % channels
    scalePlane(x + plane * area, area, centre[c], scale[c], shift[c], out + plane * area)
  }
}

/// Writes γ (x − μ) / √(σ² + ε) + β with each channel's own μ and σ², which are written too.
public func normaliseChannels(
  _ x: UnsafePointer<Double>, _ images: Int, _ channels: Int, _ area: Int, epsilon: Double,
  gamma: UnsafePointer<Double>, beta: UnsafePointer<Double>, mean: UnsafeMutablePointer<Double>,
  variance: UnsafeMutablePointer<Double>, _ out: UnsafeMutablePointer<Double>
) {
  for c in 0..<channels {
    let (centre, spread) = moments(x + c * area, images, channels * area, area)
    (mean[c], variance[c]) = (centre, spread)
    let scale = gamma[c] * (1 / (spread + epsilon).squareRoot())
    for image in 0..<images {
      let plane = (image * channels + c) * area
      scalePlane(x + plane, area, centre, scale, beta[c], out + plane)
    }
  }
}

/// Writes ∂L/∂x, ∂L/∂γ and ∂L/∂β of `normaliseChannels` for g = ∂L/∂y; `share` is 1 over the numbers of a channel, or 0
/// where μ and σ² did not move with x.
public func normaliseChannelsBackward(
  _ g: UnsafePointer<Double>, _ x: UnsafePointer<Double>, _ images: Int, _ channels: Int, _ area: Int,
  gamma: UnsafePointer<Double>, mean: UnsafePointer<Double>, inverse: UnsafePointer<Double>, share: Double,
  dgamma: UnsafeMutablePointer<Double>, dbeta: UnsafeMutablePointer<Double>, _ out: UnsafeMutablePointer<Double>
) {
  for c in 0..<channels {
    var (total, product) = (0.0, 0.0)
    for image in 0..<images {
      let plane = (image * channels + c) * area
      let (sum, inner) = planeSums(g + plane, x + plane, area, mean[c])
      total += sum
      product += inner
    }
    (dgamma[c], dbeta[c]) = (product * inverse[c], total)
    let scale = gamma[c] * inverse[c]
    let (b, shift) = (-scale * inverse[c] * dgamma[c] * share, -scale * total * share)
    for image in 0..<images {
      let plane = (image * channels + c) * area
      combinePlane(g + plane, x + plane, area, mean[c], scale, b, shift, out + plane)
    }
  }
}

// MARK: - One channel, one plane

/// Mean and variance of the planes that stand `step` apart.
private func moments(_ x: Numbers, _ planes: Int, _ step: Int, _ area: Int) -> (mean: Double, variance: Double) {
  var (mean, squares) = (0.0, 0.0)
  for index in 0..<planes {
    let plane = x + index * step
    let centre = sum(plane, area) / Double(area)
    let (distance, share) = (centre - mean, 1 / Double(index + 1))
    mean += distance * share
    squares += sumOfSquares(plane, around: centre, area) + distance * distance * share * Double(index) * Double(area)
  }
  return (mean, squares / Double(planes * area))
}

@inline(__always)
private func scalePlane(
  _ x: Numbers, _ area: Int, _ centre: Double, _ scale: Double, _ shift: Double, _ out: MutableNumbers
) {
  let (m, s, t) = (lanes(centre), lanes(scale), lanes(shift))
  var j = 0
  while j &+ 4 <= area {
    store(fused(load(x + j) - m, s, t), out + j)
    j &+= 4
  }
  while j < area {
    out[j] = (x[j] - centre) * scale + shift
    j &+= 1
  }
}

/// Σ g and Σ g (x − centre).
private func planeSums(_ g: Numbers, _ x: Numbers, _ area: Int, _ centre: Double) -> (Double, Double) {
  let m = lanes(centre)
  var (s0, s1, p0, p1) = (Lanes(), Lanes(), Lanes(), Lanes())
  var j = 0
  while j &+ 8 <= area {
    let (a, b) = (load(g + j), load(g + j + 4))
    s0 += a
    s1 += b
    p0 = fused(a, load(x + j) - m, p0)
    p1 = fused(b, load(x + j + 4) - m, p1)
    j &+= 8
  }
  var (total, product) = ((s0 + s1).sum(), (p0 + p1).sum())
  while j < area {
    total += g[j]
    product += g[j] * (x[j] - centre)
    j &+= 1
  }
  return (total, product)
}

/// Writes a g + b (x − centre) + c.
@inline(__always)
private func combinePlane(
  _ g: Numbers, _ x: Numbers, _ area: Int, _ centre: Double, _ a: Double, _ b: Double, _ c: Double,
  _ out: MutableNumbers
) {
  let (m, ak, bk, ck) = (lanes(centre), lanes(a), lanes(b), lanes(c))
  var j = 0
  while j &+ 4 <= area {
    store(fused(load(g + j), ak, fused(load(x + j) - m, bk, ck)), out + j)
    j &+= 4
  }
  while j < area {
    out[j] = g[j] * a + ((x[j] - centre) * b + c)
    j &+= 1
  }
}
