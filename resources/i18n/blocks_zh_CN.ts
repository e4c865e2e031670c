<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Switchboard::JournalText</name>
    <message>
        <source>access token %1</source>
        <translation>访问令牌 %1</translation>
    </message>
    <message>
        <source>bot ID %1</source>
        <translation>机器人 QQ %1</translation>
    </message>
    <message>
        <source>Block ended: %1 · refused %2 times</source>
        <translation>封禁已到期：%1 · 共拒绝 %2 次</translation>
    </message>
    <message>
        <source>Block removed: %1 · refused %2 times</source>
        <translation>已解除封禁：%1 · 共拒绝 %2 次</translation>
    </message>
    <message>
        <source>Blocked %1 until the block is removed</source>
        <translation>已封禁 %1，直到解除</translation>
    </message>
    <message>
        <source>Blocked %1 until %2</source>
        <translation>已封禁 %1，至 %2</translation>
    </message>
    <message>
        <source> · every service</source>
        <translation> · 所有服务</translation>
    </message>
</context>
</TS>
