import CGSL

extension MDc {
  /// Queue and waiting probability from the roots of z^c = exp(-a (1 - z)) within the circle.
  ///
  /// With product and sum over the c - 1 roots other than 1: P(wait = 0) = (c - a) / prod (1 - z)
  /// and Lq = sum 1 / (1 - z) + (a^2 - c (c - 1)) / (2 (c - a)). Roots in conjugate pairs; each by
  /// Newton's method on z = w exp(-(a / c) (1 - z)) with w a root of unity. O(c).
  static func roots(servers: Int, load: Double) -> (queue: Double, waiting: Double)? {
    let count = Double(servers)
    let share = load / count
    var sum = 0.0
    var logarithm = 0.0
    var index = 1
    while 2 * index <= servers {
      let angle = 6.28318530717958647693 * Double(index) / count
      guard let cosine = GSL.call({ gsl_sf_cos(angle) }),
        let sine = GSL.call({ gsl_sf_sin(angle) }),
        let root = root(cosine: cosine, sine: sine, share: share)
      else { return nil }
      let real = 1 - root.real
      let square = real * real + root.imaginary * root.imaginary
      let weight = 2 * index == servers ? 1.0 : 2.0
      sum += weight * real / square
      logarithm += weight * Elementary.log(square) / 2
      index += 1
    }
    let slack = count - load
    let queue = sum + (load * load - count * (count - 1)) / (2 * slack)
    return (queue, 1 - slack * Elementary.exp(-logarithm))
  }

  private static func root(cosine: Double, sine: Double, share: Double) -> (
    real: Double, imaginary: Double
  )? {
    var real = 0.0
    var imaginary = 0.0
    for _ in 0..<200 {
      // g = w exp(-share (1 - z)); step (z - g) / (1 - share g).
      let size = Elementary.exp(-share * (1 - real))
      guard let turnCosine = GSL.call({ gsl_sf_cos(share * imaginary) }),
        let turnSine = GSL.call({ gsl_sf_sin(share * imaginary) })
      else { return nil }
      let gReal = size * (cosine * turnCosine - sine * turnSine)
      let gImaginary = size * (cosine * turnSine + sine * turnCosine)
      let denominatorReal = 1 - share * gReal
      let denominatorImaginary = -share * gImaginary
      let scale =
        denominatorReal * denominatorReal + denominatorImaginary * denominatorImaginary
      let gapReal = real - gReal
      let gapImaginary = imaginary - gImaginary
      let stepReal = (gapReal * denominatorReal + gapImaginary * denominatorImaginary) / scale
      let stepImaginary = (gapImaginary * denominatorReal - gapReal * denominatorImaginary) / scale
      real -= stepReal
      imaginary -= stepImaginary
      if stepReal.magnitude + stepImaginary.magnitude < 1e-15 { return (real, imaginary) }
    }
    // The last bits may go to and fro.
    return real.isFinite && imaginary.isFinite ? (real, imaginary) : nil
  }
}
