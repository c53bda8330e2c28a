#pragma once

#include <QWidget>

class QPushButton;

namespace bulkhead {

class ReasonEdit;
class SignedText;
enum class ReasonRule;

/// The foot of every confirmation: a reason, and the two answers. Keeping things as they are is the default; to go
/// ahead takes a click or the space bar on the red button itself. Enter never means that. Where a reason is required,
/// the red button is off until there is one, and a sentence above the reason says so.
class ConfirmBar final : public QWidget {
    Q_OBJECT
public:
    ConfirmBar(ReasonRule rule, QWidget* parent);

    QPushButton& keep() { return *m_keep; }
    /// The red one. Whether it is enabled is up to this object: see setReady().
    QPushButton& goAhead() { return *m_goAhead; }

    /// There is something to give a reason for, as there is at first. Where there is not, none is required.
    void setAsksReason(bool asks);
    QString reason() const;
    /// Everything is there but what the analyst has to say to it.
    void setReady(bool ready);

private:
    void updateAnswer();

    const ReasonRule m_rule;
    bool m_asksReason = true;
    bool m_isReady = false;
    SignedText* m_note; ///< why the red button is off; empty where no reason is required
    ReasonEdit* m_reason;
    QPushButton* m_keep = nullptr;
    QPushButton* m_goAhead = nullptr;
};

} // namespace bulkhead
