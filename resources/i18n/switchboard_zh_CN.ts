<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CloseTexts</name>
        <message>
            <source>Cut: the client did not answer the Close frame</source>
            <translation>已切断：客户端没有回应关闭帧</translation>
        </message>
        <message>
            <source>Cut: the client did not read its messages</source>
            <translation>已切断：客户端没有读取消息</translation>
        </message>
        <message>
            <source>Cut: nothing was received for too long</source>
            <translation>已切断：太久没有收到任何数据</translation>
        </message>
        <message>
            <source>Cut: one message took too long to arrive</source>
            <translation>已切断：一条消息接收时间过长</translation>
        </message>
        <message>
            <source>Cut: still open after the service's time limit</source>
            <translation>已切断：超过服务的停止时限仍未关闭</translation>
        </message>
        <message>
            <source>Cut: the program ended at once</source>
            <translation>已切断：程序立即退出</translation>
        </message>
        <message>
            <source>Connection lost without a Close frame</source>
            <translation>连接中断，没有收到关闭帧</translation>
        </message>
        <message>
            <source>Closed by Switchboard</source>
            <translation>由 Switchboard 关闭</translation>
        </message>
        <message>
            <source>Closed by the client</source>
            <translation>由客户端关闭</translation>
        </message>
    </context>
    <context>
        <name>ConnectionColumns</name>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Peer</source>
            <translation>对端</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>In/s</source>
            <extracomment>messages received per second</extracomment>
            <translation>收/秒</translation>
        </message>
        <message>
            <source>Out/s</source>
            <extracomment>messages sent per second</extracomment>
            <translation>发/秒</translation>
        </message>
        <message>
            <source>Last 60 s</source>
            <translation>近 60 秒</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>RTT</source>
            <extracomment>round-trip time</extracomment>
            <translation>时延</translation>
        </message>
        <message>
            <source>Bot ID</source>
            <translation>机器人 QQ</translation>
        </message>
        <message>
            <source>Connected at</source>
            <translation>连接时间</translation>
        </message>
        <message>
            <source>Last event</source>
            <translation>最近事件</translation>
        </message>
        <message>
            <source>Msgs in</source>
            <translation>收到条数</translation>
        </message>
        <message>
            <source>Msgs out</source>
            <translation>发出条数</translation>
        </message>
        <message>
            <source>Bytes in</source>
            <translation>收到字节</translation>
        </message>
        <message>
            <source>Bytes out</source>
            <translation>发出字节</translation>
        </message>
        <message>
            <source>In-flight</source>
            <extracomment>actions that are running</extracomment>
            <translation>进行中动作</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Heartbeat</source>
            <translation>心跳</translation>
        </message>
        <message>
            <source>Number (#)</source>
            <translation>编号 (#)</translation>
        </message>
        <message>
            <source>Kick</source>
            <comment>column of buttons</comment>
            <translation>踢出</translation>
        </message>
    </context>
    <context>
        <name>ConnectionTexts</name>
        <message numerus="yes">
            <source>%n message(s) waiting</source>
            <translation>
                <numerusform>%n 条消息等待发送</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 (%3 %)</source>
            <translation>%1 / %2（%3 %）</translation>
        </message>
        <message>
            <source>oldest: %1</source>
            <translation>最早一条已等待 %1</translation>
        </message>
        <message>
            <source>Connected at %1</source>
            <translation>连接时间 %1</translation>
        </message>
        <message>
            <source>Messages per second, mean of the last 5 s</source>
            <translation>每秒消息数，最近 5 秒平均</translation>
        </message>
        <message>
            <source>Round-trip time of the last ping</source>
            <translation>最近一次 ping 的往返时延</translation>
        </message>
        <message>
            <source>Disconnect this client</source>
            <translation>断开此客户端</translation>
        </message>
        <message>
            <source>Connection %1: %2, service %3, %4, peer %5, client %6</source>
            <translation>连接 %1：%2，服务 %3，%4，对端 %5，客户端 %6</translation>
        </message>
        <message numerus="yes">
            <source>last minute %n message(s)</source>
            <translation>
                <numerusform>最近一分钟 %n 条消息</numerusform>
            </translation>
        </message>
        <message>
            <source>Kick connection %1</source>
            <translation>踢出连接 %1</translation>
        </message>
        <message>
            <source>Connection %1 has left</source>
            <translation>连接 %1 已断开</translation>
        </message>
    </context>
    <context>
        <name>Formatting</name>
        <message>
            <source>%1d %2</source>
            <extracomment>Age from one day on: number of days, then hours and minutes</extracomment>
            <translation>%1天 %2</translation>
        </message>
        <message>
            <source>now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>%1 s ago</source>
            <translation>%1 秒前</translation>
        </message>
        <message>
            <source>%1 min ago</source>
            <translation>%1 分钟前</translation>
        </message>
        <message>
            <source>%1 h ago</source>
            <translation>%1 小时前</translation>
        </message>
        <message>
            <source>%1 d ago</source>
            <translation>%1 天前</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
    </context>
    <context>
        <name>KickTexts</name>
        <message numerus="yes">
            <source>Kick and block %n connection(s)?</source>
            <translation>
                <numerusform>踢出并封禁 %n 个连接？</numerusform>
            </translation>
        </message>
        <message>
            <source>Kick and block %1?</source>
            <translation>踢出并封禁 %1？</translation>
        </message>
        <message numerus="yes">
            <source>Kick %n connection(s)?</source>
            <translation>
                <numerusform>踢出 %n 个连接？</numerusform>
            </translation>
        </message>
        <message>
            <source>Kick %1?</source>
            <translation>踢出 %1？</translation>
        </message>
        <message>
            <source>The connection is closed with code 1008, and its address is refused for the time below.</source>
            <translation>连接将以关闭码 1008 关闭，其地址在下面的时间内会被拒绝。</translation>
        </message>
        <message>
            <source>The connection is closed with code 1008. The client may connect again. This cannot be undone.</source>
            <translation>连接将以关闭码 1008 关闭。客户端可以重新连接。此操作无法撤销。</translation>
        </message>
        <message>
            <source>Kick and block</source>
            <translation>踢出并封禁</translation>
        </message>
        <message>
            <source>Kick</source>
            <translation>踢出</translation>
        </message>
    </context>
    <context>
        <name>StateTexts</name>
        <message>
            <source>Port %1 is used by another program.</source>
            <translation>端口 %1 已被其他程序占用。</translation>
        </message>
        <message>
            <source>Port %1 is used by %2.</source>
            <translation>端口 %1 已被 %2 占用。</translation>
        </message>
        <message>
            <source>Port %1 is used by %2 (pid %3).</source>
            <translation>端口 %1 已被 %2（pid %3）占用。</translation>
        </message>
        <message>
            <source>Off</source>
            <comment>service state</comment>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>启动中</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>监听中</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>排空中</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>停止中</translation>
        </message>
        <message>
            <source>Port in use</source>
            <translation>端口占用</translation>
        </message>
        <message>
            <source>Failed</source>
            <comment>service state</comment>
            <translation>启动失败</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>活跃</translation>
        </message>
        <message>
            <source>Idle</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>缓慢</translation>
        </message>
        <message>
            <source>No reply</source>
            <translation>无响应</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已断开</translation>
        </message>
        <message>
            <source>Universal</source>
            <translation>Universal</translation>
        </message>
        <message>
            <source>API</source>
            <translation>API</translation>
        </message>
        <message>
            <source>Event</source>
            <comment>role of a connection</comment>
            <translation>Event</translation>
        </message>
        <message>
            <source>Port %1 needs a privilege: ports below 1024 are reserved. Choose a port from 1024 on.</source>
            <translation>端口 %1 需要特权：1024 以下的端口是保留的。请选择 1024 或以上的端口。</translation>
        </message>
        <message>
            <source>%1 is not an address of this computer. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.</source>
            <translation>%1 不是本机地址。请使用 127.0.0.1，或用 0.0.0.0 监听本机所有地址。</translation>
        </message>
        <message>
            <source>%1 can be reached from the network, so an access token is needed.</source>
            <translation>%1 可从网络访问，因此需要访问令牌。</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::AboutDialog</name>
        <message>
            <source>About Switchboard</source>
            <translation>关于 Switchboard</translation>
        </message>
        <message>
            <source>Runs, watches and controls the connections between OneBot 11 bots and the accounts they serve.</source>
            <translation>运行、监视并控制 OneBot 11 机器人与其账号之间的连接。</translation>
        </message>
        <message>
            <source>Copy diagnostic info</source>
            <translation>复制诊断信息</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ConnectionCommands</name>
        <message>
            <source>%1 came back as %2 after %3</source>
            <translation>%1 在 %3 后以 %2 重新连接</translation>
        </message>
        <message>
            <source>Block 10 min</source>
            <translation>封禁 10 分钟</translation>
        </message>
        <message>
            <source>%1 had already left</source>
            <translation>%1 已经离开</translation>
        </message>
        <message>
            <source>Kicked %1 and blocked its address for %2 min</source>
            <translation>已踢出 %1，并封禁其地址 %2 分钟</translation>
        </message>
        <message numerus="yes">
            <source>Kicked %n connection(s) and blocked their addresses for %1 min</source>
            <translation>
                <numerusform>已踢出 %n 个连接，并封禁其地址 %1 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>Kicked %1</source>
            <translation>已踢出 %1</translation>
        </message>
        <message numerus="yes">
            <source>Kicked %n connection(s)</source>
            <translation>
                <numerusform>已踢出 %n 个连接</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ConnectionHeader</name>
        <message>
            <source>Columns of the connection table</source>
            <translation>连接表的列</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ConnectionTable</name>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ConnectionToolBar</name>
        <message>
            <source>Connection tool bar</source>
            <translation>连接工具栏</translation>
        </message>
        <message>
            <source>Filter connections</source>
            <translation>筛选连接</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Service: %1</source>
            <translation>服务：%1</translation>
        </message>
        <message>
            <source>Only connections of this service are shown</source>
            <translation>只显示此服务的连接</translation>
        </message>
        <message>
            <source>Show all services</source>
            <translation>显示所有服务</translation>
        </message>
        <message>
            <source>order frozen</source>
            <translation>顺序已冻结</translation>
        </message>
        <message>
            <source>Rows keep their places while the table is used</source>
            <translation>使用表格时，各行保持原位</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ConnectionsPage</name>
        <message numerus="yes">
            <source>0 of %n match "%1"</source>
            <translation>
                <numerusform>%n 个连接中没有匹配“%1”的</numerusform>
            </translation>
        </message>
        <message>
            <source>The filter looks at number, state, service, role, peer, client, bot ID, tags and note.</source>
            <translation>筛选范围：编号、状态、服务、角色、对端、客户端、机器人 QQ、标签和备注。</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Waiting for a bot</source>
            <translation>等待机器人连接</translation>
        </message>
        <message>
            <source>%1 listens at %2</source>
            <translation>%1 正在监听 %2</translation>
        </message>
        <message>
            <source>Copy URL</source>
            <translation>复制地址</translation>
        </message>
        <message>
            <source>Nothing is listening</source>
            <translation>没有服务在监听</translation>
        </message>
        <message>
            <source>There is no service that a bot could connect to.</source>
            <translation>没有可供机器人连接的服务。</translation>
        </message>
        <message>
            <source>Switch a service on, and bots can connect.</source>
            <translation>启用一个服务后，机器人即可连接。</translation>
        </message>
        <message>
            <source>Go to the services</source>
            <translation>前往服务列表</translation>
        </message>
        <message>
            <source>%1 is not listening</source>
            <translation>%1 没有在监听</translation>
        </message>
        <message>
            <source>Switch it on, and bots can connect.</source>
            <translation>启用后，机器人即可连接。</translation>
        </message>
        <message>
            <source>Show all services</source>
            <translation>显示所有服务</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::DisableDialog</name>
        <message>
            <source>Switch off %1?</source>
            <translation>停用 %1？</translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s) will be told and closed.</source>
            <translation>
                <numerusform>将通知并关闭 %Ln 个连接。</numerusform>
            </translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>停用</translation>
        </message>
        <message numerus="yes">
            <source>Switch off %n service(s)?</source>
            <translation>
                <numerusform>停用 %n 个服务？</numerusform>
            </translation>
        </message>
        <message>
            <source>At once</source>
            <translation>立即</translation>
        </message>
        <message>
            <source>Let running work finish first, at most</source>
            <translation>先排空：等待进行中的工作完成，最多</translation>
        </message>
        <message>
            <source>Seconds to drain</source>
            <translation>排空秒数</translation>
        </message>
        <message>
            <source> s</source>
            <comment>seconds</comment>
            <translation> 秒</translation>
        </message>
        <message>
            <source>&amp;Reason the clients are given</source>
            <translation>告知客户端的原因(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::KickDelegate</name>
        <message>
            <source>Kick</source>
            <comment>button of a row</comment>
            <translation>踢出</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::KickDialog</name>
        <message>
            <source>&amp;Reason the client is given</source>
            <translation>告知客户端的原因(&amp;R)</translation>
        </message>
        <message>
            <source> min</source>
            <comment>minutes</comment>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>Minutes to block</source>
            <translation>封禁分钟数</translation>
        </message>
        <message>
            <source>&amp;Block for</source>
            <translation>封禁时长(&amp;B)</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::MainWindow</name>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
        <message>
            <source>Services</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Hide the events</source>
            <translation>隐藏事件</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Connections (%1)</source>
            <translation>连接 (%1)</translation>
        </message>
        <message>
            <source>Simulator (%1)</source>
            <translation>模拟器 (%1)</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>模拟器</translation>
        </message>
        <message>
            <source>No editor could be started. The path is in the clipboard: %1</source>
            <translation>无法启动编辑器。路径已复制到剪贴板：%1</translation>
        </message>
        <message>
            <source>Copied the diagnostic info; it has no tokens and no messages</source>
            <translation>已复制诊断信息，其中不含令牌和消息内容</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ProblemBanners</name>
        <message>
            <source>%1 did not start</source>
            <translation>%1 启动失败</translation>
        </message>
        <message>
            <source>Use %1</source>
            <comment>another port</comment>
            <translation>改用 %1</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Edit configuration file</source>
            <translation>编辑配置文件</translation>
        </message>
        <message>
            <source>The configuration file cannot be used; the last good one runs on</source>
            <translation>配置文件无法使用，继续按上次有效的配置运行</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ReasonEdit</name>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Bytes of UTF-8; a Close frame has room for 123</source>
            <translation>UTF-8 字节数；关闭帧最多容纳 123 字节</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ServiceCommands</name>
        <message>
            <source>Restart %1?</source>
            <translation>重启 %1？</translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s) will be told and closed. Clients that reconnect come back.</source>
            <translation>
                <numerusform>将通知并关闭 %Ln 个连接。会重连的客户端将重新连入。</numerusform>
            </translation>
        </message>
        <message>
            <source>Restart</source>
            <translation>重启</translation>
        </message>
        <message>
            <source>Copied %1</source>
            <translation>已复制 %1</translation>
        </message>
        <message>
            <source>%1 is off in %2: %3 clean, %4 timed out, %5 aborted</source>
            <translation>%1 已停用，用时 %2：正常关闭 %3，超时 %4，强制断开 %5</translation>
        </message>
        <message>
            <source>Turn on again</source>
            <translation>重新启用</translation>
        </message>
        <message>
            <source>%1: still working</source>
            <translation>%1：仍在处理</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ServiceRow</name>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n 个连接</numerusform>
            </translation>
        </message>
        <message>
            <source>Service %1: %2, %3, %4</source>
            <translation>服务 %1：%2，%3，%4</translation>
        </message>
        <message>
            <source>Close now</source>
            <translation>立即关闭</translation>
        </message>
        <message>
            <source>Keep on</source>
            <translation>保持启用</translation>
        </message>
        <message numerus="yes">
            <source>Draining %1 s · %Ln left</source>
            <translation>
                <numerusform>排空 %1 秒 · 剩余 %Ln 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ServicesPanel</name>
        <message>
            <source>Services</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>No services</source>
            <translation>没有服务</translation>
        </message>
        <message>
            <source>The configuration file has no service that a bot could connect to.</source>
            <translation>配置文件中没有可供机器人连接的服务。</translation>
        </message>
        <message>
            <source>Edit configuration file...</source>
            <translation>编辑配置文件...</translation>
        </message>
        <message>
            <source>Forward %1/%2</source>
            <extracomment>Head of the list of forward WebSocket services: how many of them listen</extracomment>
            <translation>正向 %1/%2</translation>
        </message>
        <message>
            <source>Forward WebSocket: bots connect to Switchboard</source>
            <translation>正向 WebSocket（服务端，等待连入）</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ShutdownOverlay</name>
        <message>
            <source>Switching off...</source>
            <translation>正在停用...</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) are told and closed. Close again to stop at once.</source>
            <translation>
                <numerusform>正在通知并关闭 %n 个连接。再次关闭则立即退出。</numerusform>
            </translation>
        </message>
        <message>
            <source>Close again to stop at once.</source>
            <translation>再次关闭则立即退出。</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::StatusSegments</name>
        <message numerus="yes">
            <source>%1 of %n up</source>
            <translation>
                <numerusform>%n 个服务中 %1 个正常</numerusform>
            </translation>
        </message>
        <message>
            <source>in %1/s  out %2/s</source>
            <extracomment>messages per second, all connections together</extracomment>
            <translation>收 %1/秒  发 %2/秒</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n 个问题</numerusform>
            </translation>
        </message>
        <message>
            <source>config saved %1</source>
            <translation>配置保存于 %1</translation>
        </message>
        <message>
            <source>Go to the services</source>
            <translation>前往服务列表</translation>
        </message>
        <message>
            <source>Show all connections</source>
            <translation>显示所有连接</translation>
        </message>
        <message>
            <source>Messages per second, all connections; sorts the busiest first</source>
            <translation>所有连接的每秒消息数；点击按最忙排序</translation>
        </message>
        <message>
            <source>Edit the configuration file</source>
            <translation>编辑配置文件</translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s)</source>
            <translation>
                <numerusform>%Ln 个连接</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::SwitchButton</name>
        <message>
            <source>off</source>
            <comment>state of a switch</comment>
            <translation>停用</translation>
        </message>
        <message>
            <source>on</source>
            <comment>state of a switch</comment>
            <translation>启用</translation>
        </message>
        <message>
            <source>switching</source>
            <comment>state of a switch</comment>
            <translation>切换中</translation>
        </message>
        <message>
            <source>off, could not start</source>
            <comment>state of a switch</comment>
            <translation>停用，启动失败</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>service: state of its switch</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::WindowActions</name>
        <message>
            <source>Edit &amp;configuration file...</source>
            <translation>编辑配置文件(&amp;C)...</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>Copy &amp;cell</source>
            <translation>复制单元格(&amp;C)</translation>
        </message>
        <message>
            <source>Copy &amp;rows</source>
            <translation>复制行(&amp;R)</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Find connections</source>
            <translation>筛选连接(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;On/off</source>
            <translation>启用/停用(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Restart (off and on)</source>
            <translation>重启（停用再启用）(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Copy connect URL</source>
            <translation>复制连接地址(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Leave off</source>
            <translation>保持停用(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Enable all</source>
            <translation>全部启用(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Disable all...</source>
            <translation>全部停用(&amp;D)...</translation>
        </message>
        <message>
            <source>&amp;Kick</source>
            <comment>disconnect the selected connections</comment>
            <translation>踢出(&amp;K)</translation>
        </message>
        <message>
            <source>Kick with &amp;reason...</source>
            <translation>踢出并说明原因(&amp;R)...</translation>
        </message>
        <message>
            <source>Kick and &amp;block...</source>
            <translation>踢出并封禁(&amp;B)...</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>封禁</translation>
        </message>
        <message>
            <source>&amp;Connections</source>
            <translation>连接(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Simulator</source>
            <translation>模拟器(&amp;S)</translation>
        </message>
        <message>
            <source>Ser&amp;vices</source>
            <translation>服务(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Events</source>
            <translation>事件(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>全屏(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>重置布局(&amp;R)</translation>
        </message>
        <message>
            <source>Copy &amp;diagnostic info</source>
            <translation>复制诊断信息(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;About Switchboard</source>
            <translation>关于 Switchboard(&amp;A)</translation>
        </message>
        <message>
            <source>Disconnect the selected connections and refuse their addresses for a while</source>
            <translation>断开所选连接，并在一段时间内拒绝其地址</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Service</source>
            <translation>服务(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Connection</source>
            <translation>连接(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <comment>theme</comment>
            <translation>跟随系统(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <comment>theme</comment>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <comment>theme</comment>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>Kick</source>
            <comment>tool button</comment>
            <translation>踢出</translation>
        </message>
    </context>
</TS>
