#include "model/io/software.hpp"

#include <fmt/format.h>
#include <hdf5.h>
#include <Eigen/Core>
#include <boost/version.hpp>

namespace bansou {

std::vector<std::string> software() {
  unsigned major = 0;
  unsigned minor = 0;
  unsigned patch = 0;
  H5get_libversion(&major, &minor, &patch);
#ifdef __clang__
  const char* compiler = __VERSION__;
#else
  const char* compiler = "g++ " __VERSION__;
#endif
  return {
      compiler,
      fmt::format("Boost {}.{}.{}", BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000, BOOST_VERSION % 100),
      fmt::format("Eigen {}.{}.{}", EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION),
      fmt::format("HDF5 {}.{}.{}", major, minor, patch)};
}

}  // namespace bansou
