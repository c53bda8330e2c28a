#include "ui/newjobdialog.h"

#include "app/creation/creationwords.h"
#include "app/text/format.h"
#include "ui/newjobconfirmpage.h"
#include "ui/newjobdraftpage.h"
#include "ui/newjoboutcomepage.h"
#include "ui/signedtext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;
using State = JobCreation::State;

NewJobDialog::NewJobDialog(LiveJobs& live, const JobDraft& draft, ReasonRule rule, QWidget* parent)
    : QDialog(parent)
    , m_live(live)
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"newJobDialog"_s);
    setWindowTitle(draft.isRunAgain() ? tr("Run again") : tr("New job"));
    setLayout(new QVBoxLayout);
    layout()->setContentsMargins(18, 16, 18, 14);
    layout()->addWidget(m_pages);
    m_discardBar = makeDiscardBar();
    layout()->addWidget(m_discardBar);
    buildPages(draft, rule);
    m_untouched = encodeJobRequest(m_draftPage->draft().request);
    // Every field in view where the screen has the room.
    m_draftSize = QSize(fontMetrics().averageCharWidth() * 112, std::min(fontMetrics().height() * 58, room()));
    showDraft();
}

NewJobDialog::~NewJobDialog()
{
    if (m_creation)
        m_creation->letGo();
}

void NewJobDialog::buildPages(const JobDraft& draft, ReasonRule rule)
{
    m_draftPage = new NewJobDraftPage(draft, this);
    m_confirmPage = new NewJobConfirmPage(m_live.client().connection(), rule, this);
    m_outcomePage = new NewJobOutcomePage(this);
    for (QWidget* page : std::initializer_list<QWidget*>{m_draftPage, m_confirmPage, m_outcomePage})
        m_pages->addWidget(page);
    connect(m_draftPage, &NewJobDraftPage::continued, this, &NewJobDialog::showConfirmation);
    connect(m_draftPage, &NewJobDraftPage::closeRequested, this, &NewJobDialog::reject);
    connect(m_confirmPage, &NewJobConfirmPage::backRequested, this, &NewJobDialog::showDraft);
    connect(m_confirmPage, &NewJobConfirmPage::grown, this, [this] { fitConfirmation(height()); });
    connect(m_confirmPage, &NewJobConfirmPage::startRequested, this, &NewJobDialog::start);
    connect(m_outcomePage, &NewJobOutcomePage::backRequested, this, &NewJobDialog::showDraft);
    connect(m_outcomePage, &NewJobOutcomePage::closeRequested, this, &NewJobDialog::reject);
    connect(m_outcomePage, &NewJobOutcomePage::showJobRequested, this, &NewJobDialog::showJobRequested);
}

QWidget* NewJobDialog::makeDiscardBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName(u"discardBar"_s);
    auto* question = new SignedText(look::Meaning::Caution, u"discardLabel"_s, bar);
    question->setText(tr("Discard this draft? It was edited and not sent."));
    auto* discard = new QPushButton(tr("Discard"), bar);
    discard->setObjectName(u"discardButton"_s);
    discard->setAutoDefault(false);
    auto* keep = new QPushButton(tr("Keep editing"), bar);
    keep->setObjectName(u"keepEditingButton"_s);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(question, 1);
    row->addWidget(discard);
    row->addWidget(keep);
    bar->hide();
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    connect(keep, &QPushButton::clicked, this, &NewJobDialog::reject);
    return bar;
}

void NewJobDialog::showDraft()
{
    m_pages->setCurrentWidget(m_draftPage);
    resize(m_draftSize);
    m_draftPage->continueButton().setDefault(true);
    m_draftPage->focusFirstField();
    if (m_creation && m_creation->isSettled() && m_creation->error())
        m_draftPage->showProblems(words::problemsOf(*m_creation->error()));
}

void NewJobDialog::showConfirmation()
{
    m_confirmPage->setDraft(m_draftPage->draft(), cautionAboutEarlier());
    m_draftSize = size();
    m_pages->setCurrentWidget(m_confirmPage);
    fitConfirmation(0);
    m_confirmPage->backButton().setDefault(true);
    m_confirmPage->backButton().setFocus();
}

int NewJobDialog::room() const
{
    return screen()->availableGeometry().height() - fontMetrics().height() * 6;
}

void NewJobDialog::fitConfirmation(int leastHeight)
{
    const QMargins margins = layout()->contentsMargins();
    const int width = this->width() - margins.left() - margins.right();
    const int slack = fontMetrics().height() * 3; // also for the question whether a draft is to be discarded
    const int wanted = m_confirmPage->heightWanted(width) + margins.top() + margins.bottom() + slack;
    resize(this->width(), std::max(leastHeight, std::min(wanted, room())));
}

Timestamp NewJobDialog::doubtfulAt() const
{
    return m_creation && m_creation->isDoubtful() ? m_creation->askedAt() : m_earlierDoubt;
}

QString NewJobDialog::cautionAboutEarlier() const
{
    if (!doubtfulAt().isValid())
        return {};
    return tr("A request from this form was sent at %1, and whether it started a job is not known. If it did, starting "
              "this one makes a second.")
        .arg(format::moment(doubtfulAt()));
}

void NewJobDialog::start()
{
    if (m_pages->currentWidget() != m_confirmPage)
        return; // the second half of a double click
    m_earlierDoubt = doubtfulAt();
    if (m_creation)
        m_creation->letGo();
    QSet<JobId> known;
    const auto& jobs = m_live.table().jobs();
    known.reserve(qsizetype(jobs.size()));
    for (const Job& job : jobs)
        known.insert(job.id);
    m_creation = new JobCreation(
        m_live.client(), m_live.activity(), m_draftPage->draft().request, m_confirmPage->reason(), std::move(known));
    connect(m_creation, &JobCreation::jobRead, &m_live.watcher(), &JobWatcher::note);
    m_outcomePage->setCreation(*m_creation);
    m_pages->setCurrentWidget(m_outcomePage);
    m_outcomePage->closeButton().setDefault(true);
    m_outcomePage->closeButton().setFocus();
}

void NewJobDialog::tellHidden()
{
    m_outcomePage->tellHidden();
}

bool NewJobDialog::wouldLoseDraft() const
{
    if (m_pages->currentWidget() == m_outcomePage) {
        // What is under way, or was sent, is not lost.
        const bool cameToNothing = m_creation->state() == State::Refused || m_creation->state() == State::NotRecorded;
        if (!cameToNothing)
            return false;
    }
    return encodeJobRequest(m_draftPage->draft().request) != m_untouched;
}

void NewJobDialog::reject()
{
    // Escape asks, and a second Escape stays.
    const bool asks = m_discardBar->isHidden() && wouldLoseDraft();
    if (!asks && m_discardBar->isHidden()) {
        QDialog::reject();
        return;
    }
    m_discardBar->setVisible(asks);
    m_pages->setEnabled(!asks);
    if (asks) {
        auto* keep = m_discardBar->findChild<QPushButton*>(u"keepEditingButton"_s);
        keep->setDefault(true);
        keep->setFocus();
    } else if (m_pages->currentWidget() == m_draftPage) {
        m_draftPage->continueButton().setDefault(true);
    }
}

} // namespace bulkhead
