#include "ui/confirmationspage.h"

#include "ui/fieldhelp.h"
#include "ui/quietlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

ConfirmationsPage::ConfirmationsPage(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"confirmationsPage"_s);
    QLabel* words = plainLabel(this, u"confirmationsLabel"_s);
    words->setText(tr("Whatever changes something at Cloudflare is asked about first, in consequences. That can't be "
                      "switched off."));
    auto* reason = new QCheckBox(tr("A &reason is required in accounts that are marked as production"), this);
    reason->setObjectName(u"reasonRequiredCheckBox"_s);
    reason->setChecked(preferences.asksReasonInProduction());
    explain(reason, tr("Without a reason, nothing is changed in a production account"),
        tr("The button that changes something stays disabled until a reason is given, in accounts that are marked as "
           "production on the page Accounts. The reason stands in the activity log and in incident reports."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(words);
    layout->addWidget(reason);
    layout->addWidget(hintBelow(reason, u"reasonHintLabel"_s,
        tr("Elsewhere a reason may be given. It goes into the activity log on this computer and is not sent to "
           "Cloudflare.")));
    layout->addStretch();
    connect(reason, &QCheckBox::toggled, &preferences, &Preferences::setAsksReasonInProduction);
    connect(&preferences, &Preferences::asksReasonInProductionChanged, reason, &QCheckBox::setChecked);
}

} // namespace bulkhead
