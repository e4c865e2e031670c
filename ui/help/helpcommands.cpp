// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helpcommands.h"

#include "ui/help/helptopic.h"
#include "ui/help/helpwindow.h"
#include "ui/support/uisettings.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QScreen>
#include <QWhatsThisClickedEvent>
#include <QWindow>

namespace Switchboard {
namespace {

const QWidget *focusedWidget()
{
    if (const QWidget *focused = QApplication::focusWidget())
        return focused;
    return QApplication::activeWindow();
}

//! Whether \a widget takes \a key for itself, as a field does that keys are pressed into.
bool wantsKey(QWidget *widget, const QKeyEvent &key)
{
    QKeyEvent question(QEvent::ShortcutOverride, key.key(), key.modifiers(), key.text());
    question.ignore();
    QCoreApplication::sendEvent(widget, &question);
    return question.isAccepted();
}

} // namespace

HelpCommands::HelpCommands(QAction &documentation, const Language &language, UiSettings &settings,
                           QWidget *window)
    : QObject(window), m_documentation(documentation), m_language(language), m_settings(settings),
      m_window(window)
{
    setHelpTopic(window, QStringLiteral("main-window"));
    connect(&documentation, &QAction::triggered, this, [this] { showFor(focusedWidget()); });
    qApp->installEventFilter(this);
}

HelpCommands::~HelpCommands() = default;

void HelpCommands::showFor(const QWidget *widget)
{
    show(HelpPlace::fromTopic(helpTopicOf(widget)));
}

void HelpCommands::show(const HelpPlace &place)
{
    const bool isNew = !m_help;
    if (isNew)
        m_help = std::make_unique<HelpWindow>(m_language, m_settings);
    m_help->open(place);
    if (isNew && m_settings.helpGeometry().isEmpty())
        placeNearWindow();
    letThrough(QApplication::activeModalWidget());
    m_help->setWindowState(m_help->windowState() & ~Qt::WindowMinimized);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

bool HelpCommands::eventFilter(QObject *watched, QEvent *event)
{
    // The action itself works in its own window; dialogs are windows that block it.
    if (event->type() == QEvent::KeyPress) {
        auto *widget = qobject_cast<QWidget *>(watched);
        const auto *key = static_cast<QKeyEvent *>(event);
        if (widget && widget->window() != m_window && !QApplication::activePopupWidget()
            && m_documentation.shortcuts().contains(QKeySequence(key->keyCombination()))
            && !wantsKey(widget, *key)) {
            if (!key->isAutoRepeat())
                showFor(widget);
            return true;
        }
    } else if (event->type() == QEvent::WhatsThisClicked) {
        show(HelpPlace::fromTopic(static_cast<QWhatsThisClickedEvent *>(event)->href()));
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void HelpCommands::placeNearWindow()
{
    const QScreen *screen = m_window->screen();
    if (!screen)
        return;
    const QRect available = screen->availableGeometry();
    QRect frame(QPoint(0, 0), m_help->size().boundedTo(available.size()));
    frame.moveCenter(m_window->frameGeometry().center());
    frame.moveLeft(
        std::clamp(frame.left(), available.left(), available.right() + 1 - frame.width()));
    frame.moveTop(
        std::clamp(frame.top(), available.top(), available.bottom() + 1 - frame.height()));
    m_help->setGeometry(frame);
}

void HelpCommands::letThrough(QWidget *modal)
{
    // The help has no parent, so a dialog that blocks its own window leaves it alone. One that
    // blocks the whole program spares its children only; the help is one for as long as it is open.
    if (!modal || modal->windowModality() != Qt::ApplicationModal || !modal->windowHandle())
        return;
    m_help->winId(); // makes the window handle
    QWindow *handle = m_help->windowHandle();
    if (handle->transientParent() == modal->windowHandle())
        return;
    m_help->hide(); // the block is decided anew when it is shown
    handle->setTransientParent(modal->windowHandle());
    const auto release = [this] {
        if (m_help && m_help->windowHandle())
            m_help->windowHandle()->setTransientParent(nullptr);
    };
    connect(modal, &QObject::destroyed, m_help.get(), release);
    if (auto *dialog = qobject_cast<QDialog *>(modal))
        connect(dialog, &QDialog::finished, m_help.get(), release);
}

} // namespace Switchboard
