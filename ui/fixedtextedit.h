#pragma once

#include <QPlainTextEdit>

namespace bulkhead {

/// Shows text in characters of one width, to be read and copied: JSON, certificates. As large as the program's other
/// texts are, whatever size was chosen for those; its lines are not wrapped.
class FixedTextEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit FixedTextEdit(QWidget* parent = nullptr);
};

} // namespace bulkhead
