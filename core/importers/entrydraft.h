// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importedconfiguration.h"
#include "core/importers/sourcereader.h"

namespace Switchboard {

//! One entry on its way from somebody else's file to our settings. The importer of a program tells
//! which key means what; the rules that all have in common are here.
class EntryDraft final
{
public:
    EntryDraft(ServiceKind kind, const SourceNode &node, QString path,
               SourceNode::Keys keys = SourceNode::Keys::Exact);

    EntryDraft(const EntryDraft &) = delete; // the reader points into it
    EntryDraft &operator=(const EntryDraft &) = delete;

    [[nodiscard]] SourceReader &reader() { return m_reader; }
    [[nodiscard]] ServiceSettings &settings() { return m_entry.settings; }

    void setWanted(bool wanted) { m_entry.wanted = wanted; }
    //! Nothing is said about an empty \a name: one like \a fallback is made.
    void setName(const QString &name, const QString &fallback);

    void takeHost(const QString &key, const QString &fallback);
    void takePort(const QString &key, quint16 fallback);
    void takeToken(const QString &key);
    //! The key of the signature of HTTP POST.
    void takePostSecret(const QString &key);
    void takeUrl(const QString &key, const QString &fallback);
    //! The address is an item of a list at \a path.
    void takeUrlItem(const QString &path, const SourceNode &item);
    //! An interval in milliseconds; 0 or less = off.
    void takeHeartbeat(const QString &key, int fallback);
    //! A fixed pause in milliseconds; our back-off when it is missing.
    void takeReconnect(const QString &key);
    void takeFormat(const QString &key, MessageFormat fallback);
    void takeSelfMessages(const QString &key);

    void setHost(const QString &key, const QString &host);
    void setPort(qint64 port);
    void setToken(const Secret &token);
    void setPostSecret(const Secret &secret);
    //! An address of ours to connect to; what is wrong with it is said of \a key.
    enum class Target { Url, Api, Event };
    void setUrl(Target target, const QString &key, const QString &text);
    void setHeartbeat(const QString &key, qint64 milliseconds);
    void setReconnect(const QString &key, qint64 milliseconds);
    void setFormat(MessageFormat format);
    void setSelfMessages(bool reported);
    //! The certificates of all addresses are not checked.
    void setUnverified();

    //! The field \a key of ServiceField was set by the importer itself.
    void decide(const QString &field) { m_entry.fields.append(field); }
    //! It cannot be brought along at all.
    void refuse(ImportRemark remark, const QStringList &values);
    //! Notes what nobody asked for and decides the outcome.
    [[nodiscard]] ImportedEntry finish();

private:
    [[nodiscard]] QString checkedUrl(const QString &key, const QString &text);
    void takeTokenFromUrl(const QString &key, const QString &token);
    void decideOutcome();

    ImportedEntry m_entry;
    ImportFindings m_findings;
    SourceReader m_reader;
    QList<ImportNote> m_refusals;
    bool m_tokenIsUnusable = false;
};

//! An entry that is not supported or broken as a whole.
[[nodiscard]] ImportedEntry refusedEntry(ImportOutcome outcome, const QString &path,
                                         TextPosition position, const ImportNote &reason);

} // namespace Switchboard
