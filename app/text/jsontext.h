#pragma once

#include <QByteArray>

namespace bulkhead {

/// Valid JSON laid out for people: one field a line, two spaces a level, the fields in the order they came and every
/// number and text to the last character. Characters that could deceive (control, bidirectional, invisible ones) stand
/// as \u escapes, so the result is the same JSON, and harmless as plain text. What is no JSON comes back unharmed but
/// without a promise about its layout.
QByteArray indentedJson(const QByteArray& json);

} // namespace bulkhead
