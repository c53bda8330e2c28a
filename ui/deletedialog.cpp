#include "ui/deletedialog.h"

#include "ui/accountbanner.h"
#include "ui/announcer.h"
#include "ui/confirmbar.h"
#include "ui/jobcardlist.h"
#include "ui/outcometableview.h"
#include "ui/plainlabel.h"

#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr auto UpdatePause = std::chrono::milliseconds(100);

} // namespace

DeleteDialog::DeleteDialog(
    Client& client, std::vector<Job> jobs, JobDeletion& deletion, ReasonRule rule, QWidget* parent)
    : QDialog(parent)
    , m_review(client, std::move(jobs), canBeDeleted)
    , m_reviewModel(m_review)
    , m_deletion(deletion)
    , m_deletionModel(deletion)
{
    setObjectName(u"deleteDialog"_s);
    setWindowTitle(tr("Delete jobs"));
    auto* whole = new QVBoxLayout(this);
    whole->setSpacing(10);
    whole->setContentsMargins(18, 16, 18, 14);
    buildHead(client.connection());
    m_stack = new QStackedLayout;
    whole->addLayout(m_stack, 1);
    buildList();
    buildTable();
    m_leftAlone = plainLabel(this, u"leftAloneLabel"_s);
    whole->addWidget(m_leftAlone);
    buildBar(rule);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DeleteDialog::update);
    connect(&m_review, &JobReview::itemsChanged, this, &DeleteDialog::update);
    connect(&m_review, &JobReview::readied, this, &DeleteDialog::update);
    connect(&m_deletion, &JobDeletion::itemChanged, this, &DeleteDialog::updateSoon);
    connect(&m_deletion, &JobDeletion::settled, this, &DeleteDialog::update);
    connect(&m_deletion, &JobDeletion::settled, this, [this] { announce(*this, DeletionModel::summary(m_deletion)); });
    update();
    resize(fontMetrics().averageCharWidth() * 124, fontMetrics().height() * 42);
}

void DeleteDialog::buildHead(const Connection& connection)
{
    m_question = questionLabel(this);
    auto* where = new AccountBanner(connection, this);
    m_consequences = plainLabel(this, u"consequencesLabel"_s);
    m_consequences->setText(
        tr("The records disappear from list and detail for everybody who uses this account, and can't be brought "
           "back: export or copy them first if they may be needed. Messages that were moved or released stay where "
           "they are; nothing is undone. What Bulkhead recorded about these jobs stays in its activity log."));
    for (QWidget* part : std::initializer_list<QWidget*>{m_question, where, m_consequences})
        layout()->addWidget(part);
}

void DeleteDialog::buildList()
{
    m_stack->addWidget(makeJobCardList(m_reviewModel, u"deleteListView"_s, tr("Jobs to delete"), this));
}

void DeleteDialog::buildTable()
{
    m_table = new OutcomeTableView(
        u"deletionTableView"_s,
        [](const QModelIndex& index) {
            return look::meaningOf(index.data(DeletionModel::StateRole).value<DeletionState>());
        },
        this);
    m_table->setAccessibleName(tr("What came of each job"));
    m_table->setModel(&m_deletionModel);
    m_table->fitColumns();
    m_stack->addWidget(m_table);
}

void DeleteDialog::buildBar(ReasonRule rule)
{
    m_bar = new ConfirmBar(rule, this);
    m_bar->goAhead().setObjectName(u"deleteJobsButton"_s);
    m_bar->keep().setObjectName(u"keepButton"_s);
    m_bar->keep().setFocus();
    layout()->addWidget(m_bar);
    connect(&m_bar->keep(), &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_bar->goAhead(), &QPushButton::clicked, this, &DeleteDialog::confirm);
}

void DeleteDialog::update()
{
    m_soon.stop();
    if (m_deletion.items().empty())
        updateQuestion();
    else
        updateRun();
}

void DeleteDialog::updateQuestion()
{
    const int count = int(m_review.chosen().size());
    m_question->setText(
        count > 0 ? tr("Delete %Ln job(s) from the account?", nullptr, count) : tr("Nothing to delete"));
    m_consequences->setVisible(count > 0);
    m_bar->setAsksReason(count > 0);
    m_bar->keep().setText(count > 0 ? tr("Keep") : tr("Close"));
    m_leftAlone->setText(m_reviewModel.leftAlone());
    m_leftAlone->setVisible(!m_leftAlone->text().isEmpty());
    m_bar->setReady(m_review.isReady());
    m_bar->goAhead().setVisible(count > 0);
    m_bar->goAhead().setText(
        m_review.isReady() ? tr("Delete %Ln job(s)", nullptr, count) : tr("Reading %Ln job(s) again…", nullptr, count));
}

void DeleteDialog::updateRun()
{
    const bool isUnderWay = m_deletion.isUnderWay();
    const int unsent = m_deletion.unsentCount();
    const int again = m_deletion.againCount();
    const int jobs = int(m_deletion.items().size());
    m_question->setText(isUnderWay ? tr("Deleting %Ln job(s)…", nullptr, jobs) : DeletionModel::summary(m_deletion));
    m_consequences->setText(DeletionModel::summary(m_deletion));
    m_consequences->setVisible(isUnderWay);
    m_leftAlone->setText(unsent > 0 ? tr("Closing calls off what was not sent yet.")
                                    : tr("Closing stops nothing: what was sent is read until its outcome is known."));
    m_leftAlone->setVisible(isUnderWay);
    m_bar->keep().setText(unsent > 0 ? tr("Stop and Close") : tr("Close"));
    m_bar->setAsksReason(false);
    m_bar->setReady(true);
    m_bar->goAhead().setVisible(!isUnderWay && again > 0);
    m_bar->goAhead().setText(tr("Try to delete %Ln job(s) again", nullptr, again));
    m_table->fitRows();
}

void DeleteDialog::updateSoon()
{
    if (!m_soon.isActive())
        m_soon.start(UpdatePause);
}

void DeleteDialog::confirm()
{
    m_bar->setReady(false);
    m_bar->keep().setFocus();
    m_stack->setCurrentWidget(m_table);
    if (m_deletion.items().empty())
        m_deletion.start(m_review.chosen(), m_bar->reason());
    else
        m_deletion.tryAgain();
    update();
}

void DeleteDialog::done(int result)
{
    m_deletion.stopSending();
    QDialog::done(result);
}

} // namespace bulkhead
