// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/foldsection.h"

#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int HeadHeight = 34;
constexpr int ChevronSide = 10;
constexpr int ChevronRoom = ChevronSide + 8;
constexpr int NoteGap = 10;
constexpr int FocusInset = 2;

QFont boldFont(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

SectionHead::SectionHead(Kind kind, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setCheckable(kind == Kind::Foldable);
    setFocusPolicy(kind == Kind::Foldable ? Qt::StrongFocus : Qt::NoFocus);
    setEnabled(true);
    if (kind == Kind::Foldable)
        setCursor(Qt::PointingHandCursor);
    else
        setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SectionHead::setTexts(const QString &title, const QString &note)
{
    setText(title);
    m_note = note;
    setAccessibleName(title);
    setAccessibleDescription(note);
    update();
}

QSize SectionHead::sizeHint() const
{
    return {200, std::max(HeadHeight, fontMetrics().height() + 16)};
}

void SectionHead::paintEvent(QPaintEvent *)
{
    const Colors &colors = currentColors();
    QPainter painter(this);
    QRect area = rect();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (m_kind == Kind::Foldable) {
        const int left = mirrored ? width() - ChevronSide : 0;
        const QRectF square(left, (height() - ChevronSide) / 2.0, ChevronSide, ChevronSide);
        const Qt::ArrowType closed = mirrored ? Qt::LeftArrow : Qt::RightArrow;
        paintChevron(&painter, square, isChecked() ? Qt::DownArrow : closed,
                     underMouse() ? colors.text : colors.secondary);
        area.adjust(mirrored ? 0 : ChevronRoom, 0, mirrored ? -ChevronRoom : 0, 0);
    }
    const QFont bold = boldFont(font());
    const int titleWidth = QFontMetrics(bold).horizontalAdvance(text());
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text());
    const int used = titleWidth + NoteGap;
    const QRect rest = area.adjusted(mirrored ? 0 : used, 0, mirrored ? -used : 0, 0);
    painter.setFont(font());
    painter.setPen(colors.secondary);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_note, Qt::ElideRight, rest.width()));
    paintHairline(&painter, rect(), Qt::TopEdge);
    if (hasFocus())
        paintFocusRing(&painter, QRectF(rect()).adjusted(-FocusInset + 2, 3, FocusInset - 2, -3));
}

void SectionHead::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SectionHead::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

FoldSection::FoldSection(SectionHead::Kind kind, const QString &objectName, QWidget *content,
                         QWidget *parent)
    : QWidget(parent), m_head(new SectionHead(kind, this)), m_content(content)
{
    m_head->setObjectName(objectName);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_head);
    layout->addWidget(m_content);
    m_content->setVisible(kind == SectionHead::Kind::Fixed);
    connect(m_head, &QAbstractButton::toggled, m_content, &QWidget::setVisible);
}

void FoldSection::setOpen(bool open)
{
    if (m_head->isCheckable())
        m_head->setChecked(open);
}

bool FoldSection::isOpen() const
{
    return !m_head->isCheckable() || m_head->isChecked();
}

} // namespace Switchboard
