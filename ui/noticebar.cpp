#include "ui/noticebar.h"

#include "ui/announcer.h"
#include "ui/signlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QString labelName(const QString& key)
{
    return key + u"NoticeLabel"_s;
}

void discard(QWidget& row)
{
    row.hide();
    row.deleteLater();
}

/// Announces itself when it comes to show, and once: the same words are no news when its page is turned to again, nor
/// are seconds that count down in them.
class NoticeRow final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void showEvent(QShowEvent* event) override
    {
        QWidget::showEvent(event);
        if (!std::exchange(m_isAnnounced, true))
            announce(*this, findChild<QLabel*>()->text());
    }

private:
    bool m_isAnnounced = false;
};

} // namespace

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
    const Notice before = m_notices.value(key);
    m_notices.insert(key, notice);
    if (QWidget* row = m_rows.value(key); row && before.meaning == notice.meaning && before.action == notice.action) {
        // In its place: what changes often must not take the button away between press and release.
        row->findChild<QLabel*>(labelName(key))->setText(notice.text);
        if (auto* button = row->findChild<QPushButton*>())
            button->setAccessibleDescription(notice.text);
        return;
    }
    if (QWidget* row = m_rows.take(key))
        discard(*row);
    QWidget* row = makeRow(key, notice);
    m_rows.insert(key, row);
    m_layout->addWidget(row);
    setVisible(true);
}

void NoticeBar::remove(const QString& key)
{
    m_notices.remove(key);
    if (QWidget* row = m_rows.take(key))
        discard(*row);
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
    return m_notices.value(key).text;
}

QWidget* NoticeBar::makeRow(const QString& key, const Notice& notice)
{
    auto* row = new NoticeRow(this);
    row->setAutoFillBackground(true);
    look::setGroundMeaning(*row, notice.meaning);

    auto* label = new QLabel(notice.text, row);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setObjectName(labelName(key));

    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 7, 10, 7);
    layout->setSpacing(10);
    // The sign stands by the first line, wherever a button that is taller than one line puts that.
    auto* signedLabel = new QWidget(row);
    auto* line = new QHBoxLayout(signedLabel);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(new SignLabel(notice.meaning, signedLabel), 0, Qt::AlignTop);
    line->addWidget(label, 1);
    layout->addWidget(signedLabel, 1, Qt::AlignVCenter);
    if (!notice.action.isEmpty()) {
        auto* button = new QPushButton(notice.action, row);
        button->setObjectName(key + u"NoticeButton"_s);
        button->setAccessibleDescription(notice.text); // the label alone does not tell what about
        connect(button, &QPushButton::clicked, this, [this, key] { Q_EMIT actionTriggered(key); });
        layout->addWidget(button, 0, Qt::AlignVCenter);
    }
    return row;
}

} // namespace bulkhead
