// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatavatar.h"
#include "ui/chat/chattext.h"
#include "ui/support/language.h"

#include <QTest>

using namespace Switchboard;

class TestChatText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsSegments_data();
    void showsSegments();
    void cutsAndSaysSo();
    void disarmsControlCharacters();
    void previewsInOneLine();
    void leavesPicturesAndRepliesToTheBubble();
    void takesTheFirstCharacterOfAName();

private:
    static Segment segment(const char *type, const char *key = nullptr,
                           const QJsonValue &value = {});
    static QString nameOf(const QString &userId);
    Language m_language;
};

Segment TestChatText::segment(const char *type, const char *key, const QJsonValue &value)
{
    Segment made{QString::fromUtf8(type), {}};
    if (key)
        made.data.insert(QString::fromUtf8(key), value);
    return made;
}

QString TestChatText::nameOf(const QString &userId)
{
    return userId == QLatin1String("10001") ? QStringLiteral("小助手") : QString();
}

void TestChatText::showsSegments_data()
{
    QTest::addColumn<Segment>("segment");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](const Segment &part, const char *english, const char *chinese) {
        QTest::newRow(english) << part << QString::fromUtf8(english) << QString::fromUtf8(chinese);
    };
    row(segment("text", "text", QStringLiteral("<b>&amp;")), "<b>&amp;", "<b>&amp;");
    row(segment("at", "qq", QStringLiteral("10001")), "@小助手", "@小助手");
    row(segment("at", "qq", 10001), "@小助手", "@小助手");
    row(segment("at", "qq", QStringLiteral("777")), "@777", "@777");
    row(segment("at", "qq", QStringLiteral("all")), "@everyone", "@全体成员");
    row(segment("face", "id", QStringLiteral("178")), "[face: side-eye]", "[表情：斜眼笑]");
    row(segment("face", "id", QStringLiteral("9999")), "[face 9999]", "[表情 9999]");
    row(segment("image"), "[image]", "[图片]");
    row(segment("record"), "[voice]", "[语音]");
    row(segment("poke"), "[poke]", "[戳一戳]");
    row(segment("share", "title", QStringLiteral("News")), "[link: News]", "[链接：News]");
    row(segment("reply", "id", 42), "[reply to 42] ", "[回复 42] ");
    row(segment("mface"), "[mface]", "[mface]");
}

void TestChatText::showsSegments()
{
    QFETCH(const Segment, segment);
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    QTEST(ChatText::plain({segment}, &TestChatText::nameOf), "english");
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QTEST(ChatText::plain({segment}, &TestChatText::nameOf), "chinese");
}

void TestChatText::cutsAndSaysSo()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    const QString text(12'000, QLatin1Char('x'));
    const Message message{segment("text", "text", text)};
    const QString shown = ChatText::plain(message, {});
    QVERIFY(shown.size() < ChatText::MaximumLength + 100);
    QVERIFY(shown.endsWith(QStringLiteral("[cut, 12,000 characters in total; copying gives all]")));
    QCOMPARE(ChatText::full(message, {}), text);
}

void TestChatText::disarmsControlCharacters()
{
    const QString text = QStringLiteral("a\u202Eb\u0007c\r\nd\te");
    QCOMPARE(ChatText::plain({segment("text", "text", text)}, {}),
             QStringLiteral("a\uFFFDb\uFFFDc\nd\te"));
}

void TestChatText::previewsInOneLine()
{
    QCOMPARE(ChatText::preview({segment("text", "text", QStringLiteral("a\n  b"))}, {}),
             QStringLiteral("a b"));
}

void TestChatText::leavesPicturesAndRepliesToTheBubble()
{
    const Segment stored{QStringLiteral("image"),
                         {{QStringLiteral("file"), QStringLiteral("a.png")},
                          {QStringLiteral("url"), QStringLiteral("file:///media/a.png")}}};
    const Message message{segment("reply", "id", 42),
                          segment("text", "text", QStringLiteral("see")), stored, segment("image")};
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    QCOMPARE(ChatText::body(message, {}), QStringLiteral("see[image]"));
    QCOMPARE(ChatText::imagePaths(message), QStringList{QStringLiteral("/media/a.png")});
    QCOMPARE(ChatText::repliedTo(message), 42);
    QCOMPARE(ChatText::full(message, {}), QStringLiteral("[reply to 42] see[image][image]"));
}

void TestChatText::takesTheFirstCharacterOfAName()
{
    QCOMPARE(avatarInitial(QStringLiteral(" alice")), QStringLiteral("A"));
    QCOMPARE(avatarInitial(QStringLiteral("测试群")), QStringLiteral("测"));
    QCOMPARE(avatarInitial(QStringLiteral("😀 happy")), QStringLiteral("😀"));
    QCOMPARE(avatarInitial(QString()), QStringLiteral("?"));
}

QTEST_MAIN(TestChatText)
#include "tst_chattext.moc"
