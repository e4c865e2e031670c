<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ConnectionTexts</name>
        <message numerus="yes">
            <source>%n message(s) waiting</source>
            <translation>
                <numerusform>%n message waiting</numerusform>
                <numerusform>%n messages waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>last minute %n message(s)</source>
            <translation>
                <numerusform>last minute %n message</numerusform>
                <numerusform>last minute %n messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KickTexts</name>
        <message numerus="yes">
            <source>Kick and block %n connection(s)?</source>
            <translation>
                <numerusform>Kick and block %n connection?</numerusform>
                <numerusform>Kick and block %n connections?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Kick %n connection(s)?</source>
            <translation>
                <numerusform>Kick %n connection?</numerusform>
                <numerusform>Kick %n connections?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ConnectionCommands</name>
        <message numerus="yes">
            <source>Kicked %n connection(s) and blocked their addresses for %1 min</source>
            <translation>
                <numerusform>Kicked %n connection and blocked its address for %1 min</numerusform>
                <numerusform>Kicked %n connections and blocked their addresses for %1 min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Kicked %n connection(s)</source>
            <translation>
                <numerusform>Kicked %n connection</numerusform>
                <numerusform>Kicked %n connections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ConnectionsPage</name>
        <message numerus="yes">
            <source>0 of %n match "%1"</source>
            <translation>
                <numerusform>0 of %n match "%1"</numerusform>
                <numerusform>0 of %n match "%1"</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::DisableDialog</name>
        <message numerus="yes">
            <source>%Ln connection(s) will be told and closed.</source>
            <translation>
                <numerusform>%Ln connection will be told and closed.</numerusform>
                <numerusform>%Ln connections will be told and closed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Switch off %n service(s)?</source>
            <translation>
                <numerusform>Switch off %n service?</numerusform>
                <numerusform>Switch off %n services?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ServiceCommands</name>
        <message numerus="yes">
            <source>%Ln connection(s) will be told and closed. Clients that reconnect come back.</source>
            <translation>
                <numerusform>%Ln connection will be told and closed. Clients that reconnect come back.</numerusform>
                <numerusform>%Ln connections will be told and closed. Clients that reconnect come back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ServiceRow</name>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n connection</numerusform>
                <numerusform>%n connections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Draining %1 s · %Ln left</source>
            <translation>
                <numerusform>Draining %1 s · %Ln left</numerusform>
                <numerusform>Draining %1 s · %Ln left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ShutdownOverlay</name>
        <message numerus="yes">
            <source>%n connection(s) are told and closed. Close again to stop at once.</source>
            <translation>
                <numerusform>%n connection is told and closed. Close again to stop at once.</numerusform>
                <numerusform>%n connections are told and closed. Close again to stop at once.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::StatusSegments</name>
        <message numerus="yes">
            <source>%1 of %n up</source>
            <translation>
                <numerusform>%1 of %n up</numerusform>
                <numerusform>%1 of %n up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n problem</numerusform>
                <numerusform>%n problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s)</source>
            <translation>
                <numerusform>%Ln connection</numerusform>
                <numerusform>%Ln connections</numerusform>
            </translation>
        </message>
    </context>
</TS>
