// GSL as Swift sees it. Swift 6 refuses C globals, so each one used has an accessor here.
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_complex_math.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_trig.h>

static inline const gsl_qrng_type *berth_qrng_sobol(void) { return gsl_qrng_sobol; }
static inline const gsl_qrng_type *berth_qrng_halton(void) { return gsl_qrng_halton; }
static inline const gsl_qrng_type *berth_qrng_reversehalton(void) { return gsl_qrng_reversehalton; }
static inline const gsl_qrng_type *berth_qrng_niederreiter_2(void) { return gsl_qrng_niederreiter_2; }
static inline const gsl_root_fsolver_type *berth_root_brent(void) { return gsl_root_fsolver_brent; }
static inline const gsl_multifit_nlinear_type *berth_multifit_trust(void) {
  return gsl_multifit_nlinear_trust;
}
static inline gsl_multifit_nlinear_parameters berth_multifit_parameters(void) {
  gsl_multifit_nlinear_parameters settings = gsl_multifit_nlinear_default_parameters();
  settings.trs = gsl_multifit_nlinear_trs_lm;
  settings.scale = gsl_multifit_nlinear_scale_more;
  settings.solver = gsl_multifit_nlinear_solver_qr;
  return settings;
}
