#include "ui/canceldialog.h"

#include "ui/accountbanner.h"
#include "ui/jobcarddelegate.h"
#include "ui/palette.h"
#include "ui/plainlabel.h"
#include "ui/reasonedit.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

CancelDialog::CancelDialog(Client& client, std::vector<Job> jobs, QWidget* parent)
    : QDialog(parent)
    , m_review(client, std::move(jobs), canBeCancelled)
    , m_model(m_review)
{
    setObjectName(u"cancelDialog"_s);
    setWindowTitle(tr("Cancel jobs"));
    setLayout(new QVBoxLayout);
    layout()->setSpacing(10);
    layout()->setContentsMargins(18, 16, 18, 14);
    buildHead(client.connection());
    buildList();
    buildButtons();
    connect(&m_review, &JobReview::itemChanged, this, &CancelDialog::update);
    connect(&m_review, &JobReview::readied, this, &CancelDialog::update);
    update();
    resize(fontMetrics().averageCharWidth() * 112, fontMetrics().height() * 42);
}

void CancelDialog::buildHead(const Connection& connection)
{
    m_question = plainLabel(this, u"questionLabel"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_question->setFont(large);

    auto* where = new AccountBanner(connection, this);
    m_totals = plainLabel(this, u"totalsLabel"_s);
    QFont strong = font();
    strong.setBold(true);
    m_totals->setFont(strong);
    m_caution = plainLabel(this, u"cautionLabel"_s);
    m_caution->setText(
        tr("Cancelling can't be undone, and it is not harmless: messages that a job was to remove stay in "
           "their mailboxes."));
    for (QWidget* part : std::initializer_list<QWidget*>{m_question, where, m_totals, m_caution})
        layout()->addWidget(part);
}

void CancelDialog::buildList()
{
    m_list = new QListView(this);
    m_list->setObjectName(u"cancelListView"_s);
    m_list->setAccessibleName(tr("Jobs to cancel"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new JobCardDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    layout()->addWidget(m_list);
    m_leftAlone = plainLabel(this, u"leftAloneLabel"_s);
    layout()->addWidget(m_leftAlone);
    m_reason = new ReasonEdit(this);
    layout()->addWidget(m_reason);
}

void CancelDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox(this);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::DestructiveRole);
    m_cancel->setObjectName(u"cancelJobsButton"_s);
    // Enter always means "keep": only a click or the space bar on the button itself cancels.
    m_cancel->setAutoDefault(false);
    look::makeDestructive(*m_cancel);
    m_keep = buttons->addButton(tr("Keep running"), QDialogButtonBox::RejectRole);
    m_keep->setObjectName(u"keepRunningButton"_s);
    m_keep->setDefault(true);
    m_keep->setFocus();
    layout()->addWidget(buttons);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_cancel, &QPushButton::clicked, this, &CancelDialog::confirm);
}

void CancelDialog::update()
{
    const int count = int(m_review.chosen().size());
    if (count == 0) {
        m_question->setText(tr("Nothing to cancel"));
        m_totals->setText(tr("None of the selected jobs can be cancelled any more."));
        m_keep->setText(tr("Close"));
    } else {
        m_question->setText(tr("Cancel %Ln job(s)?", nullptr, count));
        m_totals->setText(m_model.totals());
    }
    m_caution->setVisible(count > 0);
    m_leftAlone->setText(m_model.leftAlone());
    m_leftAlone->setVisible(count > 0 && !m_leftAlone->text().isEmpty());
    m_reason->setVisible(count > 0);
    m_cancel->setVisible(count > 0);
    m_cancel->setText(
        m_review.isReady() ? tr("Cancel %Ln job(s)", nullptr, count) : tr("Reading %Ln job(s) again…", nullptr, count));
    m_cancel->setEnabled(m_review.isReady());
}

void CancelDialog::confirm()
{
    m_cancel->setEnabled(false);
    const std::vector<Job> jobs = m_review.chosen();
    accept();
    Q_EMIT confirmed(jobs, m_reason->reason());
}

} // namespace bulkhead
