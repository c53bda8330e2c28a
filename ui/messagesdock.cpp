#include "ui/messagesdock.h"

#include "app/jobs/jobwords.h"
#include "app/messages/loadingwords.h"
#include "app/messages/messagewords.h"
#include "app/text/displayed.h"
#include "ui/announcer.h"
#include "ui/keypasses.h"
#include "ui/messagefailures.h"
#include "ui/messagetableview.h"
#include "ui/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Statuses{MessageStatus::Pending, MessageStatus::Processing, MessageStatus::Completed,
    MessageStatus::Failed, MessageStatus::Cancelled, MessageStatus::Skipped};

/// How many messages of this status the job's record counts; it has no counter of its own for those in process.
qint64 counted(const Job& job, std::optional<MessageStatus> status)
{
    if (!status)
        return job.messages.discovered;
    switch (*status) {
    case MessageStatus::Completed:
        return job.messages.successful;
    case MessageStatus::Failed:
        return job.messages.failed;
    case MessageStatus::Cancelled:
        return job.messages.cancelled;
    case MessageStatus::Skipped:
        return job.messages.skipped;
    case MessageStatus::Pending:
    case MessageStatus::Processing:
    case MessageStatus::Unknown:
        break;
    }
    return NotReported;
}

/// What is in the dock, with hints that do not follow how labels wrap: a dock's height does follow the hints, and would
/// jump with every job. The tables give and take instead.
class SteadyBody final : public QWidget {
public:
    using QWidget::QWidget;

    QSize sizeHint() const override { return steady(QWidget::sizeHint()); }
    QSize minimumSizeHint() const override { return steady(QWidget::minimumSizeHint()); }

private:
    QSize steady(QSize hint) const
    {
        constexpr int Lines = 22; // heading, bar, four messages beside the failures, two lines of state
        return {hint.width(), Lines * fontMetrics().height()};
    }
};

} // namespace

MessagesDock::MessagesDock(QWidget* parent)
    : LateDock(tr("Messages"), parent)
    , m_table(m_messages)
    , m_groups(m_messages)
{
    setObjectName(u"messagesDock"_s);
    connect(this, &QDockWidget::visibilityChanged, &m_messages, &LoadedMessages::setLookedAt);
}

void MessagesDock::build()
{
    auto* body = new SteadyBody(this);
    m_heading = plainLabel(body, u"messagesHeadingLabel"_s);
    m_status = new QComboBox(body);
    m_text = new QLineEdit(body);
    m_loadAll = new QPushButton(body);
    m_refresh = new QPushButton(tr("Refresh"), body);
    m_view = new MessageTableView(m_table, body);
    m_failures = new MessageFailures(m_messages, m_groups, body);
    m_state = plainLabel(body, u"messagesStateLabel"_s);
    m_tryAgain = new QPushButton(tr("Try Again"), body);
    QFont strong = font();
    strong.setBold(true);
    m_heading->setFont(strong);

    auto* splitter = new QSplitter(body);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_failures);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);

    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(6);
    layout->addWidget(m_heading);
    layout->addLayout(buildBar());
    layout->addWidget(splitter, 1);
    layout->addLayout(buildStateLine());
    setWidget(body);

    connect(&m_messages, &LoadedMessages::stateChanged, this, &MessagesDock::updateState);
    connect(&m_table, &MessageTableModel::shownChanged, this, &MessagesDock::updateState);
    connect(m_failures, &MessageFailures::reasonChosen, &m_table, &MessageTableModel::setReasonFilter);
    connect(m_failures, &MessageFailures::allFailedRequested, this, &MessagesDock::showAllFailed);
    openChosenStatus();
    updateJob();
}

QLayout* MessagesDock::buildBar()
{
    m_status->setObjectName(u"messageStatusComboBox"_s);
    m_status->setAccessibleName(tr("Status of the messages"));
    m_status->setAccessibleDescription(m_status->accessibleName()); // over AT-SPI its name is what is chosen
    m_status->setToolTip(tr("Which messages to ask Cloudflare for"));
    m_status->addItem(tr("All statuses"));
    for (const MessageStatus status : Statuses)
        m_status->addItem(words::status(status), QVariant::fromValue(status));
    m_text->setObjectName(u"messageFilterLineEdit"_s);
    m_text->setAccessibleName(tr("Filter the loaded messages"));
    m_text->setPlaceholderText(tr("Filter…"));
    m_text->setToolTip(tr("Filters what is loaded by any text: recipient, subject, sender, ID…"));
    m_text->setClearButtonEnabled(true);
    new KeyPasses(*m_text, ExportKey);
    m_loadAll->setObjectName(u"loadAllMessagesButton"_s);
    m_refresh->setObjectName(u"refreshMessagesButton"_s);
    m_refresh->setToolTip(tr("Read the messages again, from the first page"));

    auto* bar = new QHBoxLayout;
    bar->addWidget(m_status);
    bar->addWidget(m_text, 1);
    bar->addWidget(m_loadAll);
    bar->addWidget(m_refresh);
    connect(m_status, &QComboBox::currentIndexChanged, this, &MessagesDock::openChosenStatus);
    connect(m_text, &QLineEdit::textChanged, &m_table, &MessageTableModel::setTextFilter);
    connect(m_loadAll, &QPushButton::clicked, this, &MessagesDock::loadAllOrStop);
    connect(m_refresh, &QPushButton::clicked, &m_messages, &LoadedMessages::reload);
    return bar;
}

