#pragma once

#include <QLineEdit>

namespace bulkhead {

/// A line in a confirmation for why the analyst does it, which may stay empty; it goes into the activity log.
class ReasonEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit ReasonEdit(QWidget* parent = nullptr);

    QString reason() const { return text().trimmed(); }

protected:
    /// Enter does nothing here: whoever ends a sentence with it means neither of the dialog's buttons.
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace bulkhead
