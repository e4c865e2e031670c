<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Switchboard::RecoveryBanner</name>
    <message numerus="yes">
        <source>Switchboard crashed %n time(s) within 5 minutes</source>
        <translation>
            <numerusform>Switchboard crashed %n time within 5 minutes</numerusform>
            <numerusform>Switchboard crashed %n times within 5 minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::ProblemNotifier</name>
    <message numerus="yes">
        <source>%Ln event(s) of %1 were dropped.</source>
        <translation>
            <numerusform>%Ln event of %1 was dropped.</numerusform>
            <numerusform>%Ln events of %1 were dropped.</numerusform>
        </translation>
    </message>
</context>
</TS>
