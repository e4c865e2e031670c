<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EffectTexts</name>
    <message numerus="yes">
        <source>The new token disconnects %n connection(s).</source>
        <translation>
            <numerusform>The new token disconnects %n connection.</numerusform>
            <numerusform>The new token disconnects %n connections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reconnects: %n connection(s) close and come back.</source>
        <translation>
            <numerusform>Reconnects: %n connection closes and comes back.</numerusform>
            <numerusform>Reconnects: %n connections close and come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restarts the listener and drops %n connection(s).</source>
        <translation>
            <numerusform>Restarts the listener and drops %n connection.</numerusform>
            <numerusform>Restarts the listener and drops %n connections.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceTexts</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>further fields</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::ServiceEditing</name>
    <message numerus="yes">
        <source>%Ln connection(s) will be told and closed. Undo brings the service back.</source>
        <translation>
            <numerusform>%Ln connection will be told and closed. Undo brings the service back.</numerusform>
            <numerusform>%Ln connections will be told and closed. Undo brings the service back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::ServiceEditor</name>
    <message numerus="yes">
        <source>%n field(s) to mend first.</source>
        <translation>
            <numerusform>%n field to mend first.</numerusform>
            <numerusform>%n fields to mend first.</numerusform>
        </translation>
    </message>
</context>
</TS>
