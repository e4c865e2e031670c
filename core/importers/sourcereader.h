// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importnote.h"
#include "core/importers/sourcenode.h"
#include "core/support/secret.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! What reading an object found.
struct ImportFindings {
    QList<ImportNote> problems; //!< each makes the entry broken
    QList<ImportNote> notes;
};

//! Takes typed values out of an object as the other programs do: `"3005"` is a number and `"true"`
//! is true. Notes what it had to change and which keys nobody asked for. A missing value, or null,
//! is the fallback. Findings and object must live longer.
class SourceReader final
{
public:
    SourceReader(ImportFindings &findings, const SourceNode &object,
                 SourceNode::Keys keys = SourceNode::Keys::Exact, QString prefix = {});

    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] QString text(const QString &key, const QString &fallback = {});
    [[nodiscard]] Secret secret(const QString &key);
    [[nodiscard]] bool flag(const QString &key, bool fallback);
    [[nodiscard]] qint64 integer(const QString &key, qint64 fallback, qint64 least, qint64 most);
    //! The items of a list; none when it is missing.
    [[nodiscard]] QList<SourceNode> list(const QString &key);
    //! An object inside; an empty one when it is missing.
    [[nodiscard]] SourceReader child(const QString &key);
    //! The value itself; null when it is missing.
    [[nodiscard]] const SourceNode *node(const QString &key);

    //! The key is known and says nothing that matters here.
    void ignore(const QStringList &keys);
    //! A key that does nothing in \a program itself.
    void dead(const QString &key, const QString &program);
    //! What we have nothing for; noted when it is there and says more than nothing (false, "", 0).
    void leaveOut(const QString &key);
    //! Those of \a keys that are there, as one note: nothing of connections.
    void leaveOutTogether(const QStringList &keys);
    //! Notes every key that nobody asked for.
    void noteUnknownKeys();

    void note(ImportRemark remark, const QStringList &values);
    void fail(ImportRemark remark, const QStringList &values);
    //! \a key with the objects around it: `middlewares.filter`.
    [[nodiscard]] QString pathOf(const QString &key) const;

private:
    void noteDuplicates();
    [[nodiscard]] QString folded(const QString &key) const;

    ImportFindings *m_findings;
    SourceNode m_object; // shares its content with the tree
    SourceNode::Keys m_keys;
    QString m_prefix;
    QSet<QString> m_asked;
};

//! \a value as it is written in the file, short, without anything secret; \a key is its name.
[[nodiscard]] QString shownValue(const QString &key, const QJsonValue &value);
//! \a key, short and without characters that cannot be shown.
[[nodiscard]] QString shownKey(const QString &key);

} // namespace Switchboard
