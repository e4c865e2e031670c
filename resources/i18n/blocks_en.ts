<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Switchboard::BlockText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::RejectionText</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::BlockDialog</name>
    <message numerus="yes">
        <source>Disconnect %n connection(s) that match now</source>
        <translation>
            <numerusform>Disconnect %n connection that matches now</numerusform>
            <numerusform>Disconnect %n connections that match now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::BlocksDialog</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::KickDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::BlockCommands</name>
    <message numerus="yes">
        <source>Block %n client(s)</source>
        <translation>
            <numerusform>Block %n client</numerusform>
            <numerusform>Block %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n block(s)</source>
        <translation>
            <numerusform>Remove %n block</numerusform>
            <numerusform>Remove %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n block(s)</source>
        <translation>
            <numerusform>Removed %n block</numerusform>
            <numerusform>Removed %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blocked %n client(s) until you remove the blocks</source>
        <translation>
            <numerusform>Blocked %n client until you remove the block</numerusform>
            <numerusform>Blocked %n clients until you remove the blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blocked %n client(s) for %1</source>
        <translation>
            <numerusform>Blocked %n client for %1</numerusform>
            <numerusform>Blocked %n clients for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::ConnectionCommands</name>
    <message numerus="yes">
        <source>%n kicked connection(s) came back</source>
        <translation>
            <numerusform>%n kicked connection came back</numerusform>
            <numerusform>%n kicked connections came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kicking %n connection(s)...</source>
        <translation>
            <numerusform>Kicking %n connection...</numerusform>
            <numerusform>Kicking %n connections...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n of them did not answer</source>
        <translation>
            <numerusform> · %n of them did not answer</numerusform>
            <numerusform> · %n of them did not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n had already left</source>
        <translation>
            <numerusform> · %n had already left</numerusform>
            <numerusform> · %n had already left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::RejectedPage</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) selected</source>
        <translation>
            <numerusform>%n group selected</numerusform>
            <numerusform>%n groups selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %n source(s) for 1 h</source>
        <translation>
            <numerusform>Block %n source for 1 h</numerusform>
            <numerusform>Block %n sources for 1 h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::RejectionBanner</name>
    <message numerus="yes">
        <source>%n connection(s) without a token from %1 in the last minute.</source>
        <translation>
            <numerusform>%n connection without a token from %1 in the last minute.</numerusform>
            <numerusform>%n connections without a token from %1 in the last minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong token(s) from %1 in the last minute.</source>
        <translation>
            <numerusform>%n wrong token from %1 in the last minute.</numerusform>
            <numerusform>%n wrong tokens from %1 in the last minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused in the last minute, from %1 sources.</source>
        <translation>
            <numerusform>%n refused in the last minute, from %1 sources.</numerusform>
            <numerusform>%n refused in the last minute, from %1 sources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::SwitchOffDialog</name>
    <message numerus="yes">
        <source>%n more in the log file</source>
        <translation>
            <numerusform>%n more in the log file</numerusform>
            <numerusform>%n more in the log file</numerusform>
        </translation>
    </message>
</context>
</TS>
