#include "ui/notificationspage.h"

#include "app/jobs/jobalerts.h"
#include "app/text/format.h"
#include "ui/fieldhelp.h"
#include "ui/jobnotifications.h"
#include "ui/quietlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

void explainKind(QCheckBox* box, Notifier::Kind kind)
{
    switch (kind) {
    case Notifier::Kind::RunFinished:
        explain(box, NotificationsPage::tr("When every outcome is known and Bulkhead is not in front"),
            NotificationsPage::tr("After a cancel, one notification when the outcome of every job in the run is known. "
                                  "Where Bulkhead's window is in front, the window tells it instead."));
        return;
    case Notifier::Kind::WatchedJobEnded:
        explain(box, NotificationsPage::tr("For the jobs that were marked with “Notify When It Ends”"),
            NotificationsPage::tr(
                "A job is watched when it was marked with “Notify When It Ends” in the menu Jobs. The "
                "notification tells how it ended and how far it came."));
        return;
    case Notifier::Kind::JobStuck:
        explain(box,
            NotificationsPage::tr("When an active job has made no progress for %1")
                .arg(format::span(JobAlerts::StuckAfter)),
            NotificationsPage::tr("Told once for each active job whose counters have not moved for a while. It may be "
                                  "waiting at Cloudflare; its details say since when."));
        return;
    }
}

} // namespace

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
        explainKind(box, kind);
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
