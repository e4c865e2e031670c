// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helptopic.h"

#include <QDialog>
#include <QTest>

using namespace Switchboard;

class TestHelpTopic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearestParentAnswers();
    void dialogsFallBackToTheirWindow();
    void emptyForgetsTheTopic();
};

void TestHelpTopic::nearestParentAnswers()
{
    QWidget window;
    auto *page = new QWidget(&window);
    auto *field = new QWidget(page);
    QVERIFY(helpTopicOf(field).isEmpty());
    setHelpTopic(&window, QStringLiteral("getting-started"));
    QCOMPARE(helpTopicOf(field), QStringLiteral("getting-started"));
    setHelpTopic(page, QStringLiteral("connections#columns"));
    QCOMPARE(helpTopicOf(field), QStringLiteral("connections#columns"));
    QCOMPARE(helpTopicOf(&window), QStringLiteral("getting-started"));
    QVERIFY(helpTopicOf(nullptr).isEmpty());
}

void TestHelpTopic::dialogsFallBackToTheirWindow()
{
    QWidget window;
    setHelpTopic(&window, QStringLiteral("services"));
    const QDialog dialog(&window);
    QCOMPARE(helpTopicOf(&dialog), QStringLiteral("services"));
}

void TestHelpTopic::emptyForgetsTheTopic()
{
    QWidget window;
    QWidget page(&window);
    setHelpTopic(&window, QStringLiteral("services"));
    setHelpTopic(&page, QStringLiteral("events"));
    setHelpTopic(&page, {});
    QCOMPARE(helpTopicOf(&page), QStringLiteral("services"));
}

QTEST_MAIN(TestHelpTopic)
#include "tst_helptopic.moc"
