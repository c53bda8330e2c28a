#include "ui/createdrangedialog.h"

#include "app/text/format.h"
#include "ui/announcer.h"
#include "ui/plainlabel.h"
#include "ui/utcedit.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

CreatedRangeDialog::CreatedRangeDialog(const CreatedRange& range, QWidget* parent)
    : QDialog(parent)
    , m_fault(plainLabel(this, u"rangeFaultLabel"_s))
{
    setObjectName(u"createdRangeDialog"_s);
    setWindowTitle(tr("Jobs created between"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(new QGridLayout);
    QDateTime tomorrow = format::shown(Timestamp(QDateTime::currentMSecsSinceEpoch())).addDays(1);
    tomorrow.setTime(QTime(0, 0));
    m_from = makeMoment(tr("&From"), u"from"_s, range.from, tomorrow.addDays(-8));
    m_until = makeMoment(tr("&Before"), u"until"_s, range.until, tomorrow);
    QLabel* zone = plainLabel(this, u"zoneLabel"_s);
    zone->setText(format::zone() == format::Zone::Utc
            ? tr("Times are UTC.")
            : tr("Times are in the local zone (%1).").arg(tomorrow.timeZoneAbbreviation()));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_show = buttons->addButton(tr("Show Jobs"), QDialogButtonBox::AcceptRole);
    m_show->setObjectName(u"showRangeButton"_s);
    m_show->setDefault(true);
    layout->addWidget(zone);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT rangeChosen(this->range());
        accept();
    });
    setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    update();
}

CreatedRangeDialog::Moment CreatedRangeDialog::makeMoment(
    const QString& text, const QString& name, Timestamp set, const QDateTime& otherwise)
{
    Moment moment{new QCheckBox(text, this), new QDateTimeEdit(this)};
    moment.isSet->setObjectName(name + u"CheckBox"_s);
    moment.isSet->setChecked(set.isValid() || name == "from"_L1);
    moment.edit->setObjectName(name + u"DateTimeEdit"_s);
    moment.edit->setAccessibleName(QString(text).remove(u'&'));
    if (format::zone() == format::Zone::Utc)
        showUtc(*moment.edit);
    moment.edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    moment.edit->setCalendarPopup(true);
    moment.edit->setDateTime(set.isValid() ? format::shown(set) : otherwise);
    auto* grid = static_cast<QGridLayout*>(layout()->itemAt(0)->layout());
    const int row = grid->rowCount();
    grid->addWidget(moment.isSet, row, 0);
    grid->addWidget(moment.edit, row, 1);
    connect(moment.isSet, &QCheckBox::toggled, this, &CreatedRangeDialog::update);
    connect(moment.edit, &QDateTimeEdit::dateTimeChanged, this, &CreatedRangeDialog::update);
    return moment;
}

Timestamp CreatedRangeDialog::momentOf(const Moment& moment)
{
    return moment.isSet->isChecked() ? Timestamp(moment.edit->dateTime().toMSecsSinceEpoch()) : Timestamp();
}

CreatedRange CreatedRangeDialog::range() const
{
    return {std::chrono::hours(0), momentOf(m_from), momentOf(m_until)};
}

void CreatedRangeDialog::update()
{
    if (!m_show)
        return; // still being built
    m_from.edit->setEnabled(m_from.isSet->isChecked());
    m_until.edit->setEnabled(m_until.isSet->isChecked());
    const CreatedRange chosen = range();
    const bool isBackwards = chosen.from.isValid() && chosen.until.isValid() && chosen.from >= chosen.until;
    const QString fault = isBackwards ? tr("The range ends before it begins: no job can be in it.") : QString();
    if (fault != m_fault->text())
        announce(*this, fault);
    m_fault->setText(fault);
    m_show->setEnabled(!isBackwards);
}

} // namespace bulkhead
