// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! What there is to say about an entry of somebody else's file. The English sentences are those of
//! importRemarkPattern(); programs with a window translate them.
enum class ImportRemark {
    // Why an entry is broken.
    NotAnObject,
    NotAList,
    NotANumber,
    OutOfRange,
    NotTrueOrFalse,
    NotAText,
    NotAnAddress,
    NotAUrl,
    UrlWithPassword,
    Missing,
    // Why it is not supported.
    UnknownKind,
    Unsupported,
    PluginUnsupported,
    UnixSocket,
    OtherVersion,
    // Why it comes switched off.
    OpenWithoutToken,
    TokenUnusable,
    // What was left out.
    UnknownKey,
    DeadKey,
    NotKept,
    FilterLeftOut,
    RateLimitLeftOut,
    OtherSettings,
    // What was changed on the way.
    Converted,
    SecondsToMilliseconds,
    Raised,
    WildcardHost,
    NoHeartbeat,
    LongHeartbeat,
    NameTaken,
    NameInvented,
    NameChanged,
    TokenFromUrl,
    TokenInUrlLeftOut,
    SecretAsToken,
    DuplicateKey,
    // What to know.
    SwitchNotHonoured,
    ProgramSwitchedOff,
    OtherAccount,
    VariableUsed,
    VariableDefault,
    VariableMissing,
    NothingInside,
    // What the plan finds.
    PortTaken,
    UrlTaken,
    TokenKept,
    NoBackend,
    LeftOut,
};

inline constexpr ImportRemark LastImportRemark = ImportRemark::LeftOut;

//! One remark with what it is about. Never the text of a token or a password.
struct ImportNote {
    ImportRemark remark = ImportRemark::NothingInside;
    QStringList values; //!< for %1, %2 ... of the pattern

    friend bool operator==(const ImportNote &, const ImportNote &) = default;
};

//! The English sentence of \a remark, with %1, %2 ... for the values of a note; without a full
//! stop. It is the source text of the translation context `ImportNotes`.
[[nodiscard]] const char *importRemarkPattern(ImportRemark remark);
//! \a note in English.
[[nodiscard]] QString importNoteText(const ImportNote &note);
//! \a pattern with the values of \a note in it.
[[nodiscard]] QString filledIn(const QString &pattern, const ImportNote &note);

} // namespace Switchboard
