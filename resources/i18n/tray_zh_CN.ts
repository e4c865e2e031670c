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
<context>
    <name>TrayTexts</name>
    <message>
        <source>Switchboard: %1/%2 up, %3 conn.</source>
        <translation>Switchboard：%1/%2 个服务运行中，%3 个连接</translation>
    </message>
    <message>
        <source>switching</source>
        <translation>切换中</translation>
    </message>
</context>
<context>
    <name>Switchboard::TrayMenu</name>
    <message>
        <source>Enable all</source>
        <translation>全部启用</translation>
    </message>
    <message>
        <source>Disable all...</source>
        <translation>全部停用...</translation>
    </message>
    <message>
        <source>Mute notifications</source>
        <translation>通知静音</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>到明天早上</translation>
    </message>
    <message>
        <source>Notify again (muted until %1)</source>
        <translation>恢复通知（静音至 %1）</translation>
    </message>
    <message>
        <source>Open Switchboard</source>
        <translation>打开 Switchboard</translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation>设置...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Switchboard::TrayIcon</name>
    <message>
        <source>Switchboard is switching off its services</source>
        <translation>Switchboard 正在停用所有服务</translation>
    </message>
</context>
<context>
    <name>Switchboard::Notifications</name>
    <message>
        <source>Open</source>
        <comment>a notification</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>what a note is about</comment>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Switchboard::ProblemNotifier</name>
    <message>
        <source>#%1 reads too slowly</source>
        <translation>#%1 读取过慢</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 were dropped.</source>
        <translation>
            <numerusform>%1 有 %Ln 个事件被丢弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 已停用</translation>
    </message>
    <message>
        <source>It was switched off with switchboardctl or in the configuration file.</source>
        <translation>它是通过 switchboardctl 或配置文件停用的。</translation>
    </message>
    <message>
        <source>%1 did not start</source>
        <translation>%1 启动失败</translation>
    </message>
    <message>
        <source>The configuration file cannot be used</source>
        <translation>配置文件无法使用</translation>
    </message>
    <message>
        <source>The services run on with the last good one. %1</source>
        <translation>服务继续使用上一份有效配置运行。%1</translation>
    </message>
</context>
<context>
    <name>Switchboard::RecoveryBanner</name>
    <message>
        <source>The computer went down at %1 while Switchboard ran</source>
        <translation>Switchboard 运行期间计算机于 %1 意外关机或重启</translation>
    </message>
    <message numerus="yes">
        <source>Switchboard crashed %n time(s) within 5 minutes</source>
        <translation>
            <numerusform>Switchboard 在 5 分钟内崩溃了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Switchboard did not end cleanly at %1</source>
        <translation>Switchboard 于 %1 异常退出</translation>
    </message>
    <message>
        <source>The services are back.</source>
        <translation>服务已恢复。</translation>
    </message>
    <message>
        <source>No service was on.</source>
        <translation>当时没有已启用的服务。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>These services stay off until you switch them on: %1</source>
        <translation>以下服务保持停用，直到您启用它们：%1</translation>
    </message>
    <message>
        <source>Switch on what was on</source>
        <translation>启用之前运行的服务</translation>
    </message>
    <message>
        <source>Show events</source>
        <translation>查看事件</translation>
    </message>
</context>
<context>
    <name>Switchboard::StartAtLogin</name>
    <message>
        <source>The entry for starting at login could not be renewed: %1</source>
        <translation>无法更新登录时启动的条目：%1</translation>
    </message>
</context>
<context>
    <name>Switchboard::MainWindow</name>
    <message>
        <source>Switchboard runs on</source>
        <translation>Switchboard 仍在运行</translation>
    </message>
    <message>
        <source>The services stay up. The icon in the notification area brings the window back; Quit in its menu ends the program.</source>
        <translation>服务保持运行。点击通知区域的图标可恢复窗口，用其菜单中的“退出”结束程序。</translation>
    </message>
    <message>
        <source>Closing only minimised the window, because this desktop has no notification area. Ctrl+Q ends the program.</source>
        <translation>此桌面没有通知区域，关闭只是最小化了窗口。按 Ctrl+Q 退出程序。</translation>
    </message>
    <message>
        <source>Show the services as icons</source>
        <translation>以图标显示服务</translation>
    </message>
    <message>
        <source>Show the services in full</source>
        <translation>完整显示服务</translation>
    </message>
</context>
<context>
    <name>Switchboard::WindowActions</name>
    <message>
        <source>Services as &amp;icons</source>
        <translation>服务显示为图标(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Switchboard::Announcer</name>
    <message>
        <source>%1 is on, listening at %2</source>
        <translation>%1 已启用，监听 %2</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 已停用</translation>
    </message>
</context>
</TS>
