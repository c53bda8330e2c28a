#pragma once

#include "app/accounts/preferences.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace bulkhead {

/// How things are shown: colours, rows, text size, language, times.
class AppearancePage : public QWidget {
    Q_OBJECT
public:
    explicit AppearancePage(Preferences& preferences, QWidget* parent = nullptr);

private:
    /// `shortly` and `help` are for explain(); the latter stands below the field, too.
    QComboBox* addChoice(
        QFormLayout& form, const QString& name, const QString& objectName, const QString& shortly, const QString& help);
    void addTimes(QFormLayout& form);
    void show(const Appearance& appearance);
    void choose();

    Preferences& m_preferences;
    QComboBox* m_theme;
    QComboBox* m_rows;
    QComboBox* m_textSize;
    QComboBox* m_language;
};

} // namespace bulkhead
