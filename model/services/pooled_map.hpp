#pragma once

#include <memory_resource>
#include <unordered_map>

namespace bansou {

/// What must be there before the table that is made with it.
struct NodePool {
  std::pmr::unsynchronized_pool_resource pool;
};

/// A hash table whose nodes are used again: residents come and go by the million, and nothing is to be
/// allocated for each.
template <class Key, class Value>
class PooledMap : private NodePool, public std::pmr::unordered_map<Key, Value> {
 public:
  PooledMap() : std::pmr::unordered_map<Key, Value>(&pool) {}
};

}  // namespace bansou
