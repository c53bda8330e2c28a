#include "ui/newjobconfirmpage.h"

#include "app/creation/creationwords.h"
#include "app/text/displayed.h"
#include "app/text/jsontext.h"
#include "ui/accountbanner.h"
#include "ui/confirmbar.h"
#include "ui/jsontextedit.h"
#include "ui/plainlabel.h"
#include "ui/signedtext.h"
#include "ui/signedtexts.h"
#include "ui/wrappedtext.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

NewJobConfirmPage::NewJobConfirmPage(const Connection& connection, ReasonRule rule, QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    buildBody(connection);
    buildBar(rule);
}

void NewJobConfirmPage::buildBody(const Connection& connection)
{
    QLabel* question = questionLabel(this);
    question->setText(tr("Start this job?"));
    auto* where = new AccountBanner(connection, this);
    m_sentence = plainLabel(this, u"consequenceLabel"_s);
    QFont strong = font();
    strong.setBold(true);
    m_sentence->setFont(strong);
    m_comment = plainLabel(this, u"commentLabel"_s);
    m_caution = new SignedText(look::Meaning::Caution, u"earlierAttemptLabel"_s, this);
    m_warnings = new SignedTexts(look::Meaning::Caution, u"confirmWarningsLabel"_s, this);
    QLabel* unknown = plainLabel(this, u"unknownLabel"_s);
    unknown->setText(tr("How many messages these are shows only when the job has searched: Cloudflare offers no "
                        "preview. Until it has ended the job can be cancelled; what it has done by then stays done."));
    m_showJson = new QToolButton(this);
    m_showJson->setObjectName(u"showRequestButton"_s);
    m_showJson->setText(tr("Exactly what will be sent"));
    m_showJson->setCheckable(true);
    m_showJson->setAutoRaise(true);
    m_showJson->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_showJson->setArrowType(Qt::RightArrow);
    m_json = new JsonTextEdit(this);
    m_json->setObjectName(u"requestTextEdit"_s);
    m_json->setAccessibleName(tr("The request as JSON"));
    m_json->hide();
    connect(m_showJson, &QToolButton::toggled, this, [this](bool shown) {
        m_json->setVisible(shown);
        m_showJson->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        if (shown)
            Q_EMIT grown();
    });

    auto* column = static_cast<QVBoxLayout*>(layout());
    for (QWidget* part : std::initializer_list<QWidget*>{
             question, where, m_sentence, m_comment, m_caution, m_warnings, unknown, m_showJson})
        column->addWidget(part);
    column->addWidget(m_json, 1);
    column->addStretch();
}

void NewJobConfirmPage::buildBar(ReasonRule rule)
{
    m_bar = new ConfirmBar(rule, this);
    m_bar->setReady(true);
    m_bar->goAhead().setObjectName(u"startJobButton"_s);
    m_bar->goAhead().setText(tr("Start this job"));
    m_bar->keep().setObjectName(u"backButton"_s);
    m_bar->keep().setText(tr("Back"));
    layout()->addWidget(m_bar);
    connect(&m_bar->goAhead(), &QPushButton::clicked, this, &NewJobConfirmPage::startRequested);
    connect(&m_bar->keep(), &QPushButton::clicked, this, &NewJobConfirmPage::backRequested);
}

void NewJobConfirmPage::setDraft(const JobDraft& draft, const QString& caution)
{
    const JobRequest& request = draft.request;
    m_sentence->setText(breakable(words::creation(request)));
    m_comment->setText(request.comment.isEmpty()
            ? tr("Without a comment.")
            : breakable(tr("Comment: “%1”").arg(displayedInSentence(request.comment, 256))));
    m_caution->setText(caution);
    m_warnings->setTexts(words::creationWarnings(request));
    m_json->setJson(indentedJson(encodeJobRequest(request)));
}

int NewJobConfirmPage::heightWanted(int width) const
{
    const int lines = m_json->document()->blockCount() + 2;
    const int json = lines * m_json->fontMetrics().lineSpacing() - m_json->sizeHint().height();
    return layout()->totalHeightForWidth(width) + (m_showJson->isChecked() ? std::max(json, 0) : 0);
}

QString NewJobConfirmPage::reason() const
{
    return m_bar->reason();
}

QPushButton& NewJobConfirmPage::backButton()
{
    return m_bar->keep();
}

} // namespace bulkhead
