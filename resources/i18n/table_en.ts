<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Switchboard::ConnectionTools</name>
        <message numerus="yes">
            <source>Copied %n connection(s) as JSON</source>
            <translation>
                <numerusform>Copied %n connection as JSON</numerusform>
                <numerusform>Copied %n connections as JSON</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied %n connection(s) as CSV</source>
            <translation>
                <numerusform>Copied %n connection as CSV</numerusform>
                <numerusform>Copied %n connections as CSV</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::OverviewPage</name>
        <message numerus="yes">
            <source>last minute %n message(s)</source>
            <translation>
                <numerusform>last minute %n message</numerusform>
                <numerusform>last minute %n messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::Inspector</name>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n connection</numerusform>
                <numerusform>%n connections</numerusform>
            </translation>
        </message>
    </context>
</TS>
