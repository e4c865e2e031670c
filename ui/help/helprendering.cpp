// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helprendering.h"

#include "ui/help/helppage.h"
#include "ui/support/colors.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <array>

namespace Switchboard {
namespace {

constexpr double LineHeight = 124; // percent
constexpr double CodeLineHeight = 118;
constexpr double CodeSize = 0.92; // of the running text
constexpr int ParagraphGap = 10;
constexpr int ItemGap = 4;
constexpr int BoxGap = 12;
constexpr int TableGap = 14;
constexpr int ColumnGap = 20;
constexpr int ListIndent = 22;
constexpr int PageTop = 26;
constexpr int PageBottom = 40;

struct HeadingLook {
    double size; //!< of the running text
    int above;
    int below;
};

constexpr std::array<HeadingLook, 3> Headings{{{1.75, 0, 10}, {1.32, 26, 6}, {1.08, 18, 4}}};

QStringList codeFamilies()
{
    // The CJK face comes last: its Latin letters are another design.
    return {QStringLiteral("Noto Sans Mono"),
            QStringLiteral("DejaVu Sans Mono"),
            QStringLiteral("Cascadia Mono"),
            QStringLiteral("Consolas"),
            QFontDatabase::systemFont(QFontDatabase::FixedFont).family(),
            QStringLiteral("Noto Sans Mono CJK SC"),
            QStringLiteral("Microsoft YaHei UI")};
}

//! Gives a freshly read Markdown document its looks, paragraph by paragraph.
class HelpTypesetter
{
public:
    HelpTypesetter(QTextDocument *document, const QFont &font)
        : m_document(document), m_font(font), m_colors(currentColors())
    { }

    void typeset()
    {
        QTextCursor cursor(m_document);
        cursor.beginEditBlock();
        for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
            typesetBlock(block);
        const QList<QTextFrame *> frames = m_document->rootFrame()->childFrames();
        for (QTextFrame *frame : frames) {
            if (auto *table = qobject_cast<QTextTable *>(frame))
                typesetTable(table);
        }
        cursor.endEditBlock();
    }

private:
    void typesetBlock(const QTextBlock &block)
    {
        const QTextBlockFormat before = block.blockFormat();
        QTextBlockFormat format;
        format.setLayoutDirection(
            Qt::LeftToRight); // both languages run so, also in a mirrored window
        format.setLineHeight(LineHeight, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(ParagraphGap);
        const bool isCode = before.hasProperty(QTextFormat::BlockCodeFence)
            || before.hasProperty(QTextFormat::BlockCodeLanguage);
        const int level = before.headingLevel();
        if (level > 0)
            setHeading(block, level, &format);
        else if (isCode)
            setBox(block, HelpBox::Code, &format);
        else if (before.hasProperty(QTextFormat::BlockQuoteLevel))
            setBox(block, HelpBox::Note, &format);
        else if (block.textList())
            setItem(block, before, &format);
        else
            m_box = HelpBox::None;
        typesetText(block, level, isCode);
        QTextCursor cursor(block);
        cursor.setBlockFormat(format);
    }

    void setHeading(const QTextBlock &block, int level, QTextBlockFormat *format)
    {
        m_box = HelpBox::None;
        const HeadingLook &look = Headings.at(size_t(std::min(level, int(Headings.size()))) - 1);
        format->setHeadingLevel(level);
        format->setTopMargin(block.blockNumber() == 0 ? 0 : look.above);
        format->setBottomMargin(look.below);
        format->setLineHeight(108, QTextBlockFormat::ProportionalHeight);
    }

    void setItem(const QTextBlock &block, const QTextBlockFormat &before, QTextBlockFormat *format)
    {
        m_box = HelpBox::None;
        QTextList *list = block.textList();
        QTextListFormat listFormat = list->format();
        const bool isOuter = listFormat.indent() <= 1;
        const bool isLast = list->item(list->count() - 1) == block;
        format->setObjectIndex(before.objectIndex()); // stays in its list
        if (listFormat.style() >= QTextListFormat::ListSquare
            && listFormat.style() <= QTextListFormat::ListDisc) {
            format->setProperty(HelpProperty::Bullet, true);
            listFormat.setStyle(QTextListFormat::ListStyleUndefined);
            list->setFormat(listFormat);
        } else if (listFormat.style() == QTextListFormat::ListStyleUndefined) {
            format->setProperty(HelpProperty::Bullet, true); // its first item was here before
        }
        format->setBottomMargin(isLast && isOuter ? ParagraphGap : ItemGap);
    }

    void setBox(const QTextBlock &block, HelpBox box, QTextBlockFormat *format)
    {
        const bool continues = m_box == box;
        const QTextBlock next = block.next();
        const QTextBlockFormat after = next.isValid() ? next.blockFormat() : QTextBlockFormat();
        const bool codeFollows = after.hasProperty(QTextFormat::BlockCodeFence)
            || after.hasProperty(QTextFormat::BlockCodeLanguage);
        const bool endsHere = box == HelpBox::Code
            ? !codeFollows
            : !after.hasProperty(QTextFormat::BlockQuoteLevel) || codeFollows;
        m_box = endsHere ? HelpBox::None : box;
        m_boxNumber += continues ? 0 : 1;
        format->setProperty(HelpProperty::Box, int(box));
        format->setProperty(HelpProperty::BoxNumber, m_boxNumber);
        format->setLeftMargin(HelpMetrics::BoxPadding + (box == HelpBox::Note ? 4 : 2));
        format->setRightMargin(HelpMetrics::BoxPadding);
        format->setTopMargin(continues ? 0 : BoxGap);
        format->setBottomMargin(endsHere                   ? BoxGap + HelpMetrics::BoxPadding
                                    : box == HelpBox::Code ? 0
                                                           : ItemGap);
        if (box == HelpBox::Code)
            format->setLineHeight(CodeLineHeight, QTextBlockFormat::ProportionalHeight);
    }

    void typesetText(const QTextBlock &block, int level, bool isCode)
    {
        QTextCharFormat plain;
        plain.setFont(m_font);
        plain.setForeground(m_colors.text);
        if (level > 0) {
            const HeadingLook &look =
                Headings.at(size_t(std::min(level, int(Headings.size()))) - 1);
            plain.setFontPointSize(m_font.pointSizeF() * look.size);
            plain.setFontWeight(level == 1 ? QFont::Bold : QFont::DemiBold);
        }
        QList<std::pair<TextRange, QTextCharFormat>> pieces; // formats move when one is set
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const TextRange range{fragment.position(), fragment.length()};
            pieces.append({range, formatOf(fragment.charFormat(), plain, level, isCode)});
        }
        QTextCursor cursor(block);
        cursor.setBlockCharFormat(isCode ? codeFormat(plain) : plain);
        for (const auto &[range, format] : std::as_const(pieces)) {
            cursor.setPosition(range.position);
            cursor.setPosition(range.position + range.length, QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }

    struct TextRange {
        int position;
        int length;
    };

    [[nodiscard]] QTextCharFormat formatOf(const QTextCharFormat &before,
                                           const QTextCharFormat &plain, int level,
                                           bool isCode) const
    {
        QTextCharFormat format = plain;
        if (isCode || before.fontFixedPitch())
            format = codeFormat(plain);
        if (before.fontFixedPitch() && !isCode)
            format.setBackground(m_colors.alternate);
        // Emphasis marks words of the screen; Han characters have no italic.
        if (level == 0 && (before.fontWeight() > QFont::Normal || before.fontItalic()))
            format.setFontWeight(QFont::DemiBold);
        if (before.isAnchor() && !before.anchorHref().isEmpty()) {
            format.setAnchor(true);
            format.setAnchorHref(before.anchorHref());
            format.setForeground(m_colors.link);
            format.setFontUnderline(true);
        }
        return format;
    }

    [[nodiscard]] static QTextCharFormat codeFormat(const QTextCharFormat &plain)
    {
        QTextCharFormat format = plain;
        format.setFontFamilies(codeFamilies());
        format.setFontFixedPitch(true);
        format.setFontPointSize(plain.fontPointSize() * CodeSize);
        return format;
    }

    void typesetTable(QTextTable *table) const
    {
        QTextTableFormat format;
        format.setLayoutDirection(Qt::LeftToRight);
        format.setBorder(0);
        format.setCellPadding(0);
        format.setCellSpacing(0);
        format.setTopMargin(2);
        format.setBottomMargin(TableGap);
        format.setHeaderRowCount(1);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column)
                typesetCell(table->cellAt(row, column), row == 0, column + 1 == table->columns());
        }
    }

