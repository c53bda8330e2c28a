#pragma once

#include <QWidget>

class QPushButton;

namespace bulkhead {

class ReasonEdit;

/// The foot of every confirmation: a reason, and the two answers. Keeping things as they are is the default; to go
/// ahead takes a click or the space bar on the red button itself. Enter never means that.
class ConfirmBar final : public QWidget {
    Q_OBJECT
public:
    explicit ConfirmBar(QWidget* parent);

    QPushButton& keep() { return *m_keep; }
    /// The red one. Whether it is enabled is up to this object: see setReady().
    QPushButton& goAhead() { return *m_goAhead; }

    /// There is something to give a reason for, as there is at first.
    void setAsksReason(bool asks);
    QString reason() const;
    /// Everything but the analyst's yes is there.
    void setReady(bool ready);

private:
    ReasonEdit* m_reason;
    QPushButton* m_keep = nullptr;
    QPushButton* m_goAhead = nullptr;
};

} // namespace bulkhead
