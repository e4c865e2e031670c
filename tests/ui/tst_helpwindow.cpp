// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helpcommands.h"
#include "ui/help/helptopic.h"
#include "ui/help/helpview.h"
#include "ui/help/helpwindow.h"
#include "ui/support/colors.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QAbstractButton>
#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QWindow>

using namespace Switchboard;

//! Remembers what would have been opened in the browser.
class UrlRecorder : public QObject
{
    Q_OBJECT

public:
    UrlRecorder() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~UrlRecorder() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

//! A field that keys are pressed into, as the one for new shortcuts.
class KeyTaker : public QWidget
{
public:
    using QWidget::QWidget;
    int taken = 0;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
            return QWidget::event(event);
        taken += event->type() == QEvent::KeyPress ? 1 : 0;
        event->accept();
        return true;
    }
};

class TestHelpWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensThePageOfTheFocus();
    void opensFromTheMenuKeyWhateverItIs();
    void leavesTheKeyToFieldsThatWantIt();
    void opensWhenAsked();
    void worksBesideAWindowModalDialog();
    void worksBesideAnApplicationModalDialog();
    void followsTheLanguage();
    void followsTheTheme();
    void searchesAndClears();
    void stepsThroughMatches();
    void goesBackAndForward();
    void showsWhereLinksLead();
    void copiesCode();
    void rendersEveryPage_data();
    void rendersEveryPage();
    void keepsLinesReadable();
    void staysLeftToRightInAMirroredWindow();
    void remembersGeometryAndZoom();
    void namesEveryControl();
    void opensAnUnknownPlaceAtTheStart();

private:
    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return help()->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] HelpWindow *help() const { return m_commands->helpWindow(); }
    [[nodiscard]] HelpView *view() const { return child<HelpView>("helpView"); }
    [[nodiscard]] QLineEdit *search() const { return child<QLineEdit>("helpSearch"); }
    [[nodiscard]] QString pageShown() const { return help()->currentPlace().page; }
    //! Clicks as the mouse would: a window that another one blocks does not get it.
    void clickSecondPage() const;
    void verifyHelpIsUsable(QWidget *dialog);

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<QMainWindow> m_window;
    QAction *m_documentation = nullptr;
    QLineEdit *m_field = nullptr;
    HelpCommands *m_commands = nullptr;
};

void TestHelpWindow::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(Theme::Choice::Light);
    m_language = std::make_unique<Language>();
    QVERIFY(m_language->setCode(QStringLiteral("en")));
    m_settings = std::make_unique<UiSettings>(m_profile->path());
    m_window = std::make_unique<QMainWindow>();
    m_field = new QLineEdit(m_window.get());
    setHelpTopic(m_field, QStringLiteral("connections#filter"));
    m_window->setCentralWidget(m_field);
    m_documentation = new QAction(m_window.get());
    m_documentation->setShortcut(Qt::Key_F1);
    m_window->addAction(m_documentation);
    m_commands = new HelpCommands(*m_documentation, *m_language, *m_settings, m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void TestHelpWindow::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_language.reset();
    m_theme.reset();
}

void TestHelpWindow::opensThePageOfTheFocus()
{
    QVERIFY(!help());
    QTest::keyClick(m_window->windowHandle(), Qt::Key_F1);
    QVERIFY(help());
    QVERIFY(help()->isVisible());
    QCOMPARE(help()->currentPlace(), HelpPlace::fromTopic(QStringLiteral("connections#filter")));
    QVERIFY(view()->toPlainText().startsWith(QStringLiteral("Connections")));
    QVERIFY(view()->verticalScrollBar()->value() > 0);
    QVERIFY(help()->windowTitle().startsWith(QStringLiteral("Connections")));

    // F1 in the help itself tells about the help.
    QVERIFY(QTest::qWaitForWindowActive(help()));
    search()->setFocus();
    QTest::keyClick(help()->windowHandle(), Qt::Key_F1);
    QCOMPARE(help()->currentPlace(), HelpPlace::fromTopic(QStringLiteral("shortcuts#help-window")));
}

