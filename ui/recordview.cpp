#include "ui/recordview.h"

#include "app/text/format.h"
#include "app/text/jsontext.h"
#include "ui/jsontextedit.h"
#include "ui/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

RecordView::RecordView(QWidget* parent)
    : QWidget(parent)
    , m_state(plainLabel(this, u"recordStateLabel"_s))
    , m_text(new JsonTextEdit(this))
    , m_copy(new QPushButton(tr("Copy JSON"), this))
    , m_again(new QPushButton(tr("Read Again"), this))
{
    m_text->setObjectName(u"recordTextEdit"_s);
    m_text->setAccessibleName(tr("Record as JSON"));
    m_copy->setObjectName(u"copyRecordButton"_s);
    m_again->setObjectName(u"readRecordAgainButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &RecordView::copy);
    connect(m_again, &QPushButton::clicked, this, &RecordView::read);
    setJob(nullptr, {});
}

void RecordView::setJob(Client* client, std::optional<JobId> job)
{
    if (m_call) {
        m_call->disconnect(this);
        m_call->abort();
    }
    m_client = client;
    m_job = job;
    m_json.clear();
    m_text->clear();
    m_state->clear();
    m_copy->setEnabled(false);
    m_again->setEnabled(false);
    if (isVisible())
        read();
}

void RecordView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_json.isEmpty() && !m_call)
        read();
}

void RecordView::read()
{
    if (!m_client || !m_job)
        return;
    m_again->setEnabled(false);
    m_state->setText(tr("Reading the record…"));
    auto* call = m_client->getJobRecord(*m_job);
    m_call = call;
    call->then(this, [this](const ApiResult<QByteArray>& result) { received(result); });
}

void RecordView::received(const ApiResult<QByteArray>& result)
{
    m_call = nullptr;
    m_again->setEnabled(true);
    if (!result.ok()) {
        const QString why = errorSentence(result.error()) + u' ' + errorAdvice(result.error());
        m_state->setText(m_json.isEmpty() ? why : why + u' ' + tr("Below stands what was read before."));
        return;
    }
    const Timestamp now(m_client->queue().clock().epochMsecs());
    m_state->setText(tr("As Cloudflare sent it at %1, laid out.").arg(format::moment(now)));
    m_json = indentedJson(result.value());
    m_text->setJson(m_json);
    m_copy->setEnabled(true);
}

void RecordView::copy()
{
    QApplication::clipboard()->setText(QString::fromUtf8(m_json));
}

} // namespace bulkhead
