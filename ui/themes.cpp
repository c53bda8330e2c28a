#include "ui/themes.h"

namespace bulkhead::look {

namespace {

struct Colours {
    QRgb window;
    QRgb text;
    QRgb base;
    QRgb alternate; ///< every second row
    QRgb button;
    QRgb quiet; ///< hints and names of fields
    QRgb disabled;
    QRgb highlight;
    QRgb highlighted; ///< text on it
    QRgb link;
    QRgb visited;
    QRgb line; ///< between things
    QRgb edge; ///< around things
};

constexpr Colours Light{.window = 0xfff2f4f6,
    .text = 0xff171a1e,
    .base = 0xffffffff,
    .alternate = 0xfff6f8fa,
    .button = 0xffe8ebee,
    .quiet = 0xff58606a,
    .disabled = 0xff8b929a,
    .highlight = 0xff0b5cad,
    .highlighted = 0xffffffff,
    .link = 0xff0b5cad,
    .visited = 0xff6b3fa0,
    .line = 0xffd4d9de,
    .edge = 0xffa9b0b8};

constexpr Colours Dark{.window = 0xff24282d,
    .text = 0xffe8eaed,
    .base = 0xff1a1d21,
    .alternate = 0xff1f2328,
    .button = 0xff333940,
    .quiet = 0xffa8aeb6,
    .disabled = 0xff727981,
    .highlight = 0xff2b66a8,
    .highlighted = 0xffffffff,
    .link = 0xff7cb9f5,
    .visited = 0xffc3a6ee,
    .line = 0xff3b4249,
    .edge = 0xff596068};

// Yellow on black is what people who turn high contrast on know from elsewhere.
constexpr Colours HighContrast{.window = 0xff000000,
    .text = 0xffffffff,
    .base = 0xff000000,
    .alternate = 0xff141414,
    .button = 0xff000000,
    .quiet = 0xffe0e0e0,
    .disabled = 0xff9a9a9a,
    .highlight = 0xffffff00,
    .highlighted = 0xff000000,
    .link = 0xff8cc8ff,
    .visited = 0xffd9b3ff,
    .line = 0xff8a8a8a,
    .edge = 0xffffffff};

QPalette paletteFrom(const Colours& colours)
{
    QPalette palette;
    const auto set = [&palette](QRgb colour, std::initializer_list<QPalette::ColorRole> roles) {
        for (const QPalette::ColorRole role : roles)
            palette.setColor(role, QColor::fromRgb(colour));
    };
    set(colours.window, {QPalette::Window});
    set(colours.text, {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText});
    set(colours.base, {QPalette::Base, QPalette::ToolTipBase, QPalette::Light});
    set(colours.alternate, {QPalette::AlternateBase});
    set(colours.button, {QPalette::Button});
    set(colours.quiet, {QPalette::PlaceholderText});
    set(colours.highlight, {QPalette::Highlight});
    set(colours.highlighted, {QPalette::HighlightedText, QPalette::BrightText});
    set(colours.link, {QPalette::Link});
    set(colours.visited, {QPalette::LinkVisited});
    set(colours.line, {QPalette::Midlight});
    set(colours.edge, {QPalette::Mid, QPalette::Dark});
    set(qRgb(0, 0, 0), {QPalette::Shadow});
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colours.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(colours.line));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(colours.text));
    return palette;
}

} // namespace

QPalette paletteOf(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return paletteFrom(Light);
    case Theme::Dark:
        return paletteFrom(Dark);
    case Theme::HighContrast:
        return paletteFrom(HighContrast);
    case Theme::System:
        break;
    }
    return {};
}

} // namespace bulkhead::look
