#pragma once

#include <boost/graph/adjacency_list.hpp>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// Something wrong with the referral routes. `outlet` is empty where the service as a whole is meant.
struct NetworkFault {
  std::string service;
  std::string outlet;
  Text text;
};

/// The services of a scenario and who refers to whom, as a graph. "home" is where residents leave it.
class CareNetwork {
 public:
  /// An outlet of a service, by their ids.
  using Way = std::pair<std::string, std::string>;

  /// `returning`: ids of services that only add something and leave the resident where they are (backup,
  /// planning); `standing`: of services that act by themselves, to whom nobody is referred; `at_once`: ways
  /// that may be taken on arrival; `to_colleagues`: ways to those who give their time, along which nobody is
  /// referred: left out.
  CareNetwork(const std::vector<ServiceSpec>& services, const std::set<std::string>& returning,
              const std::set<std::string>& standing = {}, const std::set<Way>& at_once = {},
              const std::set<Way>& to_colleagues = {});

  /// Referrals to nowhere, services nobody comes to, services nobody can leave, backup that goes in circles,
  /// and circles in which somebody could be sent round for ever.
  std::vector<NetworkFault> faults() const;

  /// The longest way along one outlet among some services (backup that escalates), from its first to its
  /// last. Precondition: no circle, as faults() would have said.
  std::vector<std::string> longest_chain(const std::set<std::string>& among, std::string_view outlet) const;

 private:
  struct Route {
    std::string outlet;
  };
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, Route>;

  void find_unreachable(std::vector<NetworkFault>& faults) const;
  void find_traps(std::vector<NetworkFault>& faults) const;
  void find_circles(std::vector<NetworkFault>& faults) const;
  void find_circles_among(const Graph& graph, const std::string& outlet, const Text& text,
                          std::vector<NetworkFault>& faults) const;

  const std::vector<ServiceSpec>* services_;
  std::set<std::string> returning_;
  std::set<std::string> standing_;
  std::set<Way> at_once_;
  Graph graph_;  ///< vertex i is service i; the last one is "home"
  std::vector<NetworkFault> nowhere_;
};

}  // namespace bansou
