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
</TS>
