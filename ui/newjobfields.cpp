#include "ui/newjobfields.h"

#include "app/text/displayed.h"
#include "ui/utcedit.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QWheelEvent>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostShown = 512;

QHBoxLayout* rowIn(QWidget* widget)
{
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

ExactTextEdit::ExactTextEdit(const QString& key, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_replace(new QPushButton(tr("Replace"), this))
{
    m_edit->setObjectName(key + u"LineEdit"_s);
    m_edit->setAccessibleName(name);
    m_replace->setObjectName(key + u"ReplaceButton"_s);
    m_replace->setAccessibleName(tr("Replace: %1").arg(name));
    m_replace->setAutoDefault(false);
    m_replace->setToolTip(tr("Empty this field, to type another text"));
    m_replace->hide();
    auto* layout = rowIn(this);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_replace);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &ExactTextEdit::changed);
    connect(m_replace, &QPushButton::clicked, this, &ExactTextEdit::replace);
}

void ExactTextEdit::setText(const QString& text)
{
    const QString shown = displayed(text, MostShown);
    const bool isTruthful = shown == text;
    m_text = text;
    m_edit->setText(shown);
    m_edit->setCursorPosition(0);
    m_edit->setReadOnly(!isTruthful);
    m_edit->setToolTip(isTruthful
            ? QString()
            : tr("Kept exactly as in the original; it holds what can't be shown in a line or edited safely."));
    m_replace->setVisible(!isTruthful);
}

QString ExactTextEdit::text() const
{
    return m_edit->isModified() ? m_edit->text().trimmed() : m_text;
}

void ExactTextEdit::setPlaceholderText(const QString& text)
{
    m_edit->setPlaceholderText(text);
}

void ExactTextEdit::replace()
{
    setText({});
    m_edit->setFocus();
    Q_EMIT changed();
}

OptionalMomentEdit::OptionalMomentEdit(const QString& key, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_isSet(new QCheckBox(this))
    , m_edit(new QDateTimeEdit(this))
{
    m_isSet->setObjectName(key + u"CheckBox"_s);
    m_isSet->setAccessibleName(tr("Limit: %1").arg(name));
    m_edit->setObjectName(key + u"DateTimeEdit"_s);
    m_edit->setAccessibleName(tr("%1, in UTC").arg(name));
    showUtc(*m_edit);
    m_edit->setCalendarPopup(true);
    auto* layout = rowIn(this);
    layout->addWidget(m_isSet);
    layout->addWidget(m_edit);
    layout->addStretch(1);
    setFocusProxy(m_isSet); // the first: Tab goes on from the proxy and would never come to what is before it
    connect(m_isSet, &QCheckBox::toggled, m_edit, &QWidget::setEnabled);
    connect(m_isSet, &QCheckBox::toggled, this, &OptionalMomentEdit::changed);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& moment) {
        m_moment = Timestamp(moment.toMSecsSinceEpoch());
        Q_EMIT changed();
    });
}

void OptionalMomentEdit::setMoment(Timestamp moment, Timestamp proposal)
{
    const QSignalBlocker quiet(m_edit);
    m_moment = moment.isValid() ? moment : proposal;
    constexpr qint64 Second = 1000;
    m_edit->setDisplayFormat(
        m_moment.msecs() % Second == 0 ? u"yyyy-MM-dd HH:mm:ss 'UTC'"_s : u"yyyy-MM-dd HH:mm:ss.zzz 'UTC'"_s);
    m_edit->setDateTime(m_moment.toUtc());
    m_isSet->setChecked(moment.isValid());
    m_edit->setEnabled(moment.isValid());
}

Timestamp OptionalMomentEdit::moment() const
{
    return m_isSet->isChecked() ? m_moment : Timestamp();
}

QWidget& OptionalMomentEdit::field() const
{
    return m_isSet->isChecked() ? static_cast<QWidget&>(*m_edit) : *m_isSet;
}

ChoiceBox::ChoiceBox(const QString& objectName, const QString& name, const QList<choices::Choice>& choices,
    const QString& none, QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    if (!none.isEmpty())
        addItem(none, QString());
    for (const choices::Choice& choice : choices)
        addItem(choice.words, choice.wire);
    setCurrentIndex(none.isEmpty() ? -1 : 0);
}

void ChoiceBox::setWire(const QString& value)
{
    int index = findData(value);
    if (index < 0 && !value.isEmpty()) {
        addItem(tr("%1 (as in the original)").arg(displayed(value, 64)), value);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

void ChoiceBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace bulkhead
