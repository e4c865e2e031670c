// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The real window with --demo: how much of a core its thread takes and how long it stalls, while
// rows change, are sorted, filtered, scrolled, selected and clicked; with --traffic in the table of
// the messages instead of that of the connections.

#include "core/engine/enginecontroller.h"
#include "tests/bench/gui/loopwatch.h"
#include "tests/bench/gui/operatorhand.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/connectioncolumns.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

namespace {

using namespace Switchboard;

constexpr double CpuGoal = 0.20;
constexpr double StallGoalMs = 50;
constexpr double ClickGoalMs = 100;

struct Phase {
    const char *name;
    std::function<void()> begin;
    std::function<void()> end;
};

//! Runs the event loop until \a condition holds; false after a minute.
bool waitFor(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > 60'000)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    }
    return true;
}

void runLoop(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

const char *verdict(bool good)
{
    return good ? "ok" : "OVER";
}

void printResult(const char *name, const LoopWatch::Result &result, int snapshots)
{
    std::printf(
        "%-22s %5.1f %%  %-4s  p50 %5.1f  p99 %6.1f  max %6.1f ms  %-4s  longest work %6.1f "
        "ms  %-4s  %4.1f snapshots/s\n",
        name, result.cpuShare * 100, verdict(result.cpuShare <= CpuGoal), result.delayP50Ms,
        result.delayP99Ms, result.delayMaxMs, verdict(result.delayP99Ms < StallGoalMs),
        result.workMaxMs, verdict(result.workMaxMs < StallGoalMs),
        double(snapshots) / result.seconds);
    std::fflush(stdout);
}

const auto Nothing = [] {};

//! What somebody does with the table of the connections.
QList<Phase> connectionPhases(QTableView *table, OperatorHand &hand)
{
    auto *header = table->horizontalHeader();
    const auto sortBy = [header](ConnectionColumn column) {
        header->setSortIndicator(int(column), Qt::DescendingOrder);
    };
    const auto rest = [&hand] { hand.rest(); };
    return {
        {"watching", Nothing, Nothing},
        {"sorted by Out/s", [sortBy] { sortBy(ConnectionColumn::OutRate); }, Nothing},
        {"sorted by client", [sortBy] { sortBy(ConnectionColumn::Client); }, Nothing},
        {"typing a filter", [&hand] { hand.typeInFilter(); }, rest},
        {"scrolling", [&hand] { hand.scroll(); }, rest},
        {"clicking", [&hand] { hand.click(); }, rest},
        {"all selected",
         [table, sortBy] {
             table->selectAll();
             sortBy(ConnectionColumn::InRate);
         },
         [table] { table->clearSelection(); }},
        {"watching again", [header] { header->setSortIndicator(-1, Qt::AscendingOrder); }, Nothing},
    };
}

//! What somebody does with the traffic.
QList<Phase> trafficPhases(const MainWindow &window, OperatorHand &hand)
{
    auto *follow = window.findChild<QAction *>(QStringLiteral("actionFollowTraffic"));
    auto *pause = window.findChild<QAction *>(QStringLiteral("actionPauseTraffic"));
    const auto rest = [&hand, follow] {
        hand.rest();
        follow->trigger();
    };
    const auto press = [pause] { pause->trigger(); };
    return {
        {"following", Nothing, Nothing},
        {"the ring is full", Nothing, Nothing},
        {"typing a filter", [&hand] { hand.typeInFilter(); }, rest},
        {"scrolling", [&hand] { hand.scroll(); }, rest},
        {"clicking", [&hand] { hand.click(); }, rest},
        {"paused", press, Nothing},
        {"resumed", press, Nothing},
        {"following again", Nothing, Nothing},
    };
}

enum class Subject { Connections, Traffic };

int runBench(Subject subject, int sessions, double rate, int secondsPerPhase)
{
    const QTemporaryDir profile;
    Theme theme;
    theme.setChoice(Theme::Choice::Light);
    Language language;
    language.setCode(QStringLiteral("en"));
    UiSettings settings(profile.path());
    EngineController controller({.profileFolder = profile.path(),
                                 .programName = QStringLiteral("bench_gui"),
                                 .demoSessions = sessions,
                                 .demoRate = rate});
    MainWindow window(controller, theme, language, settings);
    QObject::connect(&controller, &EngineController::ready, &window, &MainWindow::engineReady);
    bool ended = false;
    QObject::connect(&window, &MainWindow::ended, &window, [&ended] { ended = true; });
    int snapshots = 0;
    QObject::connect(&controller, &EngineController::snapshotReady, &window,
                     [&snapshots] { ++snapshots; });
    controller.start();
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    auto *table = window.findChild<QTableView *>(QStringLiteral("connTable"));
    auto *filter = window.findChild<QLineEdit *>(QStringLiteral("connFilter"));
    if (!waitFor([table, sessions] { return table->model()->rowCount() == sessions; })) {
        std::fprintf(stderr, "bench_gui: the rows did not come\n");
        return EXIT_FAILURE;
    }
    // An inactive window is asked for less, and one that is not painted costs nothing.
    if (!waitFor([&window] { return window.isActiveWindow(); })) {
        std::fprintf(stderr,
                     "bench_gui: the window was not activated; is a window manager running?\n");
        return EXIT_FAILURE;
    }
    runLoop(2000);

    const bool connections = subject == Subject::Connections;
    if (!connections) {
        table = window.findChild<QTableView *>(QStringLiteral("trafficTable"));
        filter = window.findChild<QLineEdit *>(QStringLiteral("trafficFilter"));
    }
    OperatorHand hand(table, filter);
    const QList<Phase> phases =
        connections ? connectionPhases(table, hand) : trafficPhases(window, hand);
    const double memoryBefore = residentMiB();
    std::printf("%d connections, %.0f messages/s, %d s each\n", sessions, rate, secondsPerPhase);
    LoopWatch watch;
    for (const Phase &phase : phases) {
        snapshots = 0;
        watch.start();
        phase.begin();
        runLoop(secondsPerPhase * 1000);
        printResult(phase.name, watch.stop(), snapshots);
        phase.end();
        runLoop(500);
    }
    if (hand.clickMs().isEmpty()) {
        std::fprintf(stderr, "bench_gui: no click was followed by a picture\n");
        return EXIT_FAILURE;
    }
    const double clickMax = percentile(hand.clickMs(), 1);
    std::printf("click to picture: p50 %.1f  max %.1f ms of %lld  %s\n",
                percentile(hand.clickMs(), 0.5), clickMax, qlonglong(hand.clickMs().size()),
                verdict(clickMax < ClickGoalMs));
    std::printf("memory: %.1f MiB at the start, %.1f MiB at the end\n", memoryBefore,
                residentMiB());
    window.endProgram();
    return waitFor([&ended] { return ended; }) ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("How well the window keeps up with its rows"));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("sessions"), QStringLiteral("connections"),
                      QStringLiteral("N"), QStringLiteral("10000")});
    parser.addOption({QStringLiteral("rate"), QStringLiteral("messages per second, all together"),
                      QStringLiteral("R"), QStringLiteral("5000")});
    parser.addOption({QStringLiteral("seconds"), QStringLiteral("for each phase"),
                      QStringLiteral("S"), QStringLiteral("10")});
    parser.addOption({QStringLiteral("traffic"), QStringLiteral("work in the traffic")});
    parser.process(application);
    const bool traffic = parser.isSet(QStringLiteral("traffic"));
    return runBench(traffic ? Subject::Traffic : Subject::Connections,
                    parser.value(QStringLiteral("sessions")).toInt(),
                    parser.value(QStringLiteral("rate")).toDouble(),
                    parser.value(QStringLiteral("seconds")).toInt());
}
