// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "editorscene.h"

#include "ui/dialogs/importdialog.h"
#include "ui/mainwindow/configurationtransfer.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QUrl>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! A configuration file dropped on the window with a real engine (checklist 43).
class TestConfigurationTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewsAppliesAndTakesBack();
    void changesNothingWhenRefused();
    void saysWhatIsWrongWithAFile();
    void takesOneJsonFile_data();
    void takesOneJsonFile();
};

namespace {

void drop(QWidget *window, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    // Qt delivers a drop only to what took the drag.
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QDropEvent event(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &event);
}

QString write(const QTemporaryDir &folder, const QByteArray &content)
{
    const QString path = folder.filePath(QStringLiteral("other.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test file could not be written");
    return path;
}

const QByteArray OtherFile = R"({"version": 1,
    "backends": [{"id": "sim", "kind": "simulator", "enabled": true}],
    "services": [{"id": "extra", "kind": "websocket-server", "name": "extra", "backend": "sim",
                  "enabled": false, "host": "127.0.0.1", "port": 6799, "token": "t"}]})";

} // namespace

void TestConfigurationTransfer::previewsAppliesAndTakesBack()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QSignalSpy changed(scene.controller.get(), &EngineController::configurationChanged);
    const QTemporaryDir folder;
    drop(scene.window.get(), {QUrl::fromLocalFile(write(folder, OtherFile))});

    QTRY_VERIFY(scene.window->findChild<ImportDialog *>());
    auto *dialog = scene.window->findChild<ImportDialog *>();
    const auto *list = dialog->findChild<QTreeWidget *>(QStringLiteral("importList"));
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("extra"));
    QCOMPARE(list->topLevelItem(1)->text(0), QStringLiteral("ws-main"));
    QVERIFY(changed.isEmpty());
    dialog->findChild<QPushButton *>(QStringLiteral("dialogAccept"))->click();

    const auto services = [&] {
        return changed.isEmpty()
            ? qsizetype(0)
            : changed.constLast().constFirst().value<Configuration>().services.size();
    };
    QTRY_COMPARE(services(), 2);
    auto *undo = scene.window->findChild<QAction *>(QStringLiteral("actionUndo"));
    QTRY_VERIFY(undo->isEnabled());
    undo->trigger();
    QTRY_COMPARE(services(), 1);
    QCOMPARE(changed.constLast().constFirst().value<Configuration>().services.constFirst().id,
             QStringLiteral("ws-main"));
}

void TestConfigurationTransfer::changesNothingWhenRefused()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QSignalSpy changed(scene.controller.get(), &EngineController::configurationChanged);
    const QTemporaryDir folder;
    drop(scene.window.get(), {QUrl::fromLocalFile(write(folder, OtherFile))});
    QTRY_VERIFY(scene.window->findChild<ImportDialog *>());
    auto *dialog = scene.window->findChild<ImportDialog *>();
    dialog->findChild<QRadioButton *>(QStringLiteral("importReplace"))->setChecked(true);
    QCOMPARE(dialog->plan().entries.constLast().fate, ImportFate::Removed);
    dialog->reject();
    QTRY_VERIFY(!scene.window->findChild<ImportDialog *>());
    QVERIFY(changed.isEmpty());
}

void TestConfigurationTransfer::saysWhatIsWrongWithAFile()
{
    EditorScene scene;
    QVERIFY(scene.start());
    const QTemporaryDir folder;
    drop(scene.window.get(), {QUrl::fromLocalFile(write(folder, "{\n \"services\": [}"))});
    const auto said = [&] { // the toast is named by its text
        const auto widgets = scene.window->findChildren<QWidget *>();
        return std::any_of(widgets.begin(), widgets.end(), [](const QWidget *widget) {
            return widget->accessibleName().contains(QLatin1String("other.json:2:"));
        });
    };
    QTRY_VERIFY(said());
    QVERIFY(!scene.window->findChild<ImportDialog *>());
}

void TestConfigurationTransfer::takesOneJsonFile_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("path");
    const QUrl good = QUrl::fromLocalFile(QStringLiteral("/tmp/a.json"));

    QTest::newRow("one") << QList<QUrl>{good} << QStringLiteral("/tmp/a.json");
    QTest::newRow("two") << QList<QUrl>{good, good} << QString();
    QTest::newRow("no file") << QList<QUrl>{QUrl(QStringLiteral("https://example.com/a.json"))}
                             << QString();
    QTest::newRow("a picture") << QList<QUrl>{QUrl::fromLocalFile(QStringLiteral("/tmp/a.png"))}
                               << QString();
    QTest::newRow("nothing") << QList<QUrl>{} << QString();
}

void TestConfigurationTransfer::takesOneJsonFile()
{
    QFETCH(const QList<QUrl>, urls);
    QMimeData data;
    data.setUrls(urls);
    const QDropEvent event(QPointF(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QTEST(importableFile(event), "path");
}

QTEST_MAIN(TestConfigurationTransfer)
#include "tst_configurationtransfer.moc"
