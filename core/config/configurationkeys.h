// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QStringList>

#include <span>
#include <variant>

namespace Switchboard {

//! One key of `limits`: its name, its place in ServiceLimits and the largest value that makes
//! sense. The smallest is 1.
struct LimitKey {
    const char *name;
    std::variant<int ServiceLimits::*, qint64 ServiceLimits::*> member;
    qint64 maximum;

    [[nodiscard]] qint64 value(const ServiceLimits &limits) const;
    void setValue(ServiceLimits &limits, qint64 value) const;
};

//! The keys of the file `switchboard.json`, level by level, in the order in which they are written.
//! Reader, writer and schema test share these lists.
namespace ConfigurationKeys {
[[nodiscard]] const QStringList &root();
[[nodiscard]] const QStringList &backend();
[[nodiscard]] const QStringList &media();
//! Of every kind of service together.
[[nodiscard]] const QStringList &service();
//! Those that mean something for \a kind.
[[nodiscard]] const QStringList &service(ServiceKind kind);
[[nodiscard]] const QStringList &tls();
[[nodiscard]] const QStringList &filter();
[[nodiscard]] const QStringList &policy();
[[nodiscard]] std::span<const LimitKey> limits();
[[nodiscard]] QStringList limitNames();
} // namespace ConfigurationKeys

//! The only kind of backends so far.
inline constexpr QLatin1String SimulatorKind("simulator");
//! The only value of `version` so far.
inline constexpr int ConfigurationVersion = 1;

//! Every kind of service, in the order in which people are shown them.
[[nodiscard]] const QList<ServiceKind> &serviceKinds();
//! The words of the file: `websocket-server`, `websocket-client`, `http-server`, `sse-server`,
//! `http-post`.
[[nodiscard]] QString toString(ServiceKind kind);
//! The words of all of them.
[[nodiscard]] QStringList serviceKindWords();
//! The words of the file: `array`, `string`.
[[nodiscard]] QString toString(MessageFormat format);
//! The words of the file: `full`, `connect-disable`, `standard`.
[[nodiscard]] QString toString(LifecycleMode mode);

} // namespace Switchboard
