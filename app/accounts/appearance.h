#pragma once

#include <QString>
#include <QStringList>

namespace bulkhead {

/// Which colours the program has; System follows the desktop's choice.
enum class Theme { System, Light, Dark, HighContrast };

enum class RowDensity { Comfortable, Compact };

/// How the program looks and speaks. Theme and rows hold at once; text size and language from the next start on,
/// because everything that is on the screen was measured and worded with the old ones.
struct Appearance {
    /// Percent of the desktop's text size.
    static constexpr int SmallestText = 100;
    static constexpr int LargestText = 200;

    Theme theme = Theme::System;
    RowDensity rows = RowDensity::Comfortable;
    int textPercent = SmallestText;
    QString language = {}; ///< "de": one of languages(); empty: the desktop's, where it is among them, else English

    /// Those that the program speaks.
    static QStringList languages() { return {QStringLiteral("de"), QStringLiteral("en")}; }

    friend bool operator==(const Appearance&, const Appearance&) = default;
};

} // namespace bulkhead
