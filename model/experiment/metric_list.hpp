#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/experiment/metric_catalogue.hpp"

namespace bansou {

namespace metric_units {
inline const Text per_10k{"件/1万人・年", "/10,000/year"};
inline const Text per_1k{"件/千人・年", "/1,000/year"};
inline const Text percent{"%", "%"};
inline const Text days{"日", "days"};
inline const Text people{"人", "people"};
}  // namespace metric_units

/// NaN if the whole is nothing.
double ratio(double part, double whole);

/// Metrics in the order in which they were added, and the forms that many of them have.
class MetricList {
 public:
  /// `years`: of the period.
  explicit MetricList(int years) : years_(years) {}
  std::vector<MetricDefinition> all;

  /// `measure`: of GroupTotals, a double or a Measurement. `definition` says the same in words.
  template <class Measure>
  Metric& add(std::string id, Text name, Text unit, Better better, Text definition, Measure measure) {
    all.push_back(
        {{std::move(id), std::move(name), std::move(unit), better},
         [measure](const GroupTotals& totals) -> Measurement { return Measurement{measure(totals)}; }});
    all.back().metric.definition = std::move(definition);
    return all.back().metric;
  }

  /// add() for a share of a whole, in percent.
  template <class Measure>
  Metric& share(std::string id, Text name, Better better, Text definition, Measure measure) {
    Metric& metric =
        add(std::move(id), std::move(name), metric_units::percent, better, std::move(definition), measure);
    metric.most = 100.0;
    return metric;
  }

  /// Quantile `p` of a wait for these teams: a headline, unless the caller says otherwise. A lower bound
  /// where so many have not been served that it is not known. `definition`: who waits from when until when.
  Metric& wait(const std::string& id, Text name, double p, sim::WaitHistogram GroupTotals::*histogram,
               const Text& definition, const std::vector<std::string>& teams);
  /// Events per `per` residents and year.
  Metric& rate(std::string id, Text name, Flow flow, Better better, double per = 1e4);
  /// The same for several flows together; `definition` says what counts as one.
  Metric& rate(std::string id, Text name, std::vector<Flow> parts, Better better, const Text& definition,
               double per = 1e4);
  /// Of those whose follow-up ends within the run.
  void followed(std::string id, Text name, Flow part, Flow cohort, Better better);
  /// Residents in a state, mean over the ends of months.
  void stock(std::string id, Text name, Stock kind, Better better = Better::neither);
  /// Whether it happened at all: what a rate cannot say about a small place.
  Metric& chance(std::string id, Text name, Flow flow);

 private:
  double years_;
};

}  // namespace bansou
