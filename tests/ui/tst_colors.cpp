// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace Switchboard;

namespace {

constexpr double Readable = 4.5; // WCAG 2, level AA
constexpr StateToken AllTokens[] = {StateToken::Ok,    StateToken::Busy, StateToken::Warn,
                                    StateToken::Error, StateToken::Off,  StateToken::Simulated};

struct Ground {
    const char *name;
    QColor color;
};

QList<Ground> groundsOf(const Colors &colors)
{
    return {{"window", colors.window},
            {"base", colors.base},
            {"alternate", colors.alternate},
            {"selected", colors.selected},
            {"hover", colors.hover}};
}

} // namespace

class TestColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastRatioKnowsItsEnds();
    void textIsReadable_data();
    void textIsReadable();
    void tokensAreReadable_data();
    void tokensAreReadable();
    void shapesDifferWithoutColor_data();
    void shapesDifferWithoutColor();

private:
    static void addThemes();
};

void TestColors::addThemes()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestColors::contrastRatioKnowsItsEnds()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TestColors::textIsReadable_data()
{
    addThemes();
}

void TestColors::textIsReadable()
{
    QFETCH(bool, dark);
    const Colors &colors = colorsOf(dark);
    const QList<Ground> texts{{"text", colors.text},
                              {"secondary", colors.secondary},
                              {"disabled", colors.disabled},
                              {"link", colors.link}};
    for (const Ground &text : texts) {
        for (const Ground &ground : groundsOf(colors)) {
            const double ratio = contrastRatio(text.color, ground.color);
            QVERIFY2(ratio >= Readable,
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(QLatin1String(text.name), QLatin1String(ground.name))
                                    .arg(ratio)));
        }
    }
    QVERIFY(contrastRatio(colors.text, colors.button) >= Readable);
    QVERIFY(contrastRatio(colors.text, colors.pressed) >= Readable);
    QVERIFY(contrastRatio(colors.danger, colors.base) >= Readable);
    QVERIFY(contrastRatio(colors.danger, colors.button) >= Readable);
    QVERIFY(contrastRatio(colors.danger, colors.dangerFace) >= Readable);
    QVERIFY(contrastRatio(colors.danger, mixed(colors.dangerFace, colors.danger, 0.12)) >= 3);
    QVERIFY(contrastRatio(Qt::white, colors.switchOn) >= 3); // a shape, not text
}

void TestColors::tokensAreReadable_data()
{
    addThemes();
}

void TestColors::tokensAreReadable()
{
    QFETCH(bool, dark);
    const Colors &colors = colorsOf(dark);
    for (const StateToken token : AllTokens) {
        const QColor foreground = stateForeground(token, dark);
        QVERIFY(contrastRatio(foreground, stateBackground(token, dark)) >= Readable);
        QVERIFY(contrastRatio(colors.text, stateBackground(token, dark)) >= Readable);
        QVERIFY(contrastRatio(colors.link, stateBackground(token, dark)) >= Readable);
        for (const Ground &ground : groundsOf(colors)) {
            const double ratio = contrastRatio(foreground, ground.color);
            QVERIFY2(ratio >= Readable,
                     qPrintable(QStringLiteral("token %1 on %2: %3")
                                    .arg(int(token))
                                    .arg(QLatin1String(ground.name))
                                    .arg(ratio)));
        }
    }
}

void TestColors::shapesDifferWithoutColor_data()
{
    addThemes();
}

void TestColors::shapesDifferWithoutColor()
{
    QFETCH(bool, dark);
    QSet<QByteArray> outlines;
    for (const StateToken token : AllTokens) {
        QImage image(24, 24, QImage::Format_Alpha8);
        image.fill(0);
        QPainter painter(&image);
        paintStateShape(&painter, image.rect(), token, dark);
        painter.end();
        QByteArray outline;
        int covered = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const bool set = qAlpha(image.pixel(x, y)) > 127;
                outline.append(set ? '1' : '0');
                covered += set;
            }
        }
        QVERIFY2(covered > 60, qPrintable(QString::number(int(token))));
        outlines.insert(outline);
    }
    QCOMPARE(outlines.size(), qsizetype(std::size(AllTokens)));
}

QTEST_MAIN(TestColors)
#include "tst_colors.moc"