    void typesetCell(QTextTableCell cell, bool isHeader, bool isLast) const
    {
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        const bool isCode = isOnlyCode(cell.firstCursorPosition().block());
        format.setTopPadding(HelpMetrics::CellPadding + (isCode ? codeDrop() : 0));
        format.setBottomPadding(HelpMetrics::CellPadding);
        format.setLeftPadding(0);
        format.setRightPadding(isLast ? 0 : ColumnGap);
        format.setVerticalAlignment(QTextCharFormat::AlignTop);
        cell.setFormat(format);
        for (auto it = cell.begin(); !it.atEnd(); ++it) {
            QTextCursor cursor(it.currentBlock());
            QTextBlockFormat block = it.currentBlock().blockFormat();
            block.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
            block.setBottomMargin(0);
            block.setTopMargin(0);
            block.setLineHeight(112, QTextBlockFormat::ProportionalHeight);
            cursor.setBlockFormat(block);
            if (!isHeader)
                continue;
            // Not BlockUnderCursor: in a table that takes in the cells around it.
            cursor.setPosition(it.currentBlock().position());
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            QTextCharFormat text;
            text.setFontWeight(QFont::DemiBold);
            text.setForeground(m_colors.secondary);
            cursor.mergeCharFormat(text);
        }
    }

    [[nodiscard]] static bool isOnlyCode(const QTextBlock &block)
    {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (!it.fragment().charFormat().fontFixedPitch())
                return false;
        }
        return block.length() > 1;
    }

    //! How much higher a line of code stands than one of text; cells of a row share one baseline.
    [[nodiscard]] double codeDrop() const
    {
        QTextCharFormat plain;
        plain.setFont(m_font);
        const QFontMetricsF code(codeFormat(plain).font());
        return std::max(0.0, QFontMetricsF(m_font).ascent() - code.ascent());
    }

    QTextDocument *m_document;
    QFont m_font;
    const Colors &m_colors;
    HelpBox m_box = HelpBox::None;
    int m_boxNumber = 0;
};

} // namespace

void renderHelpPage(QTextDocument *document, const HelpPage &page, const QFont &font)
{
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(font);
    document->setDocumentMargin(0);
    document->setIndentWidth(ListIndent);
    document->setMarkdown(page.markdown, QTextDocument::MarkdownDialectGitHub);
    HelpTypesetter(document, font).typeset();
    QTextFrameFormat frame = document->rootFrame()->frameFormat();
    frame.setTopMargin(PageTop);
    frame.setBottomMargin(PageBottom);
    document->rootFrame()->setFrameFormat(frame);
}

} // namespace Switchboard
