#pragma once

#include <QCoreApplication>

namespace bulkhead {

/// The translation context of what this room says.
struct RecordsWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Records)
};

} // namespace bulkhead
