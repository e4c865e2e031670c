// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "editorscene.h"

#include "core/importers/foreignreader.h"
#include "ui/dialogs/foreignimportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/mainwindow/configurationtransfer.h"
#include "ui/support/importwords.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QUrl>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! Configurations of other programs dropped on the window with a real engine.
class TestForeignImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewsAppliesAndTakesBack();
    void leavesOutWhatIsUnchecked();
    void followsWhatRuns();
    void readsYaml();
    void saysWhatIsWrongWithAFile();
    void everyRemarkIsTranslated();
    void everyFateIsTranslated();

private:
    Language m_language;
};

namespace {

const QByteArray NapCatFile = R"({network: {
    websocketServers: [
        {name: 'forward', enable: false, port: '6798', token: 'golden-import-1', heartInterval: 15000},
        {name: 'open', enable: true, host: '0.0.0.0', port: 6797, heartInterval: 15000, colour: 'red'},
        {name: 'wrong', enable: true, port: 70000}],
    httpClients: [{name: 'post', enable: false, url: 'http://127.0.0.1:9/', token: 'golden-import-2'}],
    plugins: [{name: 'plugin'}],
}, musicSignUrl: ''})";

void drop(QWidget *window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    // Qt delivers a drop only to what took the drag.
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QDropEvent event(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &event);
}

QString write(const QTemporaryDir &folder, const char *name, const QByteArray &content)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test file could not be written");
    return path;
}

ImportedConfiguration imported(const QByteArray &content)
{
    return *readForeignConfiguration(content, QStringLiteral("x"), processEnvironment()).value();
}

Configuration running()
{
    Configuration configuration = Configuration::firstStart();
    configuration.services[0].port = 6790;
    return configuration;
}

QTreeWidget *listOf(QWidget *dialog)
{
    return dialog->findChild<QTreeWidget *>(QStringLiteral("foreignImportList"));
}

QStringList column(QWidget *dialog, int number)
{
    QStringList texts;
    for (int i = 0; i < listOf(dialog)->topLevelItemCount(); ++i)
        texts.append(listOf(dialog)->topLevelItem(i)->text(number));
    return texts;
}

QString details(const QTreeWidgetItem *item)
{
    QStringList lines;
    for (int i = 0; i < item->childCount(); ++i)
        lines.append(item->child(i)->text(0));
    return lines.join(QLatin1Char('\n'));
}

