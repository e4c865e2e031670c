// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! A configuration and what a person should know about the file it came from.
struct ReadConfiguration {
    Configuration configuration;
    //! One line each, like errors: unknown keys, entries that this version ignores.
    QStringList warnings;
};

//! Reads the text of a configuration file (design section 7) and checks every value.
//!
//! The error names the file, line, column and field of the first problem, for example
//! `switchboard.json:12:7: services[0].port: 70000 is not a port (1-65535; 0 picks a free one)`.
//! Unknown keys stay in Configuration::document. A service that listens beyond this machine and has
//! no token is read; it must fail on its own when it starts (FailureKind::TokenRequired), so that
//! the other services run.
Result<ReadConfiguration> readConfiguration(const QByteArray &json, const QString &fileName);

} // namespace Switchboard