QLayout* MessagesDock::buildStateLine()
{
    m_tryAgain->setObjectName(u"tryMessagesAgainButton"_s);
    auto* line = new QHBoxLayout;
    line->addWidget(m_state, 1);
    line->addWidget(m_tryAgain);
    connect(m_tryAgain, &QPushButton::clicked, &m_messages, &LoadedMessages::tryAgain);
    return line;
}

void MessagesDock::setLiveJobs(LiveJobs* live)
{
    setJob({});
    if (m_live)
        m_live->table().disconnect(this);
    m_live = live;
    if (live)
        connect(&live->table(), &JobTableModel::jobsChanged, this, &MessagesDock::updateJob);
}

void MessagesDock::setJob(std::optional<JobId> job)
{
    if (job == m_job)
        return;
    m_job = job;
    m_last.reset();
    if (isBuilt())
        openChosenStatus();
    updateJob();
}

std::optional<MessageStatus> MessagesDock::chosenStatus() const
{
    const QVariant chosen = m_status->currentData();
    return chosen.isValid() ? std::optional(chosen.value<MessageStatus>()) : std::nullopt;
}

void MessagesDock::openChosenStatus()
{
    m_failures->clearChoice();
    m_messages.setSource(m_live ? &m_live->client() : nullptr, m_job, chosenStatus());
}

void MessagesDock::showAllFailed()
{
    if (chosenStatus() && chosenStatus() != MessageStatus::Failed)
        m_text->clear();
    m_status->setCurrentIndex(m_status->findData(QVariant::fromValue(MessageStatus::Failed)));
    m_messages.loadAll();
    m_view->setFocus();
}

void MessagesDock::loadAllOrStop()
{
    if (m_messages.isLoadingAll() && m_messages.state() == LoadedMessages::State::Loading)
        m_messages.stopLoading();
    else
        m_messages.loadAll();
}

void MessagesDock::updateJob()
{
    if (const Job* known = m_live && m_job ? m_live->table().find(*m_job) : nullptr)
        m_last = *known;
    if (!isBuilt())
        return;
    QStringList parts;
    if (m_last)
        parts.append(words::action(*m_last));
    if (m_job)
        parts.append(m_job->toString());
    if (m_last && !m_last->comment.isEmpty())
        parts.append(displayedInSentence(m_last->comment.toString(), 120));
    m_heading->setText(parts.join(u" · "_s));
    m_heading->setVisible(m_job.has_value());
    updateState();
}

void MessagesDock::updateState()
{
    using State = LoadedMessages::State;
    const State state = m_messages.state();
    const qint64 all = m_last ? counted(*m_last, m_messages.status()) : NotReported;
    m_state->setText(words::loadingState(m_messages, m_table, all));
    if (state == State::Failed && m_tryAgain->isHidden())
        announce(*this, m_state->text());
    m_tryAgain->setVisible(state == State::Failed);
    m_failures->setCounted(m_last ? m_last->messages.failed : NotReported);
    m_failures->update();

    const bool isReadingAll = state == State::Loading && m_messages.isLoadingAll();
    m_loadAll->setText(isReadingAll ? tr("Stop") : tr("Load All"));
    m_loadAll->setToolTip(isReadingAll
            ? tr("What has come stays")
            : tr("Read every message, 1,000 with each of the calls that Cloudflare allows you"));
    if (m_loadAll->hasFocus() && state == State::Complete)
        m_view->setFocus(); // or else Qt takes the keyboard to wherever comes next
    m_loadAll->setEnabled(m_job && state != State::Complete);
    m_refresh->setEnabled(m_job && state != State::Loading && state != State::Nothing);
}

} // namespace bulkhead
