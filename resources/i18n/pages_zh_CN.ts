<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Switchboard::BannerArea</name>
    <message>
        <source>Show fewer</source>
        <comment>banners</comment>
        <translation>收起</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>banners</comment>
        <translation>还有 %1 条</translation>
    </message>
    <message>
        <source>Show fewer messages</source>
        <translation>收起提示</translation>
    </message>
    <message>
        <source>Show %1 more messages</source>
        <translation>再显示 %1 条提示</translation>
    </message>
</context>
<context>
    <name>Switchboard::BannerStrip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message “%1”</source>
        <translation>关闭提示“%1”</translation>
    </message>
</context>
<context>
    <name>Switchboard::EventsPage</name>
    <message>
        <source>All levels</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>显示的级别</translation>
    </message>
    <message>
        <source>Search events  %1</source>
        <translation>搜索记录  %1</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>搜索记录</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 older ones are in the log file</source>
        <translation>更早的 %1 条在日志文件中</translation>
    </message>
    <message>
        <source>Events shown: %1</source>
        <translation>显示的记录：%1</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有任何记录</translation>
    </message>
    <message>
        <source>0 of %1 events have this level</source>
        <translation>%1 条记录中没有这个级别的</translation>
    </message>
    <message>
        <source>0 of %1 events match “%2”</source>
        <translation>%1 条记录中没有匹配“%2”的</translation>
    </message>
</context>
<context>
    <name>Switchboard::JournalModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Conn</source>
        <comment>short for connection, a column title</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>Switchboard::JournalText</name>
    <message>
        <source>Reads too slowly: %1 events dropped</source>
        <translation>读取过慢：已丢弃 %1 个事件</translation>
    </message>
    <message>
        <source>Switchboard started</source>
        <translation>Switchboard 已启动</translation>
    </message>
    <message>
        <source>Switchboard is closing: every service is switched off first</source>
        <translation>Switchboard 正在退出：先停用所有服务</translation>
    </message>
    <message>
        <source>Service switched on, waiting for bots</source>
        <translation>服务已启用，等待机器人连入</translation>
    </message>
    <message>
        <source>Service is being switched off</source>
        <translation>正在停用服务</translation>
    </message>
    <message>
        <source>Configuration applied</source>
        <translation>配置已生效</translation>
    </message>
    <message>
        <source>Configuration not used, the running one stays: %1</source>
        <translation>配置未采用，继续使用当前配置：%1</translation>
    </message>
    <message>
        <source>Info</source>
        <comment>journal level</comment>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>journal level</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>journal level</comment>
        <translation>错误</translation>
    </message>
    <message>
        <source>Off in %1: %2 clean, %3 timed out, %4 aborted</source>
        <translation>已停用，用时 %1：%2 个正常关闭，%3 个超时，%4 个强制断开</translation>
    </message>
    <message>
        <source> · 1 message dropped</source>
        <translation> · 丢弃 1 条消息</translation>
    </message>
    <message>
        <source> · %1 messages dropped</source>
        <translation> · 丢弃 %1 条消息</translation>
    </message>
    <message>
        <source>Did not start: port %1 needs a privilege; use one from 1024 up</source>
        <translation>启动失败：端口 %1 需要特权，请改用 1024 及以上的端口</translation>
    </message>
    <message>
        <source>Did not start: the address is not one of this machine</source>
        <translation>启动失败：监听地址不属于本机</translation>
    </message>
    <message>
        <source>Did not start: reachable from the network, so an access token is needed</source>
        <translation>启动失败：可从网络访问，必须设置访问令牌</translation>
    </message>
    <message>
        <source>Did not start: %1</source>
        <translation>启动失败：%1</translation>
    </message>
    <message>
        <source>Did not start: port %1 is used by another program</source>
        <translation>启动失败：端口 %1 已被其他程序占用</translation>
    </message>
    <message>
        <source>Did not start: port %1 is used by %2 (pid %3)</source>
        <translation>启动失败：端口 %1 已被 %2（pid %3）占用</translation>
    </message>
    <message>
        <source>Did not start: port %1 is used by %2</source>
        <translation>启动失败：端口 %1 已被 %2 占用</translation>
    </message>
    <message>
        <source> · %1 is free</source>
        <translation> · 端口 %1 可用</translation>
    </message>
    <message>
        <source>Lifecycle %1 sent to 1 connection</source>
        <translation>已向 1 个连接发送生命周期 %1</translation>
    </message>
    <message>
        <source>Lifecycle %1 sent to %2 connections</source>
        <translation>已向 %2 个连接发送生命周期 %1</translation>
    </message>
    <message>
        <source>Connected: %1 from %2 · %3</source>
        <translation>已连接：%1，来自 %2 · %3</translation>
    </message>
    <message>
        <source>unknown client</source>
        <translation>未知客户端</translation>
    </message>
    <message>
        <source>Disconnected: %1 from %2 after %3 · %4 in, %5 out · %6</source>
        <translation>已断开：%1，来自 %2，时长 %3 · 收 %4 条，发 %5 条 · %6</translation>
    </message>
    <message>
        <source>closed by Switchboard</source>
        <translation>由 Switchboard 关闭</translation>
    </message>
    <message>
        <source>closed by the bot</source>
        <translation>由机器人关闭</translation>
    </message>
    <message>
        <source> “%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, without a closing handshake</source>
        <translation>，未完成关闭握手</translation>
    </message>
    <message>
        <source>Rejected %1 times: %2 · %3 (%4)</source>
        <translation>已拒绝 %1 次：%2 · %3（%4）</translation>
    </message>
    <message>
        <source>Rejected: %1 · %2 (%3)</source>
        <translation>已拒绝：%1 · %2（%3）</translation>
    </message>
    <message>
        <source>no access token</source>
        <translation>缺少访问令牌</translation>
    </message>
    <message>
        <source>no such path; use /, /api or /event</source>
        <translation>路径不存在，请使用 /、/api 或 /event</translation>
    </message>
    <message>
        <source>only GET can open a WebSocket</source>
        <translation>只有 GET 能建立 WebSocket</translation>
    </message>
    <message>
        <source>the Host header names another server</source>
        <translation>Host 头指向其他服务器</translation>
    </message>
    <message>
        <source>not a WebSocket request</source>
        <translation>不是 WebSocket 请求</translation>
    </message>
    <message>
        <source>too many attempts</source>
        <translation>尝试次数过多</translation>
    </message>
    <message>
        <source>no room for another connection</source>
        <translation>连接数已满</translation>
    </message>
    <message>
        <source>wrong access token</source>
        <translation>访问令牌错误</translation>
    </message>
    <message>
        <source>web page of a foreign origin</source>
        <translation>来自其他来源的网页</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>已封禁</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>请求格式错误</translation>
    </message>
</context>
<context>
    <name>Switchboard::NewRowsButton</name>
    <message>
        <source>%1 new</source>
        <comment>rows below</comment>
        <translation>%1 条新记录</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>回到底部</translation>
    </message>
    <message>
        <source>%1 new, go to the end</source>
        <translation>%1 条新记录，回到底部</translation>
    </message>
</context>
</TS>
