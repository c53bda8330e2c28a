#pragma once

#include "app/accounts/appearance.h"

#include <QObject>

namespace bulkhead {

class DesktopColours;

/// Gives the whole program the colours of a theme, and takes the desktop's own back. While the theme is System and the
/// desktop says that it is dark or of high contrast without the platform having told Qt, the program's own colours for
/// that are used. One for the program, in the main thread.
class ThemeSwitcher final : public QObject {
    Q_OBJECT
public:
    /// To be made before the first widget, because the text size holds for what is made afterwards.
    explicit ThemeSwitcher(const Appearance& appearance, QObject* parent = nullptr);

    /// Holds at once.
    void use(Theme theme);

private:
    static void setTextSize(int percent);
    void apply();
    /// Of Theme::System where the platform's own colours do.
    Theme effective() const;

    Theme m_theme = Theme::System;
    Theme m_shown = Theme::System;
    DesktopColours* m_desktop;
    QString m_platformStyle; ///< by name
};

} // namespace bulkhead
