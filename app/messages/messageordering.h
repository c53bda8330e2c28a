#pragma once

#include "app/messages/messagecells.h"

#include <Qt>

#include <vector>

namespace bulkhead {

/// What a message is sorted by in one column.
struct MessageSortKey {
    bool hasValue = false;
    qint64 number = 0; ///< compared first
    QString text;
};

MessageSortKey sortKeyOf(const JobMessage& message, MessageColumn column);

/// The indices of `keys` in order: text by its letters whatever their case, those without a value last in either order,
/// equal ones as they stood. Takes long for many: call it in a worker thread.
std::vector<int> ordered(std::vector<MessageSortKey> keys, Qt::SortOrder order);

} // namespace bulkhead