void TestHelpWindow::opensFromTheMenuKeyWhateverItIs()
{
    m_documentation->setShortcut(Qt::CTRL | Qt::Key_H);
    QDialog dialog(m_window.get());
    auto *field = new QLineEdit(&dialog);
    setHelpTopic(&dialog, QStringLiteral("disconnect"));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    field->setFocus();
    QTest::keyClick(dialog.windowHandle(), Qt::Key_F1);
    QVERIFY(!help());
    QTest::keyClick(dialog.windowHandle(), Qt::Key_H, Qt::ControlModifier);
    QVERIFY(help());
    QCOMPARE(pageShown(), QStringLiteral("disconnect"));
    QVERIFY(field->text().isEmpty());
}

void TestHelpWindow::leavesTheKeyToFieldsThatWantIt()
{
    QDialog dialog(m_window.get());
    auto *field = new KeyTaker(&dialog);
    field->setFocusPolicy(Qt::StrongFocus);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    field->setFocus();
    QTest::keyClick(dialog.windowHandle(), Qt::Key_F1);
    QCOMPARE(field->taken, 1);
    QVERIFY(!help());
}

void TestHelpWindow::opensWhenAsked()
{
    openHelp(m_field, QStringLiteral("limits#door"));
    QVERIFY(help() && help()->isVisible());
    QCOMPARE(help()->currentPlace(), HelpPlace::fromTopic(QStringLiteral("limits#door")));
}

void TestHelpWindow::clickSecondPage() const
{
    auto *list = child<QListView>("helpList");
    const QModelIndex row = list->model()->index(2, 0); // below the title of the group
    list->scrollTo(row); // a page further down may have moved it out of sight
    const QPoint inWindow = list->viewport()->mapTo(help(), list->visualRect(row).center());
    QTest::mouseClick(help()->windowHandle(), Qt::LeftButton, {}, inWindow);
}

void TestHelpWindow::verifyHelpIsUsable(QWidget *dialog)
{
    auto *field = dialog->findChild<QLineEdit *>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    field->setFocus();
    QTest::keyClick(dialog->windowHandle(), Qt::Key_F1);
    QVERIFY(help() && help()->isVisible());
    QVERIFY(dialog->isVisible());
    QCOMPARE(pageShown(), QStringLiteral("service-editor"));
    QVERIFY(QTest::qWaitForWindowExposed(help()));
    clickSecondPage();
    QTRY_COMPARE(pageShown(), QStringLiteral("connect-a-bot"));
    QTest::keyClick(help()->windowHandle(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(pageShown(), QStringLiteral("service-editor"));

    // The window behind the dialog is blocked as before: what was clicked was no accident.
    QPoint inWindow = m_field->mapTo(m_window.get(), m_field->rect().center());
    m_field->clearFocus();
    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, inWindow);
    QVERIFY(QApplication::focusWidget() != m_field);
}

void TestHelpWindow::worksBesideAWindowModalDialog()
{
    auto *dialog = new QDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    setHelpTopic(dialog, QStringLiteral("service-editor"));
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new QLineEdit(dialog));
    dialog->setWindowModality(Qt::WindowModal);
    dialog->open();
    verifyHelpIsUsable(dialog);
    dialog->reject();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(help()->isVisible());
    clickSecondPage();
    QTRY_COMPARE(pageShown(), QStringLiteral("connect-a-bot"));
}

void TestHelpWindow::worksBesideAnApplicationModalDialog()
{
    // The help is open before: it must be let through although it was blocked already.
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("limits")));
    QVERIFY(QTest::qWaitForWindowExposed(help()));
    auto *dialog = new QDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    setHelpTopic(dialog, QStringLiteral("service-editor"));
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new QLineEdit(dialog));
    dialog->setWindowModality(Qt::ApplicationModal);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    clickSecondPage();
    QCOMPARE(pageShown(), QStringLiteral("limits")); // blocked, as Qt does it
    verifyHelpIsUsable(dialog);

    dialog->accept();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(help()->isVisible());
    QVERIFY(!help()->windowHandle()->transientParent());
    clickSecondPage();
    QTRY_COMPARE(pageShown(), QStringLiteral("connect-a-bot"));
}

