#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/entry.hpp"
#include "model/io/service_reader.hpp"

namespace bansou {

std::map<std::string, Source> read_sources(const Entry& sources);

/// Reads the parameters that `required` asks for, in canonical units. A service that is `like` another takes
/// from there what it does not give. Missing and unknown names are problems, and whatever does not fit.
ParameterSet read_parameters(const Entry& parameters, const std::vector<Requirement>& required,
                             const ReadServices& services, const std::map<std::string, Source>& sources);

}  // namespace bansou
