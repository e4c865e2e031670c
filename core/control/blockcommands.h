// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/engine.h"

#include <QJsonObject>
#include <QString>

namespace Switchboard {

//! Runs `block-list`, `block-add`, `block-remove`, `rejected-list` or `rejected-clear`. False when
//! \a command is none of them; else \a done is called once.
bool runBlockCommand(Engine &engine, const QString &command, const QJsonObject &request,
                     const Engine::Done &done);

} // namespace Switchboard
