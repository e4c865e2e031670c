// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/icons.h"

#include "ui/support/colors.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <optional>

// Outside of every namespace, as the macro demands: the linker would drop the data of a static
// library.
static void initializeIconResources()
{
    Q_INIT_RESOURCE(switchboard_ui);
}

namespace Switchboard {
namespace {

QString iconPath(const QString &name)
{
    static const bool initialized = [] {
        initializeIconResources();
        return true;
    }();
    Q_UNUSED(initialized)
    return QStringLiteral(":/switchboard/icons/") + name + QStringLiteral(".svg");
}

QByteArray iconSource(const QString &name)
{
    QFile file(iconPath(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "iconSource", qPrintable(name));
    return opened ? file.readAll() : QByteArray();
}

//! Draws one SVG in the colour of the theme in use, at every size and device pixel ratio.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const QString &name, std::optional<QColor> color)
        : m_source(iconSource(name)), m_color(color)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray source = m_source;
        source.replace("currentColor", color(mode).name().toLatin1());
        QSvgRenderer renderer(source);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return mixed(currentColors().window, currentColors().disabled, 0.6);
        return m_color.value_or(mode == QIcon::Normal ? currentColors().secondary
                                                      : currentColors().text);
    }

    QByteArray m_source;
    std::optional<QColor> m_color;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name, std::nullopt));
}

QIcon coloredIcon(const QString &name, const QColor &color)
{
    return QIcon(new ThemedIconEngine(name, color));
}

QIcon applicationIcon()
{
    return QIcon(iconPath(QStringLiteral("switchboard")));
}

} // namespace Switchboard
