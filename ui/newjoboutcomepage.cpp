#include "ui/newjoboutcomepage.h"

#include "app/creation/creationwords.h"
#include "ui/announcer.h"
#include "ui/plainlabel.h"
#include "ui/signlabel.h"
#include "ui/wrappedtext.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

using State = JobCreation::State;

look::Meaning meaningOf(const JobCreation& creation)
{
    switch (creation.state()) {
    case State::Recording:
    case State::Sending:
    case State::Looking:
        return look::Meaning::Working;
    case State::Created:
        return look::Meaning::Good;
    case State::NotRecorded:
    case State::Refused:
        return look::Meaning::Bad;
    case State::Found:
        return creation.jobs().size() == 1 ? look::Meaning::Good : look::Meaning::Caution;
    case State::CreatedOther:
    case State::NotFound:
    case State::CouldNotLook:
        break;
    }
    return look::Meaning::Caution;
}

QStringList idsOf(const JobCreation& creation)
{
    QStringList ids;
    for (const Job& job : creation.jobs())
        ids.append(job.id.toString());
    return ids;
}

} // namespace

NewJobOutcomePage::NewJobOutcomePage(QWidget* parent)
    : QWidget(parent)
    , m_sign(new SignLabel(look::Meaning::Working, this))
    , m_headline(plainLabel(this, u"headlineLabel"_s))
    , m_what(plainLabel(this, u"outcomeLabel"_s))
    , m_advice(plainLabel(this, u"adviceLabel"_s))
    , m_ids(plainLabel(this, u"jobIdsLabel"_s))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_headline->setFont(large);
    m_sign->setFont(large);
    QFont strong = font();
    strong.setBold(true);
    m_advice->setFont(strong);
    auto* head = new QHBoxLayout;
    head->addWidget(m_sign);
    head->addWidget(m_headline, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(head);
    for (QWidget* part : std::initializer_list<QWidget*>{m_what, m_ids, m_advice})
        layout->addWidget(part);
    layout->addStretch(1);
    buildButtons();
}

void NewJobOutcomePage::buildButtons()
{
    auto* buttons = new QDialogButtonBox(this);
    const auto add = [buttons](const QString& objectName, const QString& text, QDialogButtonBox::ButtonRole role) {
        QPushButton* button = buttons->addButton(text, role);
        button->setObjectName(objectName);
        button->setAutoDefault(false);
        return button;
    };
    m_back = add(u"backToDraftButton"_s, tr("Back to the Form"), QDialogButtonBox::ActionRole);
    m_again = add(u"lookAgainButton"_s, tr("Look Again"), QDialogButtonBox::ActionRole);
    m_copy = add(u"copyIdButton"_s, tr("Copy Job ID"), QDialogButtonBox::ActionRole);
    m_show = add(u"showJobButton"_s, tr("Show Job"), QDialogButtonBox::ActionRole);
    m_close = add(u"closeButton"_s, tr("Close"), QDialogButtonBox::RejectRole);
    layout()->addWidget(buttons);
    connect(m_back, &QPushButton::clicked, this, &NewJobOutcomePage::backRequested);
    connect(m_again, &QPushButton::clicked, this, [this] { m_creation->lookAgain(); });
    connect(m_copy, &QPushButton::clicked, this, &NewJobOutcomePage::copyIds);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showJobRequested(m_creation->jobs().front().id); });
    connect(m_close, &QPushButton::clicked, this, &NewJobOutcomePage::closeRequested);
}

void NewJobOutcomePage::setCreation(JobCreation& creation)
{
    if (m_creation)
        m_creation->disconnect(this);
    m_creation = &creation;
    connect(&creation, &JobCreation::changed, this, &NewJobOutcomePage::update);
    update();
}

void NewJobOutcomePage::update()
{
    const bool isSettled = m_creation->isSettled();
    const words::CreationReport report = words::creationReport(*m_creation);
    if (isSettled && m_headline->text() != report.headline)
        announce(*this, u"%1 %2"_s.arg(report.headline, report.what));
    m_sign->setMeaning(meaningOf(*m_creation));
    m_headline->setText(report.headline);
    m_what->setText(breakable(report.what));
    m_advice->setText(report.advice);
    m_advice->setVisible(!report.advice.isEmpty());
    const QStringList ids = idsOf(*m_creation);
    m_ids->setText(tr("Job ID: %1").arg(ids.join(u'\n')));
    m_ids->setVisible(isSettled && !ids.isEmpty());
    m_show->setVisible(m_ids->isVisibleTo(this));
    m_copy->setVisible(m_ids->isVisibleTo(this));
    m_again->setVisible(isSettled && m_creation->isDoubtful() && ids.isEmpty());
    m_back->setVisible(isSettled && m_creation->state() != State::Created && ids.isEmpty());
}

void NewJobOutcomePage::tellHidden()
{
    m_advice->setText(tr("The filter hides this job in the table. Clear the filter to see it."));
    m_advice->show();
}

void NewJobOutcomePage::copyIds()
{
    QApplication::clipboard()->setText(idsOf(*m_creation).join(u'\n'));
}

} // namespace bulkhead
