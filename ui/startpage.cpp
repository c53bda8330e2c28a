#include "ui/startpage.h"

#include "app/text/displayed.h"
#include "ui/noticebar.h"
#include "ui/numberlabel.h"
#include "ui/quietlabel.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// Ours, and the only address that is ever handed to a browser from here.
const QUrl& tokensPage()
{
    static const QUrl url(u"https://dash.cloudflare.com/profile/api-tokens"_s);
    return url;
}

QFont scaled(QFont font, double factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    return font;
}

constexpr int BesideNumbers = 12; ///< between the numbers of the steps and their texts

/// The ways on: large, and of one width.
QLayout* sideBySide(std::initializer_list<QPushButton*> buttons)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (QPushButton* button : buttons) {
        button->setMinimumHeight(button->fontMetrics().height() * 2);
        row->addWidget(button, 1);
    }
    return row;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"startPage"_s);
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 24, 0, 24);
    column->setSpacing(22);
    m_head = buildHead();
    m_steps = buildSteps();
    m_ways = buildWays();
    m_stored = buildStored();
    for (QWidget* part : {m_head, m_steps, m_ways, m_stored})
        column->addWidget(part);
    fitWidth(*box);

    // Not aligned in the layout: an aligned widget gets its size hint, which knows nothing of wrapped lines.
    auto* inner = new QWidget(this);
    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(box);
    middle->addStretch();
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addStretch(2);
    rows->addLayout(middle);
    rows->addStretch(3);
    auto* area = new QScrollArea(this);
    area->setAccessibleName(tr("First steps"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(inner);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    showFirstSteps({});
}

/// The texts are told how wide they will be, or the layouts try each of them at half a dozen widths.
void StartPage::fitWidth(QWidget& box)
{
    const int width = std::max(fontMetrics().averageCharWidth() * 84, m_buttons->minimumSize().width());
    box.setFixedWidth(width);
    for (QLabel* text : std::as_const(m_wide))
        text->setFixedWidth(width);
    for (QLabel* text : std::as_const(m_besideNumbers))
        text->setFixedWidth(width - BesideNumbers - m_number->sizeHint().width());
}

QWidget* StartPage::buildHead()
{
    auto* head = new QWidget(this);
    QLabel* title = staticLabel(head, u"startTitleLabel"_s, tr("Stop the wrong bulk job in time"));
    title->setFont(scaled(font(), 1.8));
    QLabel* words = staticLabel(head, u"startWordsLabel"_s,
        tr("Bulkhead shows every bulk action job of a Cloudflare Email Security account and cancels the ones "
           "you choose."));
    m_wide.append({title, words});
    m_reason = new NoticeBar(head);
    m_reason->setObjectName(u"startReasonBar"_s);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addWidget(m_reason);
    return head;
}

QWidget* StartPage::buildSteps()
{
    auto* steps = new QWidget(this);
    auto* grid = new QGridLayout(steps);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(BesideNumbers);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    QLabel* title =
        staticLabel(steps, u"stepsTitleLabel"_s, tr("Connect an account: it needs an API token of its own"));
    title->setFont(scaled(font(), 1.15));
    m_wide.append(title);
    grid->addWidget(title, 0, 0, 1, 2);

    auto* open = new QPushButton(tr("&Open Cloudflare's Token Page"), steps);
    open->setObjectName(u"openTokensPageButton"_s);
    open->setToolTip(tokensPage().toString());
    m_browserHint = quietLabel(steps, u"browserHintLabel"_s, tokensPage().toString());
    m_browserHint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_besideNumbers.append(m_browserHint);
    auto* link = new QVBoxLayout;
    link->setSpacing(4);
    link->addWidget(open, 0, Qt::AlignLeft);
    link->addWidget(m_browserHint);

    const QStringList texts{
        tr("Sign in to Cloudflare's dashboard, open My Profile, API Tokens, and choose Create Token, Custom token."),
        tr("Give it one permission: Account · Cloud Email Security · Read to watch, or Account · Cloud Email Security "
           "· "
           "Write (the dashboard may call it Edit) to cancel as well. Nothing else is needed."),
        tr("Under Account Resources include only the account in question. An end date is a good idea: Bulkhead tells "
           "when it comes near."),
        tr("Copy the token, choose Connect an Account, and paste it there. It is kept in the system keychain.")};
    int row = 1;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QLabel* text = staticLabel(steps, u"step%1Label"_s.arg(i + 1), texts[i]);
        if (i == 1) // with the permission's name, which one looks for over there
            text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_besideNumbers.append(text);
        m_number = new NumberLabel(int(i) + 1, steps);
        grid->addWidget(m_number, row, 0, Qt::AlignTop);
        grid->addWidget(text, row++, 1);
        if (i == 0)
            grid->addLayout(link, row++, 1);
    }
    connect(open, &QPushButton::clicked, this, &StartPage::openTokensPage);
    return steps;
}

