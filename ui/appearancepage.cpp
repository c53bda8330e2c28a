#include "ui/appearancepage.h"

#include "ui/quietlabel.h"

#include <QRadioButton>
#include <QVBoxLayout>

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

    QLabel* words = plainLabel(this, u"timesLabel"_s);
    words->setText(tr("Show times:"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{words, local, utc})
        layout->addWidget(widget);
    layout->addWidget(quietLabel(
        this, u"timesHintLabel"_s, tr("Every time is shown with its zone, so that no two can be mixed up.")));
    layout->addStretch();

    connect(utc, &QRadioButton::toggled, &preferences, &Preferences::setShowsUtc);
    connect(&preferences, &Preferences::showsUtcChanged, this, show);
}

} // namespace bulkhead
