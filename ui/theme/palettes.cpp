// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palettes.h"

namespace keeper {

namespace {

struct Shades
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb faint;    ///< Placeholders.
    QRgb disabled; ///< Text of what can't be used.
    QRgb highlight;
    QRgb link;
    QRgb visited;
    QRgb light; ///< Of edges, from light to dark.
    QRgb midlight;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
};

constexpr Shades Light{.window = 0xfff3f4f6,
                       .base = 0xffffffff,
                       .alternate = 0xfff6f8fa,
                       .button = 0xffe9ebef,
                       .text = 0xff1b1f24,
                       .faint = 0xff636c76,
                       .disabled = 0xff969da6,
                       .highlight = 0xff0b5cad,
                       .link = 0xff0b5cad,
                       .visited = 0xff6b3fa0,
                       .light = 0xffffffff,
                       .midlight = 0xfff6f7f8,
                       .mid = 0xffc4c9d0,
                       .dark = 0xff9aa1aa,
                       .shadow = 0xff6b727b};

constexpr Shades Dark{.window = 0xff26292e,
                      .base = 0xff1c1f23,
                      .alternate = 0xff22252a,
                      .button = 0xff353a41,
                      .text = 0xffe6e9ec,
                      .faint = 0xff9ba3ad,
                      .disabled = 0xff737b85,
                      .highlight = 0xff2a6cb4,
                      .link = 0xff7ab8ff,
                      .visited = 0xffc4a3f5,
                      .light = 0xff4a5059,
                      .midlight = 0xff40454d,
                      .mid = 0xff2f343a,
                      .dark = 0xff17191c,
                      .shadow = 0xff0d0e10};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
    set(QPalette::Window, shades.window);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::Button, shades.button);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, shades.text);
    set(QPalette::ToolTipBase, shades.base);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::PlaceholderText, shades.faint);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::Accent, shades.highlight);
    set(QPalette::HighlightedText, 0xffffffff);
    set(QPalette::Link, shades.link);
    set(QPalette::LinkVisited, shades.visited);
    set(QPalette::Light, shades.light);
    set(QPalette::Midlight, shades.midlight);
    set(QPalette::Mid, shades.mid);
    set(QPalette::Dark, shades.dark);
    set(QPalette::Shadow, shades.shadow);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(shades.mid));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(Light);
}

QPalette darkPalette()
{
    return paletteOf(Dark);
}

} // namespace keeper
