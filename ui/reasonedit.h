#pragma once

#include <QLineEdit>

namespace bulkhead {

/// Whether a confirmation takes a yes without a reason.
enum class ReasonRule { Optional, Required };

/// A line in a confirmation for why the analyst does it; it goes into the activity log.
class ReasonEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit ReasonEdit(ReasonRule rule, QWidget* parent = nullptr);

    QString reason() const { return text().trimmed(); }
    /// Where a reason is required: there is something in it that people can read, not only spaces.
    bool suffices() const;

protected:
    /// Enter does nothing here: whoever ends a sentence with it means neither of the dialog's buttons.
    void keyPressEvent(QKeyEvent* event) override;

private:
    ReasonRule m_rule;
};

} // namespace bulkhead
