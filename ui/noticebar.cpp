#include "ui/noticebar.h"

#include "ui/signlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setVisible(false);
}

void NoticeBar::show(const QString& key, const Notice& notice)
{
    const QString id = notice.text + u'\n' + notice.action;
    if (m_texts.value(key) == id)
        return;
    remove(key);
    QWidget* row = makeRow(key, notice);
    m_rows.insert(key, row);
    m_texts.insert(key, id);
    m_layout->addWidget(row);
    setVisible(true);
}

void NoticeBar::remove(const QString& key)
{
    m_texts.remove(key);
    if (QWidget* row = m_rows.take(key)) {
        row->hide();
        row->deleteLater();
    }
    setVisible(!m_rows.isEmpty());
}

void NoticeBar::removeStartingWith(const QString& prefix)
{
    const auto keys = m_rows.keys();
    for (const QString& key : keys) {
        if (key.startsWith(prefix))
            remove(key);
    }
}

QString NoticeBar::textOf(const QString& key) const
{
    return m_texts.value(key).section(u'\n', 0, 0);
}

QWidget* NoticeBar::makeRow(const QString& key, const Notice& notice)
{
    auto* row = new QWidget(this);
    row->setAutoFillBackground(true);
    QPalette colours = row->palette();
    colours.setColor(QPalette::Window, look::background(notice.meaning, palette()));
    row->setPalette(colours);

    auto* label = new QLabel(notice.text, row);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setObjectName(key + u"NoticeLabel"_s);

    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 7, 10, 7);
    layout->setSpacing(10);
    layout->addWidget(new SignLabel(notice.meaning, row), 0, Qt::AlignTop);
    layout->addWidget(label, 1);
    if (!notice.action.isEmpty()) {
        auto* button = new QPushButton(notice.action, row);
        button->setObjectName(key + u"NoticeButton"_s);
        connect(button, &QPushButton::clicked, this, [this, key] { Q_EMIT actionTriggered(key); });
        layout->addWidget(button, 0, Qt::AlignVCenter);
    }
    return row;
}

} // namespace bulkhead