QWidget* StartPage::buildWays()
{
    auto* ways = new QWidget(this);
    auto* connectButton = new QPushButton(tr("&Connect an Account…"), ways);
    connectButton->setObjectName(u"connectAccountButton"_s);
    connectButton->setDefault(true);
    auto* demoButton = new QPushButton(tr("&Explore the Simulated Account"), ways);
    demoButton->setObjectName(u"exploreDemoButton"_s);
    demoButton->setToolTip(tr("A whole account on this computer: try everything, nothing leaves the machine"));
    auto* layout = new QVBoxLayout(ways);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_buttons = sideBySide({connectButton, demoButton});
    QLabel* hint = staticLabel(ways, u"demoHintLabel"_s,
        tr("No token at hand? The simulated account has jobs of every kind. It runs on this computer, and nothing that "
           "is cancelled there is real."));
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_wide.append(hint);
    layout->addLayout(m_buttons);
    layout->addWidget(hint);
    connect(connectButton, &QPushButton::clicked, this, &StartPage::connectRequested);
    connect(demoButton, &QPushButton::clicked, this, &StartPage::demoRequested);
    return ways;
}

QWidget* StartPage::buildStored()
{
    auto* stored = new QWidget(this);
    m_storedTitle = plainLabel(stored, u"storedTitleLabel"_s);
    m_storedTitle->setFont(scaled(font(), 1.8));
    m_storedState = new NoticeBar(stored);
    m_storedState->setObjectName(u"storedStateBar"_s);
    m_tryAgain = new QPushButton(tr("&Try Again"), stored);
    m_tryAgain->setObjectName(u"tryAgainButton"_s);
    m_tryAgain->setToolTip(tr("Ask the keychain once more"));
    auto* settings = new QPushButton(tr("&Settings…"), stored);
    settings->setObjectName(u"storedSettingsButton"_s);
    settings->setToolTip(tr("Enter the credential, or choose another account"));
    auto* layout = new QVBoxLayout(stored);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_storedTitle);
    layout->addWidget(m_storedState);
    layout->addLayout(sideBySide({m_tryAgain, settings}));
    connect(m_tryAgain, &QPushButton::clicked, this, &StartPage::tryAgainRequested);
    connect(settings, &QPushButton::clicked, this, &StartPage::connectRequested);
    return stored;
}

void StartPage::openTokensPage()
{
    if (!QDesktopServices::openUrl(tokensPage()))
        m_browserHint->setText(
            tr("No browser could be opened. Open this address in one: %1").arg(tokensPage().toString()));
}

void StartPage::showFirstSteps(const QString& why)
{
    if (why.isEmpty())
        m_reason->remove(u"startReason"_s);
    else
        m_reason->show(u"startReason"_s, {look::Meaning::Caution, why, {}});
    m_stored->hide();
    for (QWidget* part : {m_head, m_steps, m_ways})
        part->show();
}

void StartPage::showWaiting(const QString& account, const QString& onWhat)
{
    showStored(tr("Connecting to %1").arg(displayedInSentence(account, 60)), look::Meaning::Working, onWhat);
    m_tryAgain->setDefault(false);
}

void StartPage::showKeychainTrouble(const QString& account, const QString& why)
{
    showStored(tr("%1 can't be shown yet").arg(displayedInSentence(account, 60)), look::Meaning::Caution, why);
    m_tryAgain->setDefault(true);
    m_tryAgain->setFocus();
}

void StartPage::showStored(const QString& title, look::Meaning meaning, const QString& words)
{
    m_storedTitle->setText(title);
    m_storedState->show(u"stored"_s, {meaning, words, {}});
    for (QWidget* part : {m_head, m_steps, m_ways})
        part->hide();
    m_stored->show();
}

} // namespace bulkhead
