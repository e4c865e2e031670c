// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationreader.h"
#include "core/config/configurationwriter.h"
#include "core/importers/foreignplan.h"
#include "core/importers/foreignreader.h"
#include "core/importers/importjson.h"
#include "tests/fuzz/require.h"

using namespace Switchboard;
using Fuzzing::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString file = QStringLiteral("f");
    const auto read = readForeignConfiguration(content, file, [](const QString &name) {
        return name == QLatin1String("TOKEN") ? QStringLiteral("t") : QString();
    });
    if (!read) {
        require(read.error().startsWith(QStringLiteral("f:")), "an error names its file");
        return 0;
    }
    if (!read.value())
        return 0;
    const ImportedConfiguration &imported = *read.value();
    for (const ImportedEntry &entry : imported.entries)
        require(entry.outcome == ImportOutcome::Ready || !entry.reasons.isEmpty(),
                "what does not come in has a reason");
    require(!toJson(imported).isEmpty(), "everything can be told");
    Configuration running;
    running.backends = {{.id = QStringLiteral("sim")}};
    const ForeignPlan plan = planForeignImport(running, imported);
    for (const ServiceSettings &service : plan.result.services)
        require(!service.enabled || !service.isOpenToTheNetwork(), "nothing is open by an import");
    const auto again = readConfiguration(writeConfiguration(plan.result), file);
    require(again.isOk(), "our own reader takes the result");
    require(again.value().configuration.services == plan.result.services,
            "what was written reads the same");
    return 0;
}