//! Everything that a person could read in \a dialog.
QString everyText(QWidget *dialog)
{
    QStringList texts;
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    for (int i = 0; i < listOf(dialog)->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = listOf(dialog)->topLevelItem(i);
        for (int number = 0; number < listOf(dialog)->columnCount(); ++number)
            texts.append(item->text(number));
        texts.append(details(item));
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

void TestForeignImport::previewsAppliesAndTakesBack()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QSignalSpy changed(scene.controller.get(), &EngineController::configurationChanged);
    const QTemporaryDir folder;
    drop(scene.window.get(), write(folder, "onebot11_10001.json", NapCatFile));

    QTRY_VERIFY(scene.window->findChild<ForeignImportDialog *>());
    auto *dialog = scene.window->findChild<ForeignImportDialog *>();
    QCOMPARE(
        column(dialog, 0),
        (QStringList{QStringLiteral("forward"), QStringLiteral("open"), QStringLiteral("wrong"),
                     QStringLiteral("post"), QStringLiteral("network.plugins[0]")}));
    QCOMPARE(column(dialog, 1),
             (QStringList{QStringLiteral("+ added"), QStringLiteral("+ added, off"),
                          QStringLiteral("wrong"), QStringLiteral("+ added"),
                          QStringLiteral("not supported")}));
    QVERIFY(details(listOf(dialog)->topLevelItem(1)).contains(QLatin1String("without a token")));
    QVERIFY(details(listOf(dialog)->topLevelItem(1)).contains(QLatin1String("colour")));
    QVERIFY(details(listOf(dialog)->topLevelItem(2)).contains(QLatin1String("70000")));
    QVERIFY(everyText(dialog).contains(QLatin1String("NapCat")));
    QVERIFY(everyText(dialog).contains(QLatin1String("10001")));
    QVERIFY(!everyText(dialog).contains(QLatin1String("golden")));
    QVERIFY(changed.isEmpty());
    dialog->findChild<QPushButton *>(QStringLiteral("dialogAccept"))->click();

    const auto services = [&] {
        return changed.isEmpty() ? QList<ServiceSettings>()
                                 : changed.constLast().constFirst().value<Configuration>().services;
    };
    QTRY_COMPARE(services().size(), 4);
    QCOMPARE(services().at(1).token.reveal(), QByteArray("golden-import-1"));
    QCOMPARE(services().at(3).post.secret.reveal(), QByteArray("golden-import-2"));
    QVERIFY(!services().at(2).enabled);
    auto *undo = scene.window->findChild<QAction *>(QStringLiteral("actionUndo"));
    QTRY_VERIFY(undo->isEnabled());
    undo->trigger();
    QTRY_COMPARE(services().size(), 1);
    QCOMPARE(services().constFirst().id, QStringLiteral("ws-main"));
}

void TestForeignImport::leavesOutWhatIsUnchecked()
{
    ForeignImportDialog dialog(QStringLiteral("x"), running(), imported(NapCatFile), nullptr);
    QTreeWidget *list = listOf(&dialog);
    auto *accept = dialog.findChild<QPushButton *>(QStringLiteral("dialogAccept"));
    QVERIFY(!list->topLevelItem(2)->data(0, Qt::CheckStateRole).isValid());
    list->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    QCOMPARE(dialog.plan().result.services.size(), 3);
    QCOMPARE(column(&dialog, 1).at(1), QStringLiteral("left out"));
    QVERIFY(accept->isEnabled());

    list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    list->topLevelItem(3)->setCheckState(0, Qt::Unchecked);
    QVERIFY(dialog.plan().isEmpty());
    QVERIFY(!accept->isEnabled());
    list->topLevelItem(3)->setCheckState(0, Qt::Checked);
    QCOMPARE(dialog.plan().result.services.constLast().name, QStringLiteral("post"));
    QVERIFY(accept->isEnabled());
}

void TestForeignImport::followsWhatRuns()
{
    ForeignImportDialog dialog(QStringLiteral("x"), running(), imported(NapCatFile), nullptr);
    listOf(&dialog)->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    Configuration next = running();
    next.services[0].port = 6798;
    dialog.setRunning(next);
    QCOMPARE(column(&dialog, 0).at(0), QStringLiteral("ws-main"));
    QCOMPARE(column(&dialog, 1).at(0), QStringLiteral("~ changed"));
    QVERIFY(details(listOf(&dialog)->topLevelItem(0)).contains(QLatin1String("token, ")));
    QCOMPARE(column(&dialog, 1).at(1), QStringLiteral("left out"));
    QCOMPARE(dialog.plan().result.services.size(), 2);
}

void TestForeignImport::readsYaml()
{
    EditorScene scene;
    QVERIFY(scene.start());
    const QTemporaryDir folder;
    drop(scene.window.get(),
         write(folder, "config.yml", "servers:\n  - ws: {address: 'localhost:6796'}\n"));
    QTRY_VERIFY(scene.window->findChild<ForeignImportDialog *>());
    auto *dialog = scene.window->findChild<ForeignImportDialog *>();
    QVERIFY(everyText(dialog).contains(QLatin1String("go-cqhttp")));
    QCOMPARE(column(dialog, 2), QStringList{QStringLiteral("websocket-server localhost:6796")});
    dialog->reject();
}

void TestForeignImport::saysWhatIsWrongWithAFile()
{
    EditorScene scene;
    QVERIFY(scene.start());
    const QTemporaryDir folder;
    drop(scene.window.get(), write(folder, "other.json", "{network: {\n  websocketServers: ["));
    const auto said = [&] { // the toast is named by its text
        const auto widgets = scene.window->findChildren<QWidget *>();
        return std::any_of(widgets.begin(), widgets.end(), [](const QWidget *widget) {
            return widget->accessibleName().contains(QLatin1String("other.json:2:22:"));
        });
    };
    QTRY_VERIFY(said());
    QVERIFY(!scene.window->findChild<ForeignImportDialog *>());
    QVERIFY(!scene.window->findChild<ImportDialog *>());
}

void TestForeignImport::everyRemarkIsTranslated()
{
    static const QRegularExpression names(
        QStringLiteral("OneBot|UTF-8|ASCII|IP|localhost|true|false|ms|%[1-4]"));
    static const QRegularExpression words(QStringLiteral("[A-Za-z]{2,}"));
    m_language.setCode(QStringLiteral("zh_CN"));
    for (int i = 0; i <= int(LastImportRemark); ++i) {
        const ImportNote note{ImportRemark(i), {}};
        QString text = importNoteWords(note);
        QVERIFY2(!text.remove(names).contains(words), qPrintable(text));
        // Every value has its place in both languages.
        for (int number = 1; number <= 4; ++number) {
            const QString marker = QStringLiteral("%%1").arg(number);
            QCOMPARE(importNoteWords(note).count(marker), importNoteText(note).count(marker));
        }
    }
    m_language.setCode(QStringLiteral("en"));
}

void TestForeignImport::everyFateIsTranslated()
{
    m_language.setCode(QStringLiteral("zh_CN"));
    ForeignImportDialog dialog(QStringLiteral("x"), running(), imported(NapCatFile), nullptr);
    const QStringList fates = column(&dialog, 1);
    m_language.setCode(QStringLiteral("en"));
    QCOMPARE(
        fates,
        (QStringList{QStringLiteral("+ 新增"), QStringLiteral("+ 新增，停用"),
                     QStringLiteral("有误"), QStringLiteral("+ 新增"), QStringLiteral("不支持")}));
}

QTEST_MAIN(TestForeignImport)
#include "tst_foreignimport.moc"