void TestHelpWindow::followsTheLanguage()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("connections#sort")));
    auto *list = child<QListView>("helpList");
    const QString english = view()->toPlainText();
    QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("Getting started"));

    QVERIFY(m_language->setCode(QStringLiteral("zh_CN")));
    QTRY_VERIFY(view()->toPlainText() != english);
    QVERIFY(view()->toPlainText().startsWith(QStringLiteral("连接")));
    QCOMPARE(help()->currentPlace(), HelpPlace::fromTopic(QStringLiteral("connections#sort")));
    QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("快速入门"));
    QCOMPARE(help()->windowTitle(), QStringLiteral("连接 - Switchboard 帮助"));
    QCOMPARE(search()->placeholderText(), QStringLiteral("搜索帮助"));

    search()->setText(QStringLiteral("令牌"));
    QVERIFY(list->model()->rowCount() > 5);
    QVERIFY(m_language->setCode(QStringLiteral("en")));
    QTRY_COMPARE(view()->toPlainText(), english);
    QTRY_VERIFY(!list->isVisible()); // nothing in English matches
    search()->clear();
    QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("Getting started"));
}

void TestHelpWindow::followsTheTheme()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("getting-started")));
    const auto linkColor = [this] {
        for (QTextBlock block = view()->document()->begin(); block.isValid();
             block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (it.fragment().charFormat().isAnchor())
                    return it.fragment().charFormat().foreground().color();
            }
        }
        return QColor();
    };
    QCOMPARE(linkColor(), colorsOf(false).link);
    view()->verticalScrollBar()->setValue(120);
    m_theme->setChoice(Theme::Choice::Dark);
    QTRY_COMPARE(linkColor(), colorsOf(true).link);
    QCOMPARE(view()->document()->begin().begin().fragment().charFormat().foreground().color(),
             colorsOf(true).text);
    QCOMPARE(view()->verticalScrollBar()->value(), 120);
    QVERIFY(contrastRatio(linkColor(), colorsOf(true).base) >= 4.5);
}

void TestHelpWindow::searchesAndClears()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("getting-started")));
    QVERIFY(QTest::qWaitForWindowActive(help()));
    view()->setFocus();
    QTest::keyClick(help()->windowHandle(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search()->hasFocus());
    QTest::keyClicks(search(), QStringLiteral("koishi"));
    auto *list = child<QListView>("helpList");
    const QString first = list->model()->index(0, 0).data().toString();
    QCOMPARE(first, QStringLiteral("Connect a bot › Koishi"));
    QCOMPARE(pageShown(), QStringLiteral("getting-started")); // typing opens nothing
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(help()->currentPlace(), HelpPlace::fromTopic(QStringLiteral("connect-a-bot#koishi")));
    QVERIFY(list->model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("koishi.yml")));
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(pageShown() != QStringLiteral("connect-a-bot"));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(view()->hasFocus());

    QTest::keyClick(help()->windowHandle(), Qt::Key_Escape);
    QVERIFY(search()->text().isEmpty());
    QVERIFY(help()->isVisible());
    QVERIFY(list->model()->rowCount() > 20);
    search()->setText(QStringLiteral("xyzzy"));
    QVERIFY(!list->isVisible());
    QVERIFY(child<QLabel>("helpNothing")->text().contains(QStringLiteral("xyzzy")));
    QTest::keyClick(help()->windowHandle(), Qt::Key_Escape);
    QVERIFY(list->isVisible());
    QTest::keyClick(help()->windowHandle(), Qt::Key_Escape);
    QVERIFY(!help()->isVisible());
}

