<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BotTexts</name>
    <message>
        <source>Needs the OneBot adapter: nb adapter install nonebot-adapter-onebot, and the driver: nb driver install websockets.</source>
        <translation>需要 OneBot 适配器（nb adapter install nonebot-adapter-onebot）和驱动器（nb driver install websockets）。</translation>
    </message>
    <message>
        <source>In this mode Koishi does not reconnect by itself: restart the adapter after the service was off.</source>
        <translation>此模式下 Koishi 不会自动重连：服务停用过之后，请重启该适配器。</translation>
    </message>
</context>
</TS>
