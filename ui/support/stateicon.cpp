// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/stateicon.h"

#include "ui/support/colors.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace Switchboard {
namespace {

class StateIconEngine final : public QIconEngine
{
public:
    explicit StateIconEngine(StateToken token) : m_token(token) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintStateShape(painter, QRectF(rect).adjusted(1, 1, -1, -1), m_token, isDarkTheme());
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new StateIconEngine(*this); }

private:
    StateToken m_token;
};

} // namespace

QIcon stateIcon(StateToken token)
{
    return QIcon(new StateIconEngine(token));
}

} // namespace Switchboard
