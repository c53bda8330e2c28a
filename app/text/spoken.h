#pragma once

#include <QString>

namespace bulkhead {

/// The text of a cell for a screen reader: the dash that stands for nothing is a word there.
QString spoken(const QString& shown);

} // namespace bulkhead
