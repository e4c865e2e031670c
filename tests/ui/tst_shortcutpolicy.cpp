// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/shortcutpolicy.h"

#include <QTest>

using namespace Switchboard;
using Kind = ShortcutVerdict::Kind;

namespace {

const QString Kick = QStringLiteral("connection.kick");
const QString Table = QStringLiteral("connTable");

QList<ShortcutUse> uses()
{
    return {{Kick, QKeySequence(Qt::Key_Delete), {Table}},
            {QStringLiteral("service.delete"),
             QKeySequence(Qt::Key_Delete),
             {QStringLiteral("serviceList")}},
            {QStringLiteral("edit.find"), QKeySequence(QStringLiteral("Ctrl+F")), {}},
            {QStringLiteral("view.full-screen"), QKeySequence(Qt::Key_F11), {}},
            {QStringLiteral("help.about"), {}, {}}};
}

} // namespace

class TestShortcutPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void defaultsOfListsDoNotClash();
};

void TestShortcutPolicy::judges_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QStringList>("places");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("takenBy");

    const QString about = QStringLiteral("help.about");
    const auto row = [](const char *name, const QString &id, const char *keys,
                        const QStringList &places, Kind kind, const QString &takenBy = {}) {
        QTest::newRow(name) << id << QString::fromLatin1(keys) << places << kind << takenBy;
    };
    row("free", about, "Ctrl+Shift+K", {}, Kind::Free);
    row("no keys", about, "", {}, Kind::Empty);
    row("its own keys", QStringLiteral("edit.find"), "Ctrl+F", {}, Kind::Free);
    row("of another command", about, "Ctrl+F", {}, Kind::Taken, QStringLiteral("edit.find"));
    row("of the window, wanted for a list", Kick, "F11", {Table}, Kind::Taken,
        QStringLiteral("view.full-screen"));
    row("of another list", QStringLiteral("service.delete"), "Del", {QStringLiteral("serviceList")},
        Kind::Free);
    row("of the same list", QStringLiteral("connection.note"), "Del", {Table}, Kind::Taken, Kick);
    row("letter", about, "K", {}, Kind::Bare);
    row("letter for a list", Kick, "K", {Table}, Kind::Bare);
    row("capital letter", about, "Shift+K", {}, Kind::Bare);
    row("digit", about, "1", {}, Kind::Bare);
    row("Del for the window", about, "Del", {}, Kind::Bare);
    row("Del for a list", Kick, "Ins", {Table}, Kind::Free);
    row("function key", about, "F4", {}, Kind::Free);
    row("Shift and a function key", about, "Shift+F4", {}, Kind::Free);
    row("Esc", about, "Esc", {}, Kind::Reserved);
    row("Tab", Kick, "Tab", {Table}, Kind::Reserved);
    row("Enter", Kick, "Return", {Table}, Kind::Reserved);
    row("arrow", Kick, "Down", {Table}, Kind::Reserved);
    row("Alt and an arrow", about, "Alt+Left", {}, Kind::Free);
    row("input method on and off", about, "Ctrl+Space", {}, Kind::InputMethod);
    row("full width", about, "Shift+Space", {}, Kind::Bare);
    row("full width in a list", Kick, "Shift+Space", {Table}, Kind::InputMethod);
    row("Chinese punctuation", about, "Ctrl+.", {}, Kind::InputMethod);
    row("simplified and traditional", about, "Ctrl+Shift+F", {}, Kind::InputMethod);
    row("code point", about, "Ctrl+Shift+U", {}, Kind::InputMethod);
    row("emoji", about, "Ctrl+Shift+E", {}, Kind::InputMethod);
    row("QQ takes a picture", about, "Ctrl+Alt+A", {}, Kind::Messenger);
    row("QQ opens", about, "Ctrl+Alt+Z", {}, Kind::Messenger);
}

void TestShortcutPolicy::judges()
{
    QFETCH(QString, id);
    QFETCH(QString, keys);
    QFETCH(QStringList, places);
    const ShortcutVerdict verdict =
        judgeShortcut({id, QKeySequence(keys, QKeySequence::PortableText), places}, uses());
    QTEST(verdict.kind, "kind");
    QTEST(verdict.takenBy, "takenBy");
    QCOMPARE(verdict.isRefused(), verdict.kind == Kind::Bare || verdict.kind == Kind::Reserved);
}

void TestShortcutPolicy::defaultsOfListsDoNotClash()
{
    const QList<ShortcutUse> all = uses();
    QVERIFY(!sharesPlace(all.at(0), all.at(1)));
    QVERIFY(sharesPlace(all.at(0), all.at(2)));
}

QTEST_GUILESS_MAIN(TestShortcutPolicy)
#include "tst_shortcutpolicy.moc"