void TestHelpWindow::stepsThroughMatches()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("limits")));
    QVERIFY(QTest::qWaitForWindowActive(help()));
    search()->setText(QStringLiteral("429"));
    QCOMPARE(view()->hitCount(), 2);
    QCOMPARE(view()->currentHit(), 1);
    QCOMPARE(child<QLabel>("helpHits")->text(), QStringLiteral("1 of 2"));
    const auto isSeen = [this] {
        const QRect rect = view()->cursorRect();
        return rect.top() >= 0 && rect.bottom() < view()->viewport()->height();
    };
    QTRY_VERIFY(isSeen());
    QTest::keyClick(help()->windowHandle(), Qt::Key_F3);
    QCOMPARE(view()->currentHit(), 2);
    QVERIFY(isSeen());
    QTest::keyClick(help()->windowHandle(), Qt::Key_F3);
    QCOMPARE(view()->currentHit(), 1); // around the end
    QTest::keyClick(help()->windowHandle(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(view()->currentHit(), 2);
    QCOMPARE(view()->extraSelections().size(), 2);
    QVERIFY(child<QAbstractButton>("helpNextHit")->isVisible());
    search()->clear();
    QCOMPARE(view()->hitCount(), 0);
    QVERIFY(view()->extraSelections().isEmpty());
    QVERIFY(!child<QAbstractButton>("helpNextHit")->isVisible());
}

void TestHelpWindow::goesBackAndForward()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("switch")));
    QVERIFY(QTest::qWaitForWindowActive(help()));
    auto *back = child<QAbstractButton>("helpBack");
    auto *forward = child<QAbstractButton>("helpForward");
    QVERIFY(!back->isEnabled());
    view()->verticalScrollBar()->setValue(200);
    Q_EMIT view()->anchorClicked(QUrl(QStringLiteral("problems.md")));
    QCOMPARE(pageShown(), QStringLiteral("problems"));
    QVERIFY(back->isEnabled());
    QVERIFY(!forward->isEnabled());
    QTest::keyClick(help()->windowHandle(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(pageShown(), QStringLiteral("switch"));
    QCOMPARE(view()->verticalScrollBar()->value(), 200);
    QTest::keyClick(help()->windowHandle(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(pageShown(), QStringLiteral("problems"));
    back->click();
    QCOMPARE(pageShown(), QStringLiteral("switch"));
    QVERIFY(forward->isEnabled());
}

void TestHelpWindow::showsWhereLinksLead()
{
    UrlRecorder recorder;
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("privacy")));
    auto *bar = child<QWidget>("helpLinkBar");
    QVERIFY(!bar->isVisible());
    const QUrl link(QStringLiteral("https://example.org/onebot"));
    Q_EMIT view()->anchorClicked(link);
    QVERIFY(bar->isVisible());
    QVERIFY(recorder.opened.isEmpty());
    QVERIFY(child<QLabel>("helpLinkText")->text().contains(link.toString()));
    QCOMPARE(pageShown(), QStringLiteral("privacy"));
    child<QAbstractButton>("helpLinkCopy")->click();
    QCOMPARE(QApplication::clipboard()->text(), link.toString());
    QVERIFY(recorder.opened.isEmpty());
    child<QAbstractButton>("helpLinkOpen")->click();
    QCOMPARE(recorder.opened, QList<QUrl>{link});
    QVERIFY(!bar->isVisible());
    Q_EMIT view()->anchorClicked(link);
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("limits")));
    QVERIFY(!bar->isVisible()); // it belonged to the page that was left
    QCOMPARE(recorder.opened.size(), 1);
}

void TestHelpWindow::copiesCode()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("connect-a-bot#nonebot2")));
    auto *copy = child<QAbstractButton>("helpCopyCode");
    QVERIFY(!copy->isVisible());
    const QTextCursor line = view()->document()->find(QStringLiteral("ONEBOT_WS_URLS"));
    const QPoint inside = view()->cursorRect(line).center();
    QTest::mouseMove(view()->viewport(), inside);
    QVERIFY(copy->isVisible());
    QVERIFY(view()->viewport()->rect().contains(copy->geometry()));
    copy->click();
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("DRIVER=~websockets\nONEBOT_WS_URLS=[\"ws://127.0.0.1:6700\"]\n"
                            "ONEBOT_ACCESS_TOKEN=TOKEN\n"));
    QTest::mouseMove(view()->viewport(), QPoint(5, 5)); // the heading
    QVERIFY(!copy->isVisible());
}

void TestHelpWindow::rendersEveryPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
}

void TestHelpWindow::rendersEveryPage()
{
    QFETCH(QString, language);
    QVERIFY(m_language->setCode(language));
    m_commands->show({});
    help()->resize(1000, 700);
    const HelpLibrary library = HelpLibrary::builtIn(language);
    for (const HelpPage &page : library.pages()) {
        help()->open({.page = page.id, .anchor = {}});
        QCOMPARE(pageShown(), page.id);
        int headings = 0;
        for (QTextBlock block = view()->document()->begin(); block.isValid();
             block = block.next()) {
            if (block.blockFormat().headingLevel() == 0)
                continue;
            QCOMPARE(block.text(), page.sections.at(headings).title);
            ++headings;
        }
        QCOMPARE(headings, page.sections.size());
        QVERIFY2(view()->horizontalScrollBar()->maximum() == 0, qPrintable(page.id));
        const HelpSection &last = page.sections.constLast();
        help()->open({.page = page.id, .anchor = last.anchor});
        QCOMPARE(view()->textCursor().block().text(), last.title);
    }
}

