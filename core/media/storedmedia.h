// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QString>

namespace Switchboard {

//! A file in the media folder.
struct StoredMedia {
    QString name; //!< what events and actions call it: the hash and an extension
    QString hash; //!< SHA-256 of the content, 64 lower-case hexadecimal digits
    qint64 size = 0; //!< bytes, never 0
    QString kind; //!< what the content is, see mediaKind()
    QString path; //!< absolute, inside the media folder
    QString originalName; //!< what its source called it; empty = unknown

    bool operator==(const StoredMedia &) const = default;
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::StoredMedia)
