#include "model/core/care_network.hpp"

#include <fmt/format.h>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/topological_sort.hpp>

#include <algorithm>
#include <iterator>

namespace bansou {
namespace {

/// Vertices reachable from `start`, itself included.
template <class Graph>
std::vector<bool> reachable(const Graph& graph, const std::vector<std::size_t>& start) {
  std::vector<boost::default_color_type> colours(boost::num_vertices(graph));  // white
  for (const std::size_t vertex : start) {
    if (colours[vertex] == boost::white_color)
      boost::depth_first_visit(graph, vertex, boost::default_dfs_visitor(), colours.data());
  }
  std::vector<bool> seen;
  for (const auto colour : colours) seen.push_back(colour != boost::white_color);
  return seen;
}

}  // namespace

CareNetwork::CareNetwork(const std::vector<ServiceSpec>& services, const std::set<std::string>& returning,
                         const std::set<std::string>& standing, const std::set<Way>& at_once,
                         const std::set<Way>& to_colleagues)
    : services_(&services),
      returning_(returning),
      standing_(standing),
      at_once_(at_once),
      graph_(services.size() + 1) {
  const std::size_t home = services.size();
  for (std::size_t from = 0; from < services.size(); ++from) {
    for (const auto& [outlet, targets] : services[from].routes) {
      for (const std::string& target : targets) {
        const auto found = std::find_if(services.begin(), services.end(),
                                        [&](const ServiceSpec& service) { return service.id == target; });
        const auto to = target == "home" ? home : static_cast<std::size_t>(found - services.begin());
        if (target != "home" && found == services.end()) {
          nowhere_.push_back({services[from].id,
                              outlet,
                              {fmt::format("行き先「{}」というサービスはありません", target),
                               fmt::format("refers to '{}', which is no service", target)}});
        } else if (!to_colleagues.contains({services[from].id, outlet})) {
          boost::add_edge(from, to, {outlet}, graph_);
        }
      }
    }
    if (returning.contains(services[from].id) || standing.contains(services[from].id))
      boost::add_edge(from, home, {""}, graph_);
  }
}

std::vector<std::string> CareNetwork::longest_chain(const std::set<std::string>& among,
                                                    std::string_view outlet) const {
  Graph chain(services_->size());
  for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
    const std::size_t from = boost::source(edge, graph_);
    const std::size_t to = boost::target(edge, graph_);
    if (to == services_->size() || graph_[edge].outlet != outlet) continue;
    if (among.contains((*services_)[from].id) && among.contains((*services_)[to].id))
      boost::add_edge(from, to, {graph_[edge].outlet}, chain);
  }
  std::vector<std::size_t> order;  // whoever is asked comes before whoever asks
  boost::topological_sort(chain, std::back_inserter(order));
  std::vector<std::size_t> length(services_->size(), 0);
  std::vector<std::size_t> next(services_->size(), services_->size());
  std::size_t longest = services_->size();
  for (const std::size_t service : order) {
    if (!among.contains((*services_)[service].id)) continue;
    for (const auto edge : boost::make_iterator_range(boost::out_edges(service, chain))) {
      const std::size_t to = boost::target(edge, chain);
      if (length[to] + 1 <= length[service]) continue;
      length[service] = length[to] + 1;
      next[service] = to;
    }
    if (longest == services_->size() || length[service] > length[longest]) longest = service;
  }
  std::vector<std::string> names;
  for (std::size_t service = longest; service < services_->size(); service = next[service])
    names.push_back((*services_)[service].id);
  return names;
}

std::vector<NetworkFault> CareNetwork::faults() const {
  std::vector<NetworkFault> faults = nowhere_;
  find_unreachable(faults);
  find_traps(faults);
  find_circles(faults);
  return faults;
}

void CareNetwork::find_unreachable(std::vector<NetworkFault>& faults) const {
  std::vector<std::size_t> entries;
  for (std::size_t i = 0; i < services_->size(); ++i) {
    const ServiceSpec& service = (*services_)[i];
    if (!service.entry.empty() || standing_.contains(service.id)) entries.push_back(i);
  }
  const auto seen = reachable(graph_, entries);
  for (std::size_t i = 0; i < services_->size(); ++i) {
    if (seen[i]) continue;
    faults.push_back(
        {(*services_)[i].id,
         "",
         {"誰も紹介されて来ないサービスです（entry または他のサービスの routes に加えてください）",
          "nobody ever comes here: give it an entry, or let another service's routes lead to it"}});
  }
}

void CareNetwork::find_traps(std::vector<NetworkFault>& faults) const {
  const auto can_leave = reachable(boost::make_reverse_graph(graph_), {services_->size()});
  for (std::size_t i = 0; i < services_->size(); ++i) {
    if (can_leave[i]) continue;
    faults.push_back({(*services_)[i].id,
                      "",
                      {"出口のないサービスです（routes をたどっても home に着きません）",
                       "nobody can leave this service: its routes never lead home"}});
  }
}

void CareNetwork::find_circles(std::vector<NetworkFault>& faults) const {
  // Among services where the resident stays for a while they may well come round again.
  Graph backup(services_->size()), passing(services_->size());
  for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
    const std::size_t from = boost::source(edge, graph_);
    const std::size_t to = boost::target(edge, graph_);
    const std::string& outlet = graph_[edge].outlet;
    if (to == services_->size()) continue;
    const std::string& id = (*services_)[from].id;
    if (returning_.contains(id) && returning_.contains((*services_)[to].id))
      boost::add_edge(from, to, {outlet}, backup);
    if (at_once_.contains({id, outlet})) boost::add_edge(from, to, {outlet}, passing);
  }
  find_circles_among(backup, "escalate",
                     {"専門的支援の依頼先が循環しています", "backup goes round in a circle"}, faults);
  find_circles_among(passing, "",
                     {"受け付けずにほかへ回す先（routes）が循環しています",
                      "whoever is passed on without being seen comes round in a circle of routes"},
                     faults);
}

void CareNetwork::find_circles_among(const Graph& graph, const std::string& outlet, const Text& text,
                                     std::vector<NetworkFault>& faults) const {
  for (std::size_t i = 0; i < services_->size(); ++i) {
    std::vector<std::size_t> next;
    for (const auto edge : boost::make_iterator_range(boost::out_edges(i, graph)))
      next.push_back(boost::target(edge, graph));
    if (reachable(graph, next)[i]) faults.push_back({(*services_)[i].id, outlet, text});
  }
}

}  // namespace bansou
