// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/serviceeditor.h"

#include "core/config/servicefields.h"
#include "core/config/servicemerge.h"
#include "core/engine/enginecontroller.h"
#include "core/services/handshaketest.h"
#include "ui/dialogs/decisiondialog.h"
#include "ui/editor/portchecker.h"
#include "ui/editor/saveeffect.h"
#include "ui/editor/serviceform.h"
#include "ui/editor/snippetpanel.h"
#include "ui/editor/testpanel.h"
#include "ui/help/helptopic.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/widgets/bannerarea.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/hairline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr QSize WantedSize(980, 660);
constexpr QSize ScreenMargin(32, 56); // a title bar and air
constexpr int PanelWidth = 376;
constexpr int Margin = 20;

QPushButton *pushButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

QScrollArea *scrollArea(QWidget *content, QPalette::ColorRole role, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setBackgroundRole(role);
    area->viewport()->setBackgroundRole(role);
    return area;
}

//! Whether a handshake of our own, or the doctor, can try it.
bool canTest(const ServiceSettings &settings)
{
    return settings.listens() || !settings.remote.targets().isEmpty();
}

} // namespace

ServiceEditor::ServiceEditor(const ServiceEditorContext &context, const ServiceSettings &settings,
                             QWidget *parent)
    : QDialog(parent), m_controller(context.controller), m_tracker(context.tracker),
      m_statusOf(context.statusOf), m_selfId(context.selfId),
      m_configuration(context.configuration), m_base(settings), m_banners(new BannerArea(this)),
      m_form(new ServiceForm({.configuration = context.configuration,
                              .serviceId = settings.id,
                              .mayHaveAnyPort = settings.port == 0},
                             context.controller.options().profileFolder, nullptr)),
      m_snippet(new SnippetPanel), m_testPanel(new TestPanel),
      m_checker(new PortChecker(context.controller, context.tracker, this)),
      m_effect(new FieldMessage(QStringLiteral("effect"), this)),
      m_test(pushButton(QStringLiteral("serviceEditor_test"), this)),
      m_cancel(pushButton(QStringLiteral("serviceEditor_cancel"), this)),
      m_save(pushButton(QStringLiteral("serviceEditor_save"), this))
{
    setObjectName(QStringLiteral("serviceEditor"));
    setHelpTopic(this, QStringLiteral("service-editor"));
    setHelpTopic(m_snippet, QStringLiteral("service-editor#snippet"));
    setHelpTopic(m_test, QStringLiteral("service-editor#test"));
    setHelpTopic(m_save, QStringLiteral("service-editor#save"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_banners->setObjectName(QStringLiteral("serviceEditor_banners"));
    m_save->setDefault(true);
    m_testPanel->hide();
    m_checker->setNames([this](const QString &id) {
        const ServiceSettings *service = m_configuration.service(id);
        return service ? service->name : id;
    });
    buildLayout();
    m_form->setFramework(context.framework);
    m_form->setSettings(settings);
    connect(m_form, &ServiceForm::changed, this, &ServiceEditor::formChanged);
    connect(m_form, &ServiceForm::frameworkChanged, this, &ServiceEditor::formChanged);
    connect(m_checker, &PortChecker::verdictChanged, this, [this] {
        m_form->setPortVerdict(m_checker->verdict());
        refreshEffect();
    });
    connect(m_test, &QPushButton::clicked, this, &ServiceEditor::test);
    connect(m_cancel, &QPushButton::clicked, this, &ServiceEditor::reject);
    connect(m_save, &QPushButton::clicked, this, &ServiceEditor::save);
    connect(&m_controller, &EngineController::testStepDone, this, [this](const QJsonObject &step) {
        if (m_testPanel->isRunning())
            m_testPanel->addStep(step);
    });
    retranslate();
    formChanged();
    m_form->focusField(QStringLiteral("name"));
}

ServiceEditor::~ServiceEditor() = default;

BotPreset ServiceEditor::framework() const
{
    return m_form->framework();
}

void ServiceEditor::focusField(const QString &key)
{
    m_form->focusField(key);
}

void ServiceEditor::refreshEffect()
{
    using Kind = FieldMessage::Kind;
    const int problems = m_tried ? problemCount() : 0;
    const SaveEffect effect = saveEffect(isNew() || m_deleted ? nullptr : &m_base,
                                         m_form->settings(), m_statusOf(m_base.id));
    if (problems > 0)
        m_effect->setMessage(Kind::Error, tr("%n field(s) to mend first.", nullptr, problems));
    else
        m_effect->setMessage(effect.connections > 0 ? Kind::Warn : Kind::Hint,
                             saveEffectText(effect));
    // What was deleted meanwhile is saved again, not added.
    const QString verb = saveButtonText(m_deleted ? SaveEffect() : effect);
    m_save->setText(problems > 0 ? tr("%1 (%2)", "save, number of problems").arg(verb).arg(problems)
                                 : verb);
}

void ServiceEditor::reject()
{
    if (!isEdited() || m_saving) {
        QDialog::reject();
        return;
    }
    auto *dialog = new DecisionDialog(
        tr("Discard the changes?"),
        isNew() ? tr("The new service has not been saved.")
                : tr("What you changed in %1 has not been saved.").arg(m_base.name),
        tr("Discard"), this);
    dialog->setObjectName(QStringLiteral("discardDialog"));
    connect(dialog, &QDialog::accepted, this, [this] { QDialog::reject(); });
    dialog->open();
}

void ServiceEditor::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ServiceEditor::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized)) {
        const QSize room = screen()->availableSize() - ScreenMargin;
        resize(WantedSize.expandedTo(minimumSizeHint()).boundedTo(room));
    }
    QDialog::showEvent(event);
}

