#include "ui/activitydialog.h"

#include "app/text/displayed.h"
#include "ui/activityview.h"
#include "ui/plainlabel.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

ActivityDialog::ActivityDialog(QWidget* parent)
    : QDialog(parent)
    , m_about(plainLabel(this, u"activityAboutLabel"_s))
    , m_all(new QPushButton(tr("Show All Jobs"), this))
    , m_view(new ActivityView(ActivityView::Extent::Whole, this))
    , m_folder(plainLabel(this, u"activityFolderLabel"_s))
{
    setObjectName(u"activityDialog"_s);
    setWindowTitle(tr("Activity log"));
    m_all->setObjectName(u"showAllJobsButton"_s);
    m_all->setAutoDefault(false);
    auto* about = new QHBoxLayout;
    about->addWidget(m_about, 1);
    about->addWidget(m_all);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    // Enter in the filter must not close the window.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(about);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_folder);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_all, &QPushButton::clicked, this, [this] { setLog(m_log); });
    resize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 40);
}

void ActivityDialog::setLog(ActivityLog* log, std::optional<JobId> job)
{
    m_log = log;
    m_about->setText(job ? tr("What was asked of Cloudflare about job %1, from this computer").arg(job->toString())
                         : tr("What was asked of Cloudflare from this computer, and what came of it"));
    m_all->setVisible(job.has_value());
    m_folder->setText(log
            ? tr("Kept in %1; no secret is in it.").arg(displayed(QDir::toNativeSeparators(log->folder())))
            : QString());
    m_view->show(log, job);
}

} // namespace bulkhead
