<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Switchboard::JournalText</name>
    <message>
        <source>The computer went down at %1 while Switchboard ran</source>
        <translation>Switchboard 运行期间计算机于 %1 意外关机或重启</translation>
    </message>
    <message>
        <source>Switchboard did not end cleanly at %1, %2 times within 5 minutes; every service stays off until you switch it on</source>
        <translation>Switchboard 于 %1 异常退出，5 分钟内已 %2 次；所有服务保持停用，直到您手动启用</translation>
    </message>
    <message>
        <source>Switchboard did not end cleanly at %1</source>
        <translation>Switchboard 于 %1 异常退出</translation>
    </message>
</context>
</TS>