void ServiceEditor::buildLayout()
{
    auto *leftContent = new QWidget;
    auto *leftLayout = new QVBoxLayout(leftContent);
    leftLayout->setContentsMargins(Margin, Margin - 4, Margin, 8);
    leftLayout->addWidget(m_form);
    auto *rightContent = new QWidget;
    auto *rightLayout = new QVBoxLayout(rightContent);
    rightLayout->setContentsMargins(Margin, Margin - 4, Margin, Margin);
    rightLayout->setSpacing(16);
    rightLayout->addWidget(m_snippet);
    rightLayout->addWidget(m_testPanel);
    rightLayout->addStretch();
    m_left = scrollArea(leftContent, QPalette::Window, this);
    m_left->setMinimumWidth(leftContent->minimumSizeHint().width()
                            + m_left->verticalScrollBar()->sizeHint().width());
    m_right = scrollArea(rightContent, QPalette::Base, this);
    m_right->setFixedWidth(PanelWidth);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_left, 1);
    columns->addWidget(new Hairline(Qt::Vertical, this));
    columns->addWidget(m_right);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Margin, 12, Margin, 14);
    buttons->setSpacing(8);
    buttons->addWidget(m_test);
    buttons->addSpacing(8);
    buttons->addWidget(m_effect, 1, Qt::AlignVCenter);
    buttons->addSpacing(8);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    layout->addLayout(columns, 1);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(buttons);
}

void ServiceEditor::retranslate()
{
    setWindowTitle(isNew() ? tr("New service") : tr("Edit service: %1").arg(m_base.name));
    m_test->setText(tr("&Test"));
    m_test->setToolTip(tr("A real handshake with these settings, step by step"));
    m_cancel->setText(tr("Cancel"));
    m_checker->retranslate();
    if (m_theirs || m_deleted)
        showConflict();
    refreshEffect();
}

void ServiceEditor::formChanged()
{
    checkPort();
    const ServiceSettings settings = m_form->settings();
    m_snippet->setSubject(m_form->framework(), settings,
                          settings.account != 0 ? settings.account : m_selfId);
    m_testPanel->setOutdated();
    m_test->setVisible(canTest(settings));
    refreshEffect();
}

