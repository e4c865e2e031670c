// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helpview.h"

#include "ui/help/helpsearch.h"
#include "ui/support/colors.h"
#include "ui/support/icons.h"
#include "ui/support/stylepainting.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Switchboard {
namespace {

constexpr int MeasureCharacters = 76; // the longest line
constexpr int LeastMargin = 24;
constexpr int MostLeftMargin = 56;
constexpr double BodySize = 1.06; // of the program's font
constexpr double BulletRadius = 2.5;
constexpr double BulletDistance = 12; //!< from its middle to the text
constexpr double BulletHeight = 0.68; //!< of the first line's ascent
constexpr int CopyInset = 5; //!< of its button, from the corner of a box
constexpr int LeastZoom = -3;
constexpr int MostZoom = 10;

} // namespace

HelpView::HelpView(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("helpView"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base); // the margins around the text too
    setOpenLinks(false);
    setWordWrapMode(QTextOption::WordWrap); // names of keys stay whole
    auto *corner = new QWidget(this);
    corner->setBackgroundRole(QPalette::Base);
    corner->setAutoFillBackground(true);
    setCornerWidget(corner);
    buildCopyButton();
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (const auto place = HelpPlace::fromLink(link, m_page.id))
            Q_EMIT placeRequested(*place);
        else
            Q_EMIT externalLinkRequested(link);
    });
}

void HelpView::buildCopyButton()
{
    m_copy = new QToolButton(viewport());
    m_copy->setObjectName(QStringLiteral("helpCopyCode"));
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::NoFocus); // the keyboard selects the lines and copies them
    m_copy->setCursor(Qt::ArrowCursor);
    m_copy->hide();
    connect(m_copy, &QToolButton::clicked, this, &HelpView::copyCode);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_copy, &QWidget::hide);
    retranslate();
}

void HelpView::retranslate()
{
    m_copy->setToolTip(tr("Copy these lines"));
    m_copy->setAccessibleName(m_copy->toolTip());
}

void HelpView::copyCode()
{
    QGuiApplication::clipboard()->setText(m_code);
    QToolTip::showText(m_copy->mapToGlobal(QPoint(0, m_copy->height())), tr("Copied"), m_copy);
}

void HelpView::mouseMoveEvent(QMouseEvent *event)
{
    QTextBrowser::mouseMoveEvent(event);
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QPointF inDocument = event->position() + scrolled;
    const QList<Box> all = boxes();
    const auto box = std::ranges::find_if(all, [&](const Box &each) {
        return each.kind == HelpBox::Code && each.rect.contains(inDocument);
    });
    m_copy->setVisible(box != all.cend());
    if (box == all.cend())
        return;
    m_code = box->text;
    m_copy->resize(m_copy->sizeHint());
    const QPointF corner = box->rect.topRight() - scrolled;
    m_copy->move(int(corner.x()) - m_copy->width() - CopyInset, int(corner.y()) + CopyInset);
}

void HelpView::leaveEvent(QEvent *event)
{
    m_copy->hide();
    QTextBrowser::leaveEvent(event);
}

void HelpView::setPage(const HelpPage &page)
{
    const bool isShown = page.id == m_page.id && page.markdown == m_page.markdown;
    m_page = page;
    setAccessibleName(page.title());
    if (!isShown)
        render();
    verticalScrollBar()->setValue(0);
}

void HelpView::render()
{
    const QScopedValueRollback guard(m_rendering, true);
    m_copy->hide();
    QFont body = QApplication::font();
    body.setPointSizeF(body.pointSizeF() * BodySize * std::pow(1.1, m_zoom));
    renderHelpPage(document(), m_page, body);
    updateMargins();
    findHits();
}

void HelpView::showAnchor(const QString &anchor)
{
    const int section = std::max(0, m_page.sectionOf(anchor));
    const QTextBlock block = headingBlock(section);
    QTextCursor cursor(block);
    setTextCursor(cursor); // Tab and the screen reader go on from here
    const int top = section == 0
        ? 0
        : int(document()->documentLayout()->blockBoundingRect(block).top()) - LeastMargin / 2;
    verticalScrollBar()->setValue(top);
}

QTextBlock HelpView::headingBlock(int section) const
{
    QTextBlock block = document()->begin();
    for (; block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && section-- == 0)
            return block;
    }
    return document()->begin();
}

void HelpView::setTerms(const QStringList &terms)
{
    m_terms = terms;
    m_currentHit = -1;
    findHits();
    const int top = verticalScrollBar()->value();
    for (int hit = 0; hit < m_hits.size() && m_currentHit < 0; ++hit) {
        if (contentRect(m_hits.at(hit).block()).bottom() > top)
            showHit(hit);
    }
    Q_EMIT hitsChanged();
}

void HelpView::findHits()
{
    m_hits.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QList<TextSpan> spans = findTerms(block.text(), m_terms);
        for (const TextSpan &span : spans) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + span.start);
            cursor.setPosition(block.position() + span.start + span.length,
                               QTextCursor::KeepAnchor);
            m_hits.append(cursor);
        }
    }
    m_currentHit = m_currentHit < m_hits.size() ? m_currentHit : -1;
    markHits();
    Q_EMIT hitsChanged();
}

