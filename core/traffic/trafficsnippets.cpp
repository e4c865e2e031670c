// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficsnippets.h"

#include "core/onebot/jsontext.h"

namespace Switchboard {

namespace {

QString shellQuoted(QString text)
{
    text.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + text + u'\'';
}

//! A JSON string is a Python string, but for surrogates and slashes, which JSON need not escape.
QString pythonQuoted(const QString &text)
{
    return QString::fromUtf8(toJsonText(text));
}

QString payloadText(const TrafficMessage &message)
{
    return QString::fromUtf8(message.payload());
}

} // namespace

bool canBeSent(const TrafficMessage &message)
{
    return message.kind == TrafficKind::Action && message.isJson;
}

QString wscatCommand(const TrafficMessage &message, const QString &url)
{
    return QStringLiteral("wscat -c %1 -H \"Authorization: Bearer $ONEBOT_ACCESS_TOKEN\" -w 5 -x ")
               .arg(shellQuoted(url))
        + shellQuoted(payloadText(message));
}

QString pythonProgram(const TrafficMessage &message, const QString &url)
{
    return QStringLiteral("import asyncio\n"
                          "import json\n"
                          "import os\n"
                          "\n"
                          "import websockets\n"
                          "\n"
                          "URL = %1\n"
                          "ACTION = ")
               .arg(pythonQuoted(url))
        + pythonQuoted(payloadText(message))
        + QStringLiteral(
               "\n"
               "\n"
               "\n"
               "async def main():\n"
               "    token = os.environ.get(\"ONEBOT_ACCESS_TOKEN\", \"\")\n"
               "    headers = {\"Authorization\": \"Bearer \" + token}\n"
               "    async with websockets.connect(URL, extra_headers=headers) as bot:\n"
               "        await bot.send(ACTION)\n"
               "        async for text in bot:\n"
               "            message = json.loads(text)\n"
               "            if \"post_type\" not in message:\n"
               "                print(json.dumps(message, ensure_ascii=False, indent=2))\n"
               "                break\n"
               "\n"
               "\n"
               "asyncio.run(main())\n");
}

} // namespace Switchboard
