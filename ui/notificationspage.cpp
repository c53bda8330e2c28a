#include "ui/notificationspage.h"

#include "ui/jobnotifications.h"
#include "ui/quietlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

NotificationsPage::NotificationsPage(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"notificationsPage"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QLabel* words = plainLabel(this, u"notificationsLabel"_s);
    words->setText(tr("Tell on the desktop, outside of Bulkhead's window, when:"));
    layout->addWidget(words);
    QHash<int, QCheckBox*> boxes;
    const auto kinds = JobNotifications::kinds();
    for (const auto& [kind, text] : kinds) {
        auto* box = new QCheckBox(text, this);
        box->setObjectName(u"notify%1CheckBox"_s.arg(int(kind)));
        box->setChecked(preferences.isNotificationEnabled(int(kind)));
        connect(box, &QCheckBox::toggled, &preferences,
            [&preferences, kind = int(kind)](bool enabled) { preferences.setNotificationEnabled(kind, enabled); });
        layout->addWidget(box);
        boxes.insert(int(kind), box);
    }
    layout->addWidget(quietLabel(this, u"notificationsHintLabel"_s,
        tr("They name jobs by action and id. What strangers wrote, as comments and subjects, is never in them. Whether "
           "and for how long one stays on the screen is up to the desktop.")));
    layout->addStretch();
    connect(&preferences, &Preferences::notificationEnabledChanged, this,
        [boxes](int kind, bool enabled) { boxes.value(kind)->setChecked(enabled); });
}

} // namespace bulkhead
