#pragma once

#include <QCoreApplication>

namespace bulkhead {

/// The translation context of what this room says.
struct ExportsWords {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::Exports)
};

} // namespace bulkhead
