// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/editor/basicsection.h"

#include <QList>
#include <QSet>
#include <QWidget>

namespace Switchboard {

class AdvancedSection;
class ConnectionSection;
class EventsSection;
class FoldSection;
class LimitsSection;
class TlsSection;

//! The fields of one service. It holds what the operator has typed and says what is wrong with it;
//! it saves nothing.
class ServiceForm final : public QWidget
{
    Q_OBJECT

public:
    //! \a profileFolder is where new certificates go.
    ServiceForm(const ValidationContext &context, const QString &profileFolder, QWidget *parent);

    //! Shows \a settings; nothing counts as visited any more.
    void setSettings(const ServiceSettings &settings);
    //! What the fields say now; everything that has no field is as it was set, and what the kind
    //! has no use for is at its default.
    [[nodiscard]] ServiceSettings settings() const;
    //! Every problem, shown or not.
    [[nodiscard]] QList<FieldProblem> problems() const;
    //! The others may have changed meanwhile.
    void setContext(const ValidationContext &context);

    //! Shows all problems from now on and moves the keyboard to the first. False = there is none.
    bool showFirstProblem();
    void focusField(const QString &key);
    void setPortVerdict(const PortVerdict &verdict);
    [[nodiscard]] BotPreset framework() const;
    void setFramework(BotPreset framework);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! A field changed, by hand or by setSettings().
    void changed();
    void frameworkChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void alignLabels();
    void noteVisit(const QString &key);
    void refresh();
    void showMessages();
    void suggestHeartbeat(int milliseconds);
    void chooseKind();
    void chooseFramework();
    void suggest();
    void openUsedFolds();
    [[nodiscard]] QList<FormSection *> sections() const;
    [[nodiscard]] FoldSection *foldOf(const FormSection *section) const;

    ValidationContext m_context;
    ServiceSettings m_settings; //!< as they were set
    ServiceSettings m_suggested; //!< of a new service, what nobody typed
    QSet<QString> m_visited;
    BasicSection *m_basic;
    ConnectionSection *m_connection;
    TlsSection *m_tls;
    EventsSection *m_events;
    LimitsSection *m_limits;
    AdvancedSection *m_advanced;
    FoldSection *m_connectionFold;
    FoldSection *m_tlsFold;
    FoldSection *m_eventsFold;
    FoldSection *m_limitsFold;
    FoldSection *m_advancedFold;
    bool m_loading = false;
};

} // namespace Switchboard
