#include "ui/canceldialog.h"

#include "ui/accountbanner.h"
#include "ui/confirmbar.h"
#include "ui/jobcardlist.h"
#include "ui/plainlabel.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

CancelDialog::CancelDialog(Client& client, std::vector<Job> jobs, ReasonRule rule, QWidget* parent)
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
    buildBar(rule);
    connect(&m_review, &JobReview::itemsChanged, this, &CancelDialog::update);
    connect(&m_review, &JobReview::readied, this, &CancelDialog::update);
    update();
    resize(fontMetrics().averageCharWidth() * 112, fontMetrics().height() * 42);
}

void CancelDialog::buildHead(const Connection& connection)
{
    m_question = questionLabel(this);
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
    layout()->addWidget(makeJobCardList(m_model, u"cancelListView"_s, tr("Jobs to cancel"), this));
    m_leftAlone = plainLabel(this, u"leftAloneLabel"_s);
    layout()->addWidget(m_leftAlone);
}

void CancelDialog::buildBar(ReasonRule rule)
{
    m_bar = new ConfirmBar(rule, this);
    m_bar->goAhead().setObjectName(u"cancelJobsButton"_s);
    m_bar->keep().setObjectName(u"keepRunningButton"_s);
    m_bar->keep().setText(tr("Keep running"));
    m_bar->keep().setFocus();
    layout()->addWidget(m_bar);
    connect(&m_bar->keep(), &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_bar->goAhead(), &QPushButton::clicked, this, &CancelDialog::confirm);
}

void CancelDialog::update()
{
    const int count = int(m_review.chosen().size());
    if (count == 0) {
        m_question->setText(tr("Nothing to cancel"));
        m_totals->setText(tr("None of the selected jobs can be cancelled any more."));
        m_bar->keep().setText(tr("Close"));
    } else {
        m_question->setText(tr("Cancel %Ln job(s)?", nullptr, count));
        m_totals->setText(m_model.totals());
    }
    m_caution->setVisible(count > 0);
    m_leftAlone->setText(m_model.leftAlone());
    m_leftAlone->setVisible(count > 0 && !m_leftAlone->text().isEmpty());
    m_bar->setAsksReason(count > 0);
    m_bar->goAhead().setVisible(count > 0);
    m_bar->goAhead().setText(
        m_review.isReady() ? tr("Cancel %Ln job(s)", nullptr, count) : tr("Reading %Ln job(s) again…", nullptr, count));
    m_bar->setReady(m_review.isReady());
}

void CancelDialog::confirm()
{
    m_bar->setReady(false);
    const std::vector<Job> jobs = m_review.chosen();
    accept();
    Q_EMIT confirmed(jobs, m_bar->reason());
}

} // namespace bulkhead