void TestHelpWindow::keepsLinesReadable()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("getting-started")));
    help()->resize(1900, 700);
    QApplication::processEvents();
    const QFontMetrics metrics(view()->document()->defaultFont());
    int longest = 0;
    for (QTextBlock block = view()->document()->begin(); block.isValid(); block = block.next()) {
        view()->document()->documentLayout()->blockBoundingRect(block);
        for (int line = 0; line < block.layout()->lineCount(); ++line)
            longest = std::max(longest, block.layout()->lineAt(line).textLength());
    }
    QVERIFY(view()->viewport()->width() <= 76 * metrics.averageCharWidth());
    QVERIFY2(longest > 50 && longest < 100, qPrintable(QString::number(longest)));
}

void TestHelpWindow::staysLeftToRightInAMirroredWindow()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("close-codes")));
    help()->setLayoutDirection(Qt::RightToLeft);
    QApplication::processEvents();
    auto *list = child<QListView>("helpList");
    QVERIFY(list->mapTo(help(), QPoint(0, 0)).x() > view()->mapTo(help(), QPoint(0, 0)).x());
    const auto layout = view()->document()->documentLayout();
    for (QTextBlock block = view()->document()->begin(); block.isValid(); block = block.next())
        QCOMPARE(block.textDirection(), Qt::LeftToRight);
    // The first column of the table, codes of digits, stays the left one.
    QTextBlock code = view()->document()->find(QStringLiteral("4013")).block();
    QTextBlock reason = code.next();
    QVERIFY(layout->blockBoundingRect(code).left() < layout->blockBoundingRect(reason).left());
}

void TestHelpWindow::remembersGeometryAndZoom()
{
    m_commands->show({});
    help()->setGeometry(40, 30, 820, 560);
    const double size = view()->document()->defaultFont().pointSizeF();
    QVERIFY(QTest::qWaitForWindowActive(help()));
    QTest::keyClick(help()->windowHandle(), Qt::Key_Equal, Qt::ControlModifier);
    QTest::keyClick(help()->windowHandle(), Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(view()->zoom(), 2);
    QVERIFY(view()->document()->defaultFont().pointSizeF() > size * 1.15);
    help()->close();

    HelpWindow again(*m_language, *m_settings);
    QCOMPARE(again.size(), QSize(820, 560));
    QCOMPARE(again.findChild<HelpView *>()->zoom(), 2);
}

void TestHelpWindow::namesEveryControl()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("limits")));
    search()->setText(QStringLiteral("token"));
    Q_EMIT view()->anchorClicked(QUrl(QStringLiteral("https://example.org")));
    for (const char *code : {"en", "zh_CN"}) {
        QVERIFY(m_language->setCode(QLatin1String(code)));
        QApplication::processEvents();
        int controls = 0;
        for (QWidget *widget : help()->findChildren<QWidget *>()) {
            const bool isControl =
                widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton *>(widget);
            if (!isControl || !widget->isVisible()
                || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                                + widget->objectName()));
            ++controls;
        }
        QVERIFY(controls >= 8);
    }
    QVERIFY(view()->accessibleName().contains(QChar(0x9650))); // the Chinese title
}

void TestHelpWindow::opensAnUnknownPlaceAtTheStart()
{
    m_commands->show(HelpPlace::fromTopic(QStringLiteral("no-such-page#at-all")));
    QCOMPARE(pageShown(), QStringLiteral("getting-started"));
    help()->open(HelpPlace::fromTopic(QStringLiteral("limits#no-such-anchor")));
    QCOMPARE(help()->currentPlace(), HelpPlace::fromTopic(QStringLiteral("limits")));
    QCOMPARE(view()->verticalScrollBar()->value(), 0);
}

QTEST_MAIN(TestHelpWindow)
#include "tst_helpwindow.moc"
