#include "ui/newjobdraftpage.h"

#include "app/creation/creationwords.h"
#include "ui/announcer.h"
#include "ui/newjobform.h"
#include "ui/plainlabel.h"
#include "ui/signedtexts.h"
#include "ui/wrappedtext.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

NewJobDraftPage::NewJobDraftPage(const JobDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_form(new NewJobForm(draft, this))
    , m_sentence(plainLabel(this, u"sentenceLabel"_s))
    , m_warnings(new SignedTexts(look::Meaning::Caution, u"warningsLabel"_s, this))
    , m_problems(new SignedTexts(look::Meaning::Bad, u"problemsLabel"_s, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    if (draft.original) {
        QLabel* origin = plainLabel(this, u"originLabel"_s);
        origin->setText(tr("With the search, range, action and comment of job %1. That job is not changed.")
                            .arg(draft.original->id.toString()));
        layout->addWidget(origin);
    }
    layout->addWidget(m_form, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_warnings);
    layout->addWidget(m_problems);
    buildButtons();
    connect(m_form, &NewJobForm::changed, this, &NewJobDraftPage::update);
    update();
}

void NewJobDraftPage::buildButtons()
{
    auto* buttons = new QDialogButtonBox(this);
    m_continue = buttons->addButton(tr("Continue…"), QDialogButtonBox::AcceptRole);
    m_continue->setObjectName(u"continueButton"_s);
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeDraftButton"_s);
    close->setAutoDefault(false);
    layout()->addWidget(buttons);
    connect(m_continue, &QPushButton::clicked, this, &NewJobDraftPage::goOn);
    connect(close, &QPushButton::clicked, this, &NewJobDraftPage::closeRequested);
}

void NewJobDraftPage::focusFirstField()
{
    m_form->focusField(u"/action"_s);
}

JobDraft NewJobDraftPage::draft() const
{
    return m_form->draft();
}

void NewJobDraftPage::update()
{
    const JobDraft now = draft();
    m_sentence->setText(breakable(words::creation(now.request)));
    m_warnings->setTexts(words::creationWarnings(now.request));
    m_problems->setTexts({}); // of what it was before
}

void NewJobDraftPage::goOn()
{
    const auto problems = draft().problems();
    showProblems(problems);
    if (problems.isEmpty())
        Q_EMIT continued();
}

void NewJobDraftPage::showProblems(const QList<DraftProblem>& problems)
{
    QStringList sentences;
    for (const DraftProblem& problem : problems)
        sentences.append(problem.sentence);
    m_problems->setTexts(sentences);
    announce(*this, sentences.join(u' '));
    for (const DraftProblem& problem : problems) {
        if (m_form->focusField(problem.field))
            return;
    }
}

} // namespace bulkhead
