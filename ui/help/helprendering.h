// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QTextFormat>

class QTextDocument;

namespace Switchboard {

struct HelpPage;

//! What a paragraph of the help stands in; drawn behind the text by HelpView.
enum class HelpBox { None, Code, Note };

//! Block properties that renderHelpPage() sets.
namespace HelpProperty {
//! A HelpBox; neighbours with the same BoxNumber stand in one box.
inline constexpr int Box = QTextFormat::UserProperty + 1;
inline constexpr int BoxNumber = QTextFormat::UserProperty + 2;
//! True: the paragraph is an item behind a bullet.
inline constexpr int Bullet = QTextFormat::UserProperty + 3;
} // namespace HelpProperty

//! Distances in device-independent pixels that HelpView and the document share.
namespace HelpMetrics {
inline constexpr int BoxPadding = 12;
inline constexpr int CellPadding = 7; //!< above and below the text of a table's cell
} // namespace HelpMetrics

//! Sets \a page in \a document, in the colours of the theme in use. Headings keep their order, so
//! that the n-th heading block is the page's n-th section. \a font is the one of running text.
void renderHelpPage(QTextDocument *document, const HelpPage &page, const QFont &font);

} // namespace Switchboard
