// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/settingrow.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"
#include "ui/support/stylepainting.h"
#include "ui/widgets/switchbutton.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace Switchboard {
namespace {

constexpr int StripeWidth = 3;
constexpr int LeastTextWidth = 260; // else a label asks for the height of one word a line

QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(LeastTextWidth);
    return label;
}

} // namespace

SettingRow::SettingRow(const QString &id, SettingTextSource texts, QWidget *control, Place place,
                       QWidget *parent)
    : QWidget(parent), m_id(id), m_texts(std::move(texts)), m_searchable(searchableText(m_texts)),
      m_control(control), m_title(wrappingLabel(this)), m_hint(wrappingLabel(this))
{
    setObjectName(QStringLiteral("settingRow_") + id);
    m_control->setObjectName(QStringLiteral("setting_") + id);
    m_title->setBuddy(m_control);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    auto *layout = new QBoxLayout(
        place == Place::Beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(place == Place::Beside ? 24 : 8);
    layout->addLayout(column, place == Place::Beside ? 1 : 0);
    layout->addWidget(m_control, 0, place == Place::Beside ? Qt::AlignVCenter : Qt::Alignment());
    retranslate();
}

QString SettingRow::title() const
{
    return m_title->text();
}

void SettingRow::retranslate()
{
    const SettingText text = m_texts();
    m_title->setText(text.title);
    m_hint->setText(text.hint);
    m_hint->setVisible(!text.hint.isEmpty());
    if (auto *button = qobject_cast<SwitchButton *>(m_control))
        button->setSubject(text.title);
    else
        m_control->setAccessibleName(text.title);
    m_control->setAccessibleDescription(text.hint);
}

bool SettingRow::matches(const QStringList &words) const
{
    return containsAll(m_searchable, words);
}

void SettingRow::setHighlighted(bool highlighted)
{
    if (highlighted == m_highlighted)
        return;
    m_highlighted = highlighted;
    update();
}

void SettingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_highlighted) {
        painter.fillRect(rect().adjusted(1, 1, -1, 0), stateBackground(StateToken::Busy));
        const QRect stripe(0, 1, StripeWidth, height() - 1);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), stripe),
                         currentColors().link);
    }
    if (!m_first)
        paintHairline(&painter, rect().adjusted(16, 0, -16, 0), Qt::TopEdge);
}

} // namespace Switchboard
