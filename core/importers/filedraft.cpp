// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/filedraft.h"

#include "core/config/serviceids.h"

namespace Switchboard {

FileDraft::FileDraft(ImportSource source, const SourceNode &root, SourceNode::Keys keys)
    : m_position(root.position), m_reader(m_findings, root, keys)
{
    m_result.source = source;
}

void FileDraft::addEach(SourceReader &parent, const QString &key, ReadEntry read)
{
    const QList<SourceNode> entries = parent.list(key);
    for (qsizetype i = 0; i < entries.size(); ++i)
        add(read(entries.at(i), elementPath(parent.pathOf(key), i)));
}

void FileDraft::note(ImportRemark remark, const QStringList &values)
{
    m_reader.note(remark, values);
}

ImportedConfiguration FileDraft::finish()
{
    m_reader.noteUnknownKeys();
    for (const ImportNote &problem : std::as_const(m_findings.problems))
        add(refusedEntry(ImportOutcome::Broken, problem.values.value(0), m_position, problem));
    makeNamesUnique();
    if (m_result.entries.isEmpty())
        note(ImportRemark::NothingInside, {});
    m_result.notes = m_findings.notes;
    return m_result;
}

void FileDraft::makeNamesUnique()
{
    Configuration sofar;
    for (ImportedEntry &entry : m_result.entries) {
        if (!entry.isUsable())
            continue;
        const QString wanted = entry.settings.name;
        entry.settings.name = makeServiceName(wanted, sofar);
        if (entry.settings.name != wanted)
            entry.notes.append({ImportRemark::NameTaken, {wanted, entry.settings.name}});
        entry.settings.id = makeServiceId(entry.settings.name, serviceIds(sofar));
        sofar.services.append(entry.settings);
    }
}

QString elementPath(const QString &path, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(path).arg(index);
}

} // namespace Switchboard
