#include "ui/networksettings.h"

#include "ui/fieldhelp.h"
#include "ui/networkpage.h"
#include "ui/noticebar.h"
#include "ui/questionbox.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace bulkhead {

using namespace Qt::StringLiterals;

NetworkSettings::NetworkSettings(NetworkSource& source, QWidget* parent)
    : QWidget(parent)
    , m_page(new NetworkPage(source, this))
    , m_notices(new NoticeBar(this))
    , m_save(new QPushButton(tr("&Save"), this))
{
    setObjectName(u"networkSettings"_s);
    m_save->setObjectName(u"saveNetworkButton"_s);
    explain(m_save, tr("Use these settings from now on"),
        tr("Keeps what is entered on this page and uses it from the next call on. Nothing of it holds before."));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_page);
    layout->addLayout(buttons);
    layout->addWidget(m_notices);
    layout->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, [this] { save({}); });
}

void NetworkSettings::save(const std::function<void()>& then)
{
    if (const QString fault = m_page->firstFault(); !fault.isEmpty()) {
        m_notices->show(u"saved"_s, {look::Meaning::Bad, fault, {}});
        return;
    }
    m_save->setEnabled(false);
    m_page->save(this, [this, then](const NetworkSource::Saved& saved) {
        m_save->setEnabled(true);
        const auto meaning = !saved.ok ? look::Meaning::Bad
            : saved.message.isEmpty()  ? look::Meaning::Good
                                       : look::Meaning::Caution;
        const QString text = saved.message.isEmpty() ? tr("Saved. It is in use from now on.") : saved.message;
        m_notices->show(u"saved"_s, {meaning, text, {}});
        if (saved.ok && then)
            then();
    });
}

void NetworkSettings::whenSettled(const std::function<void()>& then)
{
    if (!m_page->isChanged()) {
        then();
        return;
    }
    auto* box = new QuestionBox(u"unsavedNetworkMessageBox"_s, tr("Unsaved changes"), this);
    box->setText(tr("The changes to the network settings are not saved."));
    box->addAnswer(tr("&Discard"), QuestionBox::Answer::Plain, [this, then] {
        m_page->load();
        then();
    });
    box->addAnswer(tr("&Save"), QuestionBox::Answer::Plain, [this, then] { save(then); });
    box->addAnswer(tr("&Go On Editing"), QuestionBox::Answer::Safe, {});
    box->open();
}

} // namespace bulkhead
