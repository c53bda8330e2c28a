#pragma once

#include "app/jobs/jobfilter.h"

#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace bulkhead {

/// Asks for a range of moments in the zone that the window shows times in.
class CreatedRangeDialog : public QDialog {
    Q_OBJECT
public:
    explicit CreatedRangeDialog(const CreatedRange& range, QWidget* parent = nullptr);

Q_SIGNALS:
    void rangeChosen(const bulkhead::CreatedRange& range);

private:
    struct Moment {
        QCheckBox* isSet;
        QDateTimeEdit* edit;
    };
    Moment makeMoment(const QString& text, const QString& name, Timestamp set, const QDateTime& otherwise);
    static Timestamp momentOf(const Moment& moment);
    CreatedRange range() const;
    void update();

    Moment m_from;
    Moment m_until;
    QLabel* m_fault;
    QPushButton* m_show = nullptr;
};

} // namespace bulkhead
