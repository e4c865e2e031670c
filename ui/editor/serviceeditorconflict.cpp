// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// ServiceEditor while somebody else changes the same service; the rest is in serviceeditor.cpp.

#include "ui/editor/serviceeditor.h"

#include "core/config/servicefields.h"
#include "core/config/servicemerge.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/editor/serviceform.h"
#include "ui/editor/servicetext.h"
#include "ui/widgets/bannerarea.h"

namespace Switchboard {
namespace {

const QLatin1String ConflictBanner("changedOnDisk");

} // namespace

void ServiceEditor::setConfiguration(const Configuration &configuration)
{
    m_configuration = configuration;
    m_form->setContext({.configuration = configuration,
                        .serviceId = m_base.id,
                        .mayHaveAnyPort = m_base.port == 0});
    if (m_saving || isNew())
        return; // what comes now is our own save
    const ServiceSettings *now = configuration.service(m_base.id);
    m_deleted = !now;
    m_theirs.reset();
    if (now && !changedFields(m_base, *now).isEmpty())
        m_theirs = *now;
    else if (now)
        m_base.enabled = now->enabled;
    if (m_theirs || m_deleted)
        showConflict();
    else
        m_banners->remove(ConflictBanner);
    refreshEffect();
}

void ServiceEditor::showConflict()
{
    Banner banner{.id = ConflictBanner, .token = StateToken::Warn, .title = {}, .text = {}};
    if (m_deleted) {
        banner.title = tr("%1 was deleted from the file").arg(m_base.name);
        banner.text = tr("Save creates it again.");
        m_banners->show(banner);
        return;
    }
    QStringList names;
    for (const QString &key : changedFields(m_base, *m_theirs))
        names.append(fieldName(key));
    banner.title = tr("The service changed meanwhile");
    banner.text = names.join(QStringLiteral(", "));
    banner.actions = {
        {QStringLiteral("compare"), tr("Compare"), [this] { compare({}); }},
        {QStringLiteral("theirs"), tr("Take theirs"), [this] { takeTheirs(); }},
        {QStringLiteral("mine"), tr("Keep mine"), [this] { keepMine(); }},
    };
    m_banners->show(banner);
}

void ServiceEditor::takeTheirs()
{
    if (m_theirs)
        settle(*m_theirs);
}

void ServiceEditor::keepMine()
{
    // What only they changed is not mine to take back.
    if (m_theirs)
        settle(mergeService(m_base, m_form->settings(), *m_theirs).merged);
}

void ServiceEditor::compare(const std::function<void()> &then)
{
    if (!m_theirs)
        return;
    auto *dialog = new CompareDialog(m_base, m_form->settings(), *m_theirs, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, then] {
        settle(dialog->merged());
        if (then)
            then();
    });
    dialog->open();
}

void ServiceEditor::settle(const ServiceSettings &settings)
{
    m_base = *m_theirs;
    m_theirs.reset();
    m_banners->remove(ConflictBanner);
    m_form->setSettings(settings);
    setWindowTitle(tr("Edit service: %1").arg(m_base.name));
}

} // namespace Switchboard