void ServiceEditor::checkPort()
{
    const ServiceSettings settings = m_form->settings();
    const QList<FieldProblem> problems = m_form->problems();
    const bool sound =
        settings.listens() && std::ranges::none_of(problems, [](const FieldProblem &problem) {
            return problem.key == QLatin1String("host") || problem.key == QLatin1String("port");
        });
    if (sound && settings.port != 0)
        m_checker->check({.host = settings.host, .port = settings.port, .serviceId = m_base.id});
    else
        m_checker->reset();
}

bool ServiceEditor::isPortRefused() const
{
    // A service that stays off may well want a port that somebody has now.
    return m_checker->verdict().kind == FieldMessage::Kind::Error && m_form->settings().enabled;
}

int ServiceEditor::problemCount() const
{
    return int(m_form->problems().size()) + (isPortRefused() ? 1 : 0);
}

bool ServiceEditor::isEdited() const
{
    const ServiceSettings now = m_form->settings();
    return !changedFields(m_base, now).isEmpty() || (isNew() && m_base.enabled != now.enabled);
}

void ServiceEditor::save()
{
    if (m_saving)
        return;
    m_tried = true;
    const bool hasProblems = m_form->showFirstProblem();
    if (!hasProblems && isPortRefused())
        m_form->focusField(QStringLiteral("port"));
    refreshEffect();
    if (hasProblems || isPortRefused())
        return;
    if (!m_theirs) {
        send(m_form->settings());
        return;
    }
    const ServiceMerge merge = mergeService(m_base, m_form->settings(), *m_theirs);
    if (merge.conflicts.isEmpty())
        send(merge.merged);
    else
        compare([this] { save(); }); // it waits for the choice
}

void ServiceEditor::send(const ServiceSettings &settings)
{
    ServiceSettings wanted = settings;
    if (const ServiceSettings *now = m_configuration.service(m_base.id))
        wanted.enabled = now->enabled; // the switch may have been used meanwhile
    else if (!isNew())
        wanted.enabled = m_base.enabled;
    m_saving = true;
    m_save->setEnabled(false);
    m_tracker.track(m_controller.saveService(wanted),
                    [self = QPointer(this), wanted](const CommandResult &result) {
                        if (self)
                            self->finishSaving(wanted, result);
                    });
}

void ServiceEditor::finishSaving(const ServiceSettings &settings, const CommandResult &result)
{
    m_saving = false;
    m_save->setEnabled(true);
    if (!result.ok) {
        showError(result.error);
        return;
    }
    ServiceSettings after = settings;
    after.id = result.data[QLatin1String("service")][QLatin1String("id")].toString(after.id);
    std::optional<ServiceSettings> before;
    if (!isNew() && !m_deleted)
        before = m_theirs.value_or(m_base);
    Q_EMIT saved(before, after);
    accept();
}

void ServiceEditor::showError(const QString &error)
{
    m_banners->show({.id = QStringLiteral("saveError"),
                     .token = StateToken::Error,
                     .title = tr("Not saved"),
                     .text = error,
                     .actions = {}});
}

void ServiceEditor::test()
{
    if (m_testPanel->isRunning())
        return;
    const ServiceSettings settings = m_form->settings();
    if (settings.listens())
        m_testPanel->begin(HandshakeTest::stepNames(settings));
    else
        m_testPanel->beginDoctor();
    m_testPanel->show();
    m_tracker.track(m_controller.testService(settings),
                    [self = QPointer(this)](const CommandResult &result) {
                        if (!self)
                            return;
                        const bool begun = result.data.contains(QLatin1String("steps"));
                        self->m_testPanel->finish(result.ok, begun ? QString() : result.error);
                        self->m_right->ensureWidgetVisible(self->m_testPanel);
                    });
}

} // namespace Switchboard
