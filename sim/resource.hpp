#pragma once

#include <limits>
#include <optional>

#include "sim/discipline.hpp"
#include "sim/ordered_queue.hpp"
#include "sim/time_weighted.hpp"

namespace bansou::sim {

/// Places that are taken and given back (servers, beds, caseload slots), with a line of those who wait.
/// The resource decides who is next; the caller starts them: whoever release() or admit() returns has the
/// place.
template <class Item>
class Resource {
 public:
  explicit Resource(int capacity, Discipline discipline = first_come)
      : discipline_(discipline), capacity_(capacity) {}

  /// A place is free and nobody waits for it.
  bool has_room() const { return busy() < capacity_ && queue_.empty(); }

  /// Takes a place if there is room; nobody is passed over.
  bool try_seize(Time now) {
    if (!has_room()) return false;
    busy_.add(now, 1.0);
    return true;
  }

  /// Takes a place whether one is free or not: for whoever is already there.
  void seize(Time now) { busy_.add(now, 1.0); }

  /// Joins the line. The handle serves to leave it again.
  Handle wait(Time now, Item item, Claim claim = {}) {
    waiting_.add(now, 1.0);
    claim.since = now;
    return queue_.push_cancellable(discipline_(claim), item);
  }

  /// Joins the line before everybody else.
  void wait_at_head(Time now, Item item) {
    waiting_.add(now, 1.0);
    queue_.push(std::numeric_limits<double>::lowest(), item);
  }

  /// Gives a place back and passes it on: the returned one now has it.
  std::optional<Item> release(Time now) {
    give_back(now);
    return admit(now);
  }

  /// Gives a place back and leaves it empty for the moment.
  void give_back(Time now) { busy_.add(now, -1.0); }

  /// Gives a free place, if there is one, to the head of the line. To be repeated after capacity has grown.
  std::optional<Item> admit(Time now) {
    if (busy() >= capacity_ || queue_.empty()) return std::nullopt;
    busy_.add(now, 1.0);
    waiting_.add(now, -1.0);
    return queue_.pop().item;
  }

  /// Leaves the line without having been served; false if no longer in it.
  bool renege(Time now, Handle handle) {
    if (!queue_.cancel(handle)) return false;
    waiting_.add(now, -1.0);
    return true;
  }

  /// Who is next. Precondition: waiting() > 0.
  const Item& head() { return queue_.front(); }

  /// Sends the head of the line away without a place.
  std::optional<Item> send_away(Time now) {
    if (queue_.empty()) return std::nullopt;
    waiting_.add(now, -1.0);
    return queue_.pop().item;
  }

  /// Another resource takes over so many of the places that are taken, even if it then has more than it
  /// should.
  void hand_over(Time now, Resource& to, int places) {
    busy_.add(now, -places);
    to.busy_.add(now, places);
  }

  /// When capacity shrinks, nobody is sent away: places are lost as they are given back.
  void set_capacity(int capacity) { capacity_ = capacity; }

  int capacity() const { return capacity_; }
  int busy() const { return static_cast<int>(busy_.value()); }
  std::size_t waiting() const { return queue_.size(); }
  const TimeWeighted& busy_over_time() const { return busy_; }
  const TimeWeighted& waiting_over_time() const { return waiting_; }

  /// End of the warm-up.
  void reset_statistics(Time now) {
    busy_.reset(now);
    waiting_.reset(now);
  }

 private:
  OrderedQueue<Item> queue_;
  Discipline discipline_;
  int capacity_;
  TimeWeighted busy_;
  TimeWeighted waiting_;
};

}  // namespace bansou::sim
