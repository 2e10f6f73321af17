// One workload in a process of its own, as the peers have it: prints its answers as one line of JSON.
//   workload engine|hand mm1|pathway|hold SEED SIZE   (SIZE: customers, days, pending events)
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "tests/bench/workloads/hold.hpp"
#include "tests/bench/workloads/mm1.hpp"
#include "tests/bench/workloads/mm1_by_hand.hpp"
#include "tests/bench/workloads/pathway.hpp"
#include "tests/bench/workloads/pathway_by_hand.hpp"

namespace {

using namespace bansou::bench;
using Workload = Answers (*)(std::uint32_t seed, double size);

constexpr double holds = 1e6;

const std::map<std::string, Workload> workloads = {
    {"engine mm1", mm1},
    {"hand mm1", mm1_by_hand},
    {"engine pathway",
     [](std::uint32_t seed, double days) {
       Pathway pathway(seed);
       pathway.run_until(days);
       return pathway.answers();
     }},
    {"hand pathway", [](std::uint32_t seed, double days) { return PathwayByHand(seed).run(days); }},
    {"engine hold",
     [](std::uint32_t seed, double pending) {
       return hold<Hold>(seed, static_cast<std::uint32_t>(pending), holds);
     }},
    {"hand hold",
     [](std::uint32_t seed, double pending) {
       return hold<HoldByHand>(seed, static_cast<std::uint32_t>(pending), holds);
     }},
};

}  // namespace

int main(int argc, char** argv) {
  const auto found = argc == 5 ? workloads.find(std::string(argv[1]) + " " + argv[2]) : workloads.end();
  if (found == workloads.end()) {
    std::fputs("usage: workload engine|hand mm1|pathway|hold SEED SIZE\n", stderr);
    return 2;
  }
  char separator = '{';
  for (const auto& [name, value] :
       found->second(static_cast<std::uint32_t>(std::atoi(argv[3])), std::atof(argv[4]))) {
    std::printf("%c\"%s\": %.17g", separator, name.c_str(), value);
    separator = ',';
  }
  std::puts("}");
}
