// What a normalisation of the channels of `images` × `channels` × `area` needs. A plane, one channel of one image, lies
// together in memory, so that nothing has to be turned round.

/// Writes the mean of each channel and the mean square of the distances to it: plane by plane, two passes over each.
public func channelMoments(
  _ x: UnsafePointer<Double>, _ images: Int, _ channels: Int, _ area: Int, mean: UnsafeMutablePointer<Double>,
  variance: UnsafeMutablePointer<Double>
) {
  mean.update(repeating: 0, count: channels)
  variance.update(repeating: 0, count: channels)
  for image in 0..<images {
    let share = 1 / Double(image + 1)
    for channel in 0..<channels {
      let plane = x + (image * channels + channel) * area
      let centre = sum(plane, area) / Double(area)
      let distance = centre - mean[channel]
      mean[channel] += distance * share
      let between = distance * distance * share * Double(image) * Double(area)
      variance[channel] += sumOfSquares(plane, around: centre, area) + between
    }
  }
  for channel in 0..<channels { variance[channel] /= Double(images * area) }
}

/// Writes (x − centre) · scale + shift with one of each for every channel.
public func scaleChannels(
  _ x: UnsafePointer<Double>, _ images: Int, _ channels: Int, _ area: Int, centre: UnsafePointer<Double>,
  scale: UnsafePointer<Double>, shift: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>
) {
  for plane in 0..<images * channels {
    let (p, q, c) = (x + plane * area, out + plane * area, plane % channels)
    let (m, s, t) = (lanes(centre[c]), lanes(scale[c]), lanes(shift[c]))
    var j = 0
    while j &+ 4 <= area {
      store(fused(load(p + j) - m, s, t), q + j)
      j &+= 4
    }
    while j < area {
      q[j] = (p[j] - centre[c]) * scale[c] + shift[c]
      j &+= 1
    }
  }
}

/// Writes the sums of g and of g · (x − centre) over each channel.
public func channelGradientSums(
  _ g: UnsafePointer<Double>, _ x: UnsafePointer<Double>, _ images: Int, _ channels: Int, _ area: Int,
  centre: UnsafePointer<Double>, sums: UnsafeMutablePointer<Double>, products: UnsafeMutablePointer<Double>
) {
  sums.update(repeating: 0, count: channels)
  products.update(repeating: 0, count: channels)
  for plane in 0..<images * channels {
    let channel = plane % channels
    let (total, product) = planeSums(g + plane * area, x + plane * area, area, centre[channel])
    sums[channel] += total
    products[channel] += product
  }
}

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

/// Writes a · g + b · (x − centre) + c with one of each for every channel.
public func combineChannels(
  _ g: UnsafePointer<Double>, times a: UnsafePointer<Double>, _ x: UnsafePointer<Double>,
  centre: UnsafePointer<Double>, times b: UnsafePointer<Double>, plus c: UnsafePointer<Double>, _ images: Int,
  _ channels: Int, _ area: Int, _ out: UnsafeMutablePointer<Double>
) {
  for plane in 0..<images * channels {
    let (p, q, r, k) = (g + plane * area, x + plane * area, out + plane * area, plane % channels)
    let (ak, bk, ck, m) = (lanes(a[k]), lanes(b[k]), lanes(c[k]), lanes(centre[k]))
    var j = 0
    while j &+ 4 <= area {
      store(fused(load(p + j), ak, fused(load(q + j) - m, bk, ck)), r + j)
      j &+= 4
    }
    while j < area {
      r[j] = p[j] * a[k] + ((q[j] - centre[k]) * b[k] + c[k])
      j &+= 1
    }
  }
}
