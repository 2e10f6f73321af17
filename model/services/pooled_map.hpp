#pragma once

#include <memory_resource>
#include <unordered_map>

namespace bansou {

/// A hash table whose nodes are used again: residents come and go by the million, and nothing is to be
/// allocated for each.
template <class Key, class Value>
class PooledMap : private std::pmr::unsynchronized_pool_resource, public std::pmr::unordered_map<Key, Value> {
 public:
  PooledMap() : std::pmr::unordered_map<Key, Value>(pool()) {}

 private:
  std::pmr::memory_resource* pool() { return this; }
};

}  // namespace bansou
