// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/entrydraft.h"

namespace Switchboard {

//! Somebody else's file on its way to an ImportedConfiguration: what all importers do around their
//! entries.
class FileDraft final
{
public:
    FileDraft(ImportSource source, const SourceNode &root,
              SourceNode::Keys keys = SourceNode::Keys::Exact);

    FileDraft(const FileDraft &) = delete; // the reader points into it
    FileDraft &operator=(const FileDraft &) = delete;

    [[nodiscard]] SourceReader &reader() { return m_reader; }
    void setAccount(qint64 account) { m_result.account = account; }
    void add(const ImportedEntry &entry) { m_result.entries.append(entry); }
    using ReadEntry = ImportedEntry (*)(const SourceNode &node, const QString &path);
    //! Adds each entry of the list \a key in \a parent as \a read takes it.
    void addEach(SourceReader &parent, const QString &key, ReadEntry read);
    void note(ImportRemark remark, const QStringList &values);
    //! Notes what nobody asked for, turns what is wrong outside of entries into entries of its own
    //! and gives each entry a name of its own.
    [[nodiscard]] ImportedConfiguration finish();

private:
    void makeNamesUnique();

    ImportedConfiguration m_result;
    ImportFindings m_findings;
    TextPosition m_position;
    SourceReader m_reader;
};

//! `PATH[INDEX]`.
[[nodiscard]] QString elementPath(const QString &path, qsizetype index);

} // namespace Switchboard
