#pragma once

#include <functional>
#include <string>
#include <utility>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

namespace bansou::python {

/// A column of a table: its name and what it takes from a row (a member or a function).
template <class Take>
struct Column {
  const char* name;
  Take take;
};

template <class Take>
Column<Take> column(const char* name, Take take) {
  return {name, std::move(take)};
}

/// A table as a dict of lists, ready for pandas.DataFrame.
template <class Rows, class... Takes>
pybind11::dict table(const Rows& rows, const Column<Takes>&... columns) {
  pybind11::dict result;
  const auto fill = [&](const auto& column) {
    pybind11::list values;
    for (const auto& row : rows) values.append(pybind11::cast(std::invoke(column.take, row)));
    result[column.name] = values;
  };
  (fill(columns), ...);
  return result;
}

}  // namespace bansou::python