void HelpView::markHits()
{
    const Colors &colors = currentColors();
    QList<ExtraSelection> selections;
    for (int hit = 0; hit < m_hits.size(); ++hit) {
        ExtraSelection selection;
        selection.cursor = m_hits.at(hit);
        const bool isCurrent = hit == m_currentHit;
        selection.format.setBackground(isCurrent ? colors.link : colors.selected);
        selection.format.setForeground(isCurrent ? colors.base : colors.text);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void HelpView::stepHit(int by)
{
    const int count = hitCount();
    if (count == 0)
        return;
    const int from = m_currentHit < 0 && by < 0 ? count : m_currentHit;
    showHit((from + by + count) % count);
    Q_EMIT hitsChanged();
}

void HelpView::showHit(int hit)
{
    m_currentHit = hit;
    QTextCursor cursor = m_hits.at(hit);
    cursor.setPosition(cursor.selectionStart()); // a selection would hide the mark
    setTextCursor(cursor);
    const QRect rect = cursorRect(cursor);
    const int comfort = viewport()->height() / 4;
    if (rect.top() < 0 || rect.bottom() > viewport()->height() - comfort)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - comfort);
    markHits();
}

void HelpView::setZoom(int steps)
{
    steps = std::clamp(steps, LeastZoom, MostZoom);
    if (steps == m_zoom)
        return;
    const double share =
        double(verticalScrollBar()->value()) / std::max(1, verticalScrollBar()->maximum());
    m_zoom = steps;
    render();
    verticalScrollBar()->setValue(int(share * verticalScrollBar()->maximum()));
    Q_EMIT zoomChanged(steps);
}

void HelpView::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    QTextBrowser::resizeEvent(event);
}

void HelpView::updateMargins()
{
    const int measure =
        QFontMetrics(document()->defaultFont()).averageCharWidth() * MeasureCharacters;
    const int available = width() - verticalScrollBar()->sizeHint().width();
    const int spare = std::max(0, available - measure);
    const int left = std::clamp(spare / 2, LeastMargin, MostLeftMargin);
    const int right = std::max(LeastMargin, spare - left);
    const QMargins margins = layoutDirection() == Qt::RightToLeft ? QMargins(right, 0, left, 0)
                                                                  : QMargins(left, 0, right, 0);
    if (margins != viewportMargins())
        setViewportMargins(margins);
}

void HelpView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTextBrowser::wheelEvent(event);
        return;
    }
    if (const int delta = event->angleDelta().y(); delta != 0)
        setZoom(m_zoom + (delta > 0 ? 1 : -1));
    event->accept();
}

void HelpView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    const bool looksChanged = event->type() == QEvent::PaletteChange
        || event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutDirectionChange;
    if (!looksChanged || m_rendering || m_page.id.isEmpty())
        return;
    const int scroll = verticalScrollBar()->value();
    render();
    verticalScrollBar()->setValue(scroll);
}

void HelpView::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // Pages come by setPage() alone: nothing is read from a URL, whatever a page says.
}

QRectF HelpView::contentRect(const QTextBlock &block) const
{
    return document()->documentLayout()->blockBoundingRect(block);
}

void HelpView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        paintBoxes(&painter);
        paintBullets(&painter);
        paintTables(&painter);
    }
    QTextBrowser::paintEvent(event);
}

QList<HelpView::Box> HelpView::boxes() const
{
    constexpr int Padding = HelpMetrics::BoxPadding;
    QList<Box> found;
    int lastNumber = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int number = block.blockFormat().intProperty(HelpProperty::BoxNumber);
        if (number == 0)
            continue;
        if (number != lastNumber)
            found.append({.kind = HelpBox(block.blockFormat().intProperty(HelpProperty::Box))});
        Box &box = found.last();
        box.rect |= contentRect(block);
        box.text += block.text() + QLatin1Char('\n');
        lastNumber = number;
    }
    for (Box &box : found)
        box.rect = QRectF(0, box.rect.top() - Padding + 2, viewport()->width(),
                          box.rect.height() + 2 * Padding - 4);
    return found;
}

void HelpView::paintBoxes(QPainter *painter) const
{
    const Colors &colors = currentColors();
    const QList<Box> all = boxes();
    for (const Box &box : all) {
        const bool isCode = box.kind == HelpBox::Code;
        paintRounded(painter, box.rect, colors.alternate,
                     isCode ? colors.border : colors.alternate);
        if (!isCode)
            paintRounded(painter, QRectF(box.rect.topLeft(), QSizeF(3, box.rect.height())),
                         colors.link, Qt::transparent, 1.5);
    }
}

void HelpView::paintBullets(QPainter *painter) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(currentColors().secondary);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().boolProperty(HelpProperty::Bullet))
            continue;
        const QTextLine line = block.layout()->lineAt(0);
        if (!line.isValid())
            continue;
        const QRectF rect = contentRect(block);
        const double middle = rect.top() + line.y() + line.ascent() * BulletHeight;
        painter->drawEllipse(QPointF(rect.left() + line.x() - BulletDistance, middle), BulletRadius,
                             BulletRadius);
    }
    painter->restore();
}

void HelpView::paintTables(QPainter *painter) const
{
    const Colors &colors = currentColors();
    const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        const auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        const QRectF all = document()->documentLayout()->frameBoundingRect(frame);
        for (int row = 1; row < table->rows(); ++row) {
            const QTextTableCell cell = table->cellAt(row, 0);
            const double top = contentRect(cell.firstCursorPosition().block()).top();
            const double y = std::floor(top - cell.format().toTableCellFormat().topPadding());
            painter->fillRect(QRectF(all.left(), y, all.width(), 1),
                              row == 1 ? colors.control : colors.border);
        }
    }
}

} // namespace Switchboard
