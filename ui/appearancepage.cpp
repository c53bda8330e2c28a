#include "ui/appearancepage.h"

#include "ui/quietlabel.h"

#include <QFormLayout>
#include <QRadioButton>

namespace bulkhead {

using namespace Qt::StringLiterals;

AppearancePage::AppearancePage(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"appearancePage"_s);
    auto* local = new QRadioButton(tr("In the &local time zone"), this);
    local->setObjectName(u"localTimesRadioButton"_s);
    auto* utc = new QRadioButton(tr("In &UTC"), this);
    utc->setObjectName(u"utcTimesRadioButton"_s);
    const auto show = [local, utc](bool isUtc) { (isUtc ? utc : local)->setChecked(true); };
    show(preferences.showsUtc());

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->addRow(tr("Times"), local);
    form->addRow(QString(), utc);
    form->addRow(QString(),
        quietLabel(
            this, u"timesHintLabel"_s, tr("Every time is shown with its zone, so that no two can be mixed up.")));

    connect(utc, &QRadioButton::toggled, &preferences, &Preferences::setShowsUtc);
    connect(&preferences, &Preferences::showsUtcChanged, this, show);
}

} // namespace bulkhead
