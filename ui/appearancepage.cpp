#include "ui/appearancepage.h"

#include "ui/fieldhelp.h"
#include "ui/quietlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// As those who speak it write it.
QString ownNameOf(const QString& language)
{
    QString name = QLocale(language).nativeLanguageName();
    if (language == "en"_L1)
        name = u"English"_s; // Qt adds a country to it
    return name;
}

void select(QComboBox& choice, const QVariant& data)
{
    choice.setCurrentIndex(std::max(choice.findData(data), 0));
}

} // namespace

AppearancePage::AppearancePage(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
{
    setObjectName(u"appearancePage"_s);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_theme = addChoice(*form, tr("&Colours:"), u"themeComboBox"_s, tr("The colours of the whole program"),
        tr("Light, dark, or black with yellow and white for eyes that need more contrast. “As on the desktop” follows "
           "what is set there, also while Bulkhead runs."));
    //: Colours
    m_theme->addItem(tr("As on the desktop"), int(Theme::System));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_theme->addItem(tr("High contrast"), int(Theme::HighContrast));

    m_rows = addChoice(*form, tr("&Rows of tables:"), u"rowsComboBox"_s, tr("How much room each row has"),
        tr("Comfortable rows are easier to hit and to follow; compact ones show about a third more jobs."));
    //: Rows of tables
    m_rows->addItem(tr("Comfortable"), int(RowDensity::Comfortable));
    m_rows->addItem(tr("Compact"), int(RowDensity::Compact));

    m_textSize = addChoice(*form, tr("&Text size:"), u"textSizeComboBox"_s, tr("How large all texts are"),
        tr("Of the size that is set on the desktop. Everything grows with it. Holds from the next start on."));
    for (int percent = Appearance::SmallestText; percent <= Appearance::LargestText; percent += 25)
        m_textSize->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);

    m_language = addChoice(*form, tr("&Language:"), u"languageComboBox"_s, tr("The language that Bulkhead speaks"),
        tr("Of texts, numbers and dates. Holds from the next start on."));
    m_language->addItem(tr("As on the desktop"), QString());
    const QStringList languages = Appearance::languages();
    for (const QString& language : languages)
        m_language->addItem(ownNameOf(language), language);

    form->addItem(new QSpacerItem(0, 4));
    addTimes(*form);
    show(preferences.appearance());
    for (const QComboBox* choice : {m_theme, m_rows, m_textSize, m_language})
        connect(choice, &QComboBox::activated, this, &AppearancePage::choose);
    connect(&preferences, &Preferences::appearanceChanged, this, &AppearancePage::show);
}

QComboBox* AppearancePage::addChoice(
    QFormLayout& form, const QString& name, const QString& objectName, const QString& shortly, const QString& help)
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(objectName);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    explain(choice, shortly, help);
    auto* field = new QVBoxLayout;
    field->setSpacing(2);
    field->addWidget(choice, 0, Qt::AlignLeft);
    field->addWidget(quietLabel(this, objectName + u"Hint"_s, help));
    form.addRow(name, field);
    auto* label = qobject_cast<QLabel*>(form.labelForField(field));
    label->setBuddy(choice);
    return choice;
}

void AppearancePage::addTimes(QFormLayout& form)
{
    const QString help = tr("Every time is shown with its zone, so that no two can be mixed up.");
    auto* local = new QRadioButton(tr("In the &local time zone"), this);
    local->setObjectName(u"localTimesRadioButton"_s);
    auto* utc = new QRadioButton(tr("In &UTC"), this);
    utc->setObjectName(u"utcTimesRadioButton"_s);
    auto* field = new QVBoxLayout;
    field->setSpacing(4);
    for (QRadioButton* button : {local, utc}) {
        explain(button, tr("The zone that times are shown in"), help);
        field->addWidget(button);
    }
    field->addWidget(quietLabel(this, u"timesHintLabel"_s, help));
    form.addRow(tr("Times:"), field);

    const auto showZone = [local, utc](bool isUtc) { (isUtc ? utc : local)->setChecked(true); };
    showZone(m_preferences.showsUtc());
    connect(utc, &QRadioButton::toggled, &m_preferences, &Preferences::setShowsUtc);
    connect(&m_preferences, &Preferences::showsUtcChanged, this, showZone);
}

void AppearancePage::show(const Appearance& appearance)
{
    select(*m_theme, int(appearance.theme));
    select(*m_rows, int(appearance.rows));
    select(*m_textSize, appearance.textPercent);
    select(*m_language, appearance.language);
}

void AppearancePage::choose()
{
    Appearance appearance;
    appearance.theme = Theme(m_theme->currentData().toInt());
    appearance.rows = RowDensity(m_rows->currentData().toInt());
    appearance.textPercent = m_textSize->currentData().toInt();
    appearance.language = m_language->currentData().toString();
    m_preferences.setAppearance(appearance);
}

} // namespace bulkhead
