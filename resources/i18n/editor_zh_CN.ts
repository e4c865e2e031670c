<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BotTexts</name>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>URL and header</source>
        <translation>URL 与请求头</translation>
    </message>
    <message>
        <source>What the bot is sent</source>
        <translation>机器人收到的请求</translation>
    </message>
    <message>
        <source>Check of the signature</source>
        <translation>校验签名</translation>
    </message>
    <message>
        <source>AstrBot waits for connections: choose reverse WebSocket.</source>
        <translation>AstrBot 等待连入：请选择反向 WebSocket。</translation>
    </message>
    <message>
        <source>TRSS-Yunzai waits for connections: choose reverse WebSocket.</source>
        <translation>TRSS-Yunzai 等待连入：请选择反向 WebSocket。</translation>
    </message>
    <message>
        <source>%1 does not read a stream of events: choose forward or reverse WebSocket.</source>
        <translation>%1 不读取事件流：请选择正向或反向 WebSocket。</translation>
    </message>
    <message>
        <source>%1 is connected by WebSocket: choose forward or reverse WebSocket.</source>
        <translation>%1 通过 WebSocket 连接：请选择正向或反向 WebSocket。</translation>
    </message>
    <message>
        <source>Needs the OneBot adapter: nb adapter install nonebot-adapter-onebot, and the driver: nb driver install fastapi. The path of the URL is /onebot/v11/ws.</source>
        <translation>需要 OneBot 适配器：nb adapter install nonebot-adapter-onebot，以及驱动器：nb driver install fastapi。URL 的路径为 /onebot/v11/ws。</translation>
    </message>
    <message>
        <source>This is for actions only: events need a service of the type HTTP POST as well.</source>
        <translation>这里只用于动作：事件还需要一个 HTTP POST 类型的服务。</translation>
    </message>
    <message>
        <source>This is for events only: actions need a service of the type HTTP API as well. The path of the URL is /onebot/v11/http.</source>
        <translation>这里只用于事件：动作还需要一个 HTTP API 类型的服务。URL 的路径为 /onebot/v11/http。</translation>
    </message>
    <message>
        <source>Koishi takes only the account that selfId names, and does not look at the token.</source>
        <translation>Koishi 只接受 selfId 指定的账号，并且不检查令牌。</translation>
    </message>
    <message>
        <source>Koishi needs both, a service of the type HTTP API and one of the type HTTP POST, in one entry of the adapter.</source>
        <translation>Koishi 需要 HTTP API 和 HTTP POST 两个服务，写在适配器的同一项里。</translation>
    </message>
    <message>
        <source>Actions are called at the same address, as with the HTTP API.</source>
        <translation>动作在同一地址调用，与 HTTP API 相同。</translation>
    </message>
    <message>
        <source>X-Signature is the HMAC-SHA1 of the body, byte for byte, with the secret as the key. Without a secret it is not sent.</source>
        <translation>X-Signature 是以密钥对请求体逐字节计算的 HMAC-SHA1；没有密钥时不发送。</translation>
    </message>
    <message>
        <source>An entry of the list platform; the web panel of AstrBot has the same fields under OneBot v11.</source>
        <translation>platform 列表中的一项；AstrBot 网页面板的 OneBot v11 中有同样的字段。</translation>
    </message>
    <message>
        <source>Starts over at each lifecycle event: “connect and disable” suits it.</source>
        <translation>每次生命周期事件都会重新初始化：适合选择“connect 和 disable”。</translation>
    </message>
</context>
<context>
    <name>EffectTexts</name>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>The service is added and switched on.</source>
        <translation>将添加该服务并启用。</translation>
    </message>
    <message>
        <source>The service is added and stays off.</source>
        <translation>将添加该服务，保持停用。</translation>
    </message>
    <message>
        <source>Takes effect when the service is switched on.</source>
        <translation>下次启用服务时生效。</translation>
    </message>
    <message>
        <source>Applies at once; connections stay.</source>
        <translation>立即生效，连接不受影响。</translation>
    </message>
    <message numerus="yes">
        <source>The new token disconnects %n connection(s).</source>
        <translation>
            <numerusform>新令牌会断开 %n 个连接。</numerusform>
        </translation>
    </message>
    <message>
        <source>The new token applies at once; nobody is connected.</source>
        <translation>新令牌立即生效；当前没有连接。</translation>
    </message>
    <message numerus="yes">
        <source>Restarts the listener and drops %n connection(s).</source>
        <translation>
            <numerusform>将重启监听并断开 %n 个连接。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restarts the listener; nobody is connected.</source>
        <translation>将重启监听；当前没有连接。</translation>
    </message>
    <message>
        <source>The service tries to start again.</source>
        <translation>服务会再次尝试启动。</translation>
    </message>
    <message>
        <source>Save and restart</source>
        <translation>保存并重启</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>添加服务</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>Reconnects: %n connection(s) close and come back.</source>
        <translation>
            <numerusform>将重新连接：%n 个连接会断开后恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnects; nothing is connected now.</source>
        <translation>将重新连接；当前没有连接。</translation>
    </message>
    <message>
        <source>Restarts the service; events go to the new place.</source>
        <translation>将重启该服务，事件发往新的地址。</translation>
    </message>
    <message>
        <source>Reconnects with the new token.</source>
        <translation>将以新令牌重新连接。</translation>
    </message>
    <message>
        <source>Save and reconnect</source>
        <translation>保存并重连</translation>
    </message>
</context>
<context>
    <name>ServiceTexts</name>
    <message>
        <source>Bot ID</source>
        <translation>机器人 QQ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Message format</source>
        <translation>消息格式</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Lifecycle events</source>
        <translation>生命周期事件</translation>
    </message>
    <message>
        <source>Report own messages</source>
        <translation>上报自身消息</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Only these events</source>
        <translation>只发送这些事件</translation>
    </message>
    <message>
        <source>All but these events</source>
        <translation>不发送这些事件</translation>
    </message>
    <message>
        <source>Allowed host names</source>
        <translation>允许的主机名</translation>
    </message>
    <message>
        <source>Allowed origins</source>
        <translation>允许的来源</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>Connections per address</source>
        <translation>每个地址的连接数</translation>
    </message>
    <message>
        <source>Connections of this computer</source>
        <translation>本机的连接数</translation>
    </message>
    <message>
        <source>Largest message</source>
        <translation>最大消息</translation>
    </message>
    <message>
        <source>Slow from</source>
        <translation>判为缓慢</translation>
    </message>
    <message>
        <source>Slow for at most</source>
        <translation>最长缓慢时间</translation>
    </message>
    <message>
        <source>Cut from</source>
        <translation>强制断开</translation>
    </message>
    <message>
        <source>Actions per second</source>
        <translation>每秒动作数</translation>
    </message>
    <message>
        <source>Actions at once</source>
        <translation>动作突发数</translation>
    </message>
    <message>
        <source>Unanswered actions</source>
        <translation>未应答的动作</translation>
    </message>
    <message>
        <source>Time for an action</source>
        <translation>动作时限</translation>
    </message>
    <message>
        <source>Ping every</source>
        <translation>Ping 间隔</translation>
    </message>
    <message>
        <source>Gone after</source>
        <translation>静默断开</translation>
    </message>
    <message>
        <source>Time for the handshake</source>
        <translation>握手时限</translation>
    </message>
    <message>
        <source>Wrong tokens per minute</source>
        <translation>每分钟错误令牌</translation>
    </message>
    <message>
        <source>Reconnects per minute</source>
        <translation>每分钟重连</translation>
    </message>
    <message>
        <source>none</source>
        <comment>access token</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>set</source>
        <comment>access token</comment>
        <translation>已设置</translation>
    </message>
    <message>
        <source>another access token</source>
        <translation>更换了访问令牌</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>field, value before, value now</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>further fields</comment>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>service, what changed</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>the services stand in another order</source>
        <translation>服务的顺序变了</translation>
    </message>
    <message>
        <source>sources changed: restart the program to apply it</source>
        <translation>来源有变动：重启程序后生效</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL 地址</translation>
    </message>
    <message>
        <source>URL for actions</source>
        <translation>动作 URL</translation>
    </message>
    <message>
        <source>URL for events</source>
        <translation>事件 URL</translation>
    </message>
    <message>
        <source>One connection</source>
        <translation>单一连接</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>WebSocket on the same port</source>
        <translation>同端口 WebSocket</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Reconnect interval</source>
        <translation>重连间隔</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>证书指纹锁定</translation>
    </message>
    <message>
        <source>Certificates not checked</source>
        <translation>不校验的证书</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>连接时限</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>最长重连间隔</translation>
    </message>
    <message>
        <source>Longest pause when refused</source>
        <translation>被拒绝后最长间隔</translation>
    </message>
    <message>
        <source>Idle connection for</source>
        <translation>空闲连接保留</translation>
    </message>
    <message>
        <source>Waiting events</source>
        <translation>等待上报的事件</translation>
    </message>
    <message>
        <source>Events to catch up on</source>
        <translation>可补发的事件</translation>
    </message>
    <message>
        <source>Of these at most</source>
        <translation>补发事件总量上限</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>a secret field</comment>
        <translation>%1已更改</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>The running service listens on port %1</source>
        <translation>运行中的服务正在监听端口 %1</translation>
    </message>
    <message>
        <source>The running service has the port; tried on %1 instead</source>
        <translation>端口由运行中的服务占用，已改用 %1 测试</translation>
    </message>
    <message>
        <source>Listens on port %1</source>
        <translation>可以监听端口 %1</translation>
    </message>
    <message>
        <source>Reachable from the network: a token is needed</source>
        <translation>可从网络访问，必须设置令牌</translation>
    </message>
    <message>
        <source>Not an address of this computer</source>
        <translation>不是本机的地址</translation>
    </message>
    <message>
        <source>Ports below 1024 need a privilege</source>
        <translation>1024 以下的端口需要特权</translation>
    </message>
    <message>
        <source>The port is in use; tried on %1 instead</source>
        <translation>端口已被占用，已改用 %1 测试</translation>
    </message>
    <message>
        <source>The port is used by %1 (pid %2); tried on %3 instead</source>
        <translation>端口已被 %1（pid %2）占用，已改用 %3 测试</translation>
    </message>
    <message>
        <source>Connected by TCP</source>
        <translation>TCP 已连接</translation>
    </message>
    <message>
        <source>Connected by TCP and %1</source>
        <translation>TCP 与 %1 已连接</translation>
    </message>
    <message>
        <source>WebSocket handshake accepted (HTTP %1)</source>
        <translation>WebSocket 握手成功（HTTP %1）</translation>
    </message>
    <message>
        <source>First event: lifecycle connect of %1</source>
        <translation>首个事件：%1 的生命周期 connect</translation>
    </message>
    <message>
        <source>get_login_info answered: %1</source>
        <translation>get_login_info 已应答：%1</translation>
    </message>
    <message>
        <source>Closed cleanly (%1)</source>
        <translation>正常关闭（%1）</translation>
    </message>
    <message>
        <source>Without the token: refused (HTTP %1)</source>
        <translation>没有令牌：被拒绝（HTTP %1）</translation>
    </message>
    <message>
        <source>Refused with HTTP %1: %2</source>
        <translation>被拒绝（HTTP %1）：%2</translation>
    </message>
    <message>
        <source>Without the token: HTTP %1</source>
        <translation>没有令牌：HTTP %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, what went wrong</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Switchboard::AddressBox</name>
    <message>
        <source>this computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>every address, IPv4</source>
        <translation>所有地址，IPv4</translation>
    </message>
    <message>
        <source>every address, IPv6</source>
        <translation>所有地址，IPv6</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>本网络</translation>
    </message>
</context>
<context>
    <name>Switchboard::AdvancedSection</name>
    <message>
        <source>the first account of the source</source>
        <translation>来源的第一个账号</translation>
    </message>
    <message>
        <source>such as production, test</source>
        <translation>例如 生产, 测试</translation>
    </message>
    <message>
        <source>all events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>none</source>
        <comment>events</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>IP addresses and localhost</source>
        <translation>IP 地址和 localhost</translation>
    </message>
    <message>
        <source>none</source>
        <comment>origins</comment>
        <translation>无</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Kinds such as message.group or notice, with commas.</source>
        <translation>事件种类，例如 message.group 或 notice，用逗号分隔。</translation>
    </message>
    <message>
        <source>Other names that clients may use for this computer; * = any.</source>
        <translation>客户端可以用来称呼本机的其他名称；* 表示任意。</translation>
    </message>
    <message>
        <source>Web pages that may connect; * = any.</source>
        <translation>可以连接的网页；* 表示任意。</translation>
    </message>
</context>
<context>
    <name>Switchboard::BasicSection</name>
    <message>
        <source>&amp;Bot</source>
        <translation>机器人(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Listen on</source>
        <translation>监听地址(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>Access to&amp;ken</source>
        <translation>访问令牌(&amp;K)</translation>
    </message>
    <message>
        <source>Bot framework</source>
        <translation>机器人框架</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>&amp;Switch it on after saving</source>
        <translation>保存后启用(&amp;S)</translation>
    </message>
    <message>
        <source>Generate a token</source>
        <translation>生成令牌</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>Heartbeat every %1 s</source>
        <translation>改为每 %1 秒心跳</translation>
    </message>
    <message>
        <source>Token copied.</source>
        <translation>令牌已复制。</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <comment>of a service</comment>
        <translation>类型(&amp;Y)</translation>
    </message>
    <message>
        <source>Type of the service</source>
        <translation>服务类型</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL 地址</translation>
    </message>
    <message>
        <source>URL of the bot</source>
        <translation>机器人的 URL</translation>
    </message>
    <message>
        <source>Sec&amp;ret</source>
        <translation>密钥(&amp;R)</translation>
    </message>
    <message>
        <source>Secret of the signature</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>&amp;WebSocket on the same port</source>
        <translation>同一端口支持 WebSocket(&amp;W)</translation>
    </message>
    <message>
        <source>Bots may connect by forward WebSocket as well, as with NapCat</source>
        <translation>机器人也可以用正向 WebSocket 连入，与 NapCat 相同</translation>
    </message>
    <message>
        <source>As with %1</source>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>Secret copied.</source>
        <translation>密钥已复制。</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChangesDialog</name>
    <message>
        <source>Changes of the configuration file</source>
        <translation>配置文件的改动</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>on</source>
        <comment>service</comment>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <comment>service</comment>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>another token</source>
        <translation>另一个令牌</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>另一个值</translation>
    </message>
</context>
<context>
    <name>Switchboard::CompareDialog</name>
    <message>
        <source>Compare: %1</source>
        <translation>比较：%1</translation>
    </message>
    <message>
        <source>You and the file changed different fields; both fit together.</source>
        <translation>您和文件改动的是不同的字段，可以合并。</translation>
    </message>
    <message>
        <source>You and the file changed the same. Choose what to keep.</source>
        <translation>您和文件改动了相同的字段，请选择保留哪一个。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的</translation>
    </message>
    <message>
        <source>Use these values</source>
        <translation>使用所选的值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>another token</source>
        <translation>另一个令牌</translation>
    </message>
    <message>
        <source>my token</source>
        <translation>我的令牌</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>另一个值</translation>
    </message>
    <message>
        <source>my value</source>
        <translation>我的值</translation>
    </message>
</context>
<context>
    <name>Switchboard::ConfigurationConflict</name>
    <message>
        <source>The file was written anew; the broken one is kept beside it</source>
        <translation>已重新写入文件，损坏的文件保留在旁边</translation>
    </message>
    <message>
        <source>change of the file</source>
        <comment>undo, redo</comment>
        <translation>文件的改动</translation>
    </message>
    <message>
        <source>The configuration file was changed and applied</source>
        <translation>配置文件被改动，已生效</translation>
    </message>
    <message>
        <source>Show diff</source>
        <translation>查看差异</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Switchboard::ConnectionsPage</name>
    <message>
        <source>Add service</source>
        <translation>添加服务</translation>
    </message>
</context>
<context>
    <name>Switchboard::EventsSection</name>
    <message>
        <source>&amp;Heartbeat</source>
        <translation>心跳(&amp;H)</translation>
    </message>
    <message>
        <source>Milliseconds between heartbeats</source>
        <translation>心跳间隔毫秒数</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds</comment>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>none</source>
        <comment>heartbeat</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Message &amp;format</source>
        <translation>消息格式(&amp;F)</translation>
    </message>
    <message>
        <source>array</source>
        <comment>message format</comment>
        <translation>数组</translation>
    </message>
    <message>
        <source>Messages as an array of segments</source>
        <translation>消息为消息段数组</translation>
    </message>
    <message>
        <source>string with CQ codes</source>
        <translation>字符串（CQ 码）</translation>
    </message>
    <message>
        <source>Messages as a string with CQ codes</source>
        <translation>消息为带 CQ 码的字符串</translation>
    </message>
    <message>
        <source>Lifec&amp;ycle events</source>
        <translation>生命周期事件(&amp;Y)</translation>
    </message>
    <message>
        <source>Lifecycle events</source>
        <translation>生命周期事件</translation>
    </message>
    <message>
        <source>connect, enable and disable</source>
        <translation>connect、enable 和 disable</translation>
    </message>
    <message>
        <source>connect and disable</source>
        <translation>connect 和 disable</translation>
    </message>
    <message>
        <source>connect only</source>
        <translation>仅 connect</translation>
    </message>
    <message>
        <source>Report &amp;own messages</source>
        <translation>上报自身消息(&amp;O)</translation>
    </message>
    <message>
        <source>Messages that the account itself sends come as events too</source>
        <translation>账号自己发送的消息也作为事件上报</translation>
    </message>
    <message>
        <source>Bots hear that the service is switched on and off.</source>
        <translation>机器人会得知服务的启用和停用。</translation>
    </message>
    <message>
        <source>For bots that start over at each event, such as TRSS-Yunzai.</source>
        <translation>适合每次收到事件都重新初始化的机器人，例如 TRSS-Yunzai。</translation>
    </message>
    <message>
        <source>As the OneBot 11 standard has it on WebSocket.</source>
        <translation>与 OneBot 11 标准对 WebSocket 的规定一致。</translation>
    </message>
</context>
<context>
    <name>Switchboard::InlineRename</name>
    <message>
        <source>New name of %1</source>
        <translation>%1 的新名称</translation>
    </message>
</context>
<context>
    <name>Switchboard::LimitsSection</name>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Default values</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Set all limits to their defaults</source>
        <translation>将所有限制恢复为默认值</translation>
    </message>
</context>
<context>
    <name>Switchboard::PortChecker</name>
    <message>
        <source>%1 has this port too; only one of them can be on.</source>
        <translation>%1 也使用这个端口，两者只能启用一个。</translation>
    </message>
    <message>
        <source>This service has the port.</source>
        <translation>端口由本服务占用。</translation>
    </message>
    <message>
        <source>The port is free.</source>
        <translation>端口可用。</translation>
    </message>
    <message>
        <source>The service %1 has this port.</source>
        <translation>服务 %1 使用了这个端口。</translation>
    </message>
</context>
<context>
    <name>Switchboard::ProblemBanners</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Restore last good</source>
        <translation>恢复上次可用的配置</translation>
    </message>
</context>
<context>
    <name>Switchboard::ServiceEditing</name>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>%1 is called %2 now</source>
        <translation>%1 已更名为 %2</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>%1 was added on port %2, switched off</source>
        <translation>已添加 %1，端口 %2，未启用</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) will be told and closed. Undo brings the service back.</source>
        <translation>
            <numerusform>将通知并断开 %Ln 个连接。可以通过撤销恢复该服务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>已添加 %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>%1 was added, switched off</source>
        <translation>已添加 %1，处于停用状态</translation>
    </message>
</context>
<context>
    <name>Switchboard::ServiceEditor</name>
    <message numerus="yes">
        <source>%n field(s) to mend first.</source>
        <translation>
            <numerusform>请先改正 %n 个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>save, number of problems</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃改动？</translation>
    </message>
    <message>
        <source>The new service has not been saved.</source>
        <translation>新服务尚未保存。</translation>
    </message>
    <message>
        <source>What you changed in %1 has not been saved.</source>
        <translation>对 %1 的改动尚未保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>新建服务</translation>
    </message>
    <message>
        <source>Edit service: %1</source>
        <translation>编辑服务：%1</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>A real handshake with these settings, step by step</source>
        <translation>用这些设置进行一次真实的握手，逐步显示结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 was deleted from the file</source>
        <translation>%1 已从文件中删除</translation>
    </message>
    <message>
        <source>Save creates it again.</source>
        <translation>保存会重新创建它。</translation>
    </message>
    <message>
        <source>The service changed meanwhile</source>
        <translation>服务在此期间被改动</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用文件中的</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
</context>
<context>
    <name>Switchboard::ServiceForm</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>heartbeat, format, lifecycle</source>
        <translation>心跳、格式、生命周期</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>connections, message size, queue, actions</source>
        <translation>连接、消息大小、队列、动作</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>tags, filters, origins, pings</source>
        <translation>标签、筛选、来源、Ping</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>roles, pauses, proxy, certificates</source>
        <translation>角色、重连、代理、证书</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS 加密</translation>
    </message>
    <message>
        <source>certificate and key</source>
        <translation>证书与私钥</translation>
    </message>
</context>
<context>
    <name>Switchboard::ServicesPanel</name>
    <message>
        <source>There is no service that a bot could connect to.</source>
        <translation>没有可供机器人连接的服务。</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>添加服务</translation>
    </message>
</context>
<context>
    <name>Switchboard::SnippetPanel</name>
    <message>
        <source>Your bot needs</source>
        <translation>机器人需要</translation>
    </message>
    <message>
        <source>Write it as</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>What your bot needs</source>
        <translation>机器人需要的配置</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy what your bot needs, with the token</source>
        <translation>复制机器人需要的配置，包含令牌</translation>
    </message>
    <message>
        <source>Show token for 10 s</source>
        <translation>显示令牌 10 秒</translation>
    </message>
    <message>
        <source>From other computers</source>
        <translation>从其他电脑连接</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Show secret for 10 s</source>
        <translation>显示密钥 10 秒</translation>
    </message>
    <message>
        <source>Copy what your bot needs, with the secret</source>
        <translation>复制机器人需要的内容（含密钥）</translation>
    </message>
</context>
<context>
    <name>Switchboard::TestPanel</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test of the handshake</source>
        <translation>握手测试</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>The settings have changed since.</source>
        <translation>设置在测试之后有改动。</translation>
    </message>
    <message>
        <source>A bot can connect.</source>
        <translation>机器人可以连接。</translation>
    </message>
    <message>
        <source>A bot could not connect like this.</source>
        <translation>这样机器人无法连接。</translation>
    </message>
    <message>
        <source>Listen on the address and port</source>
        <translation>监听地址和端口</translation>
    </message>
    <message>
        <source>Connect by TCP</source>
        <translation>TCP 连接</translation>
    </message>
    <message>
        <source>WebSocket handshake</source>
        <translation>WebSocket 握手</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>首个事件</translation>
    </message>
    <message>
        <source>Call an action</source>
        <translation>调用动作</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Refuse a client without the token</source>
        <translation>拒绝没有令牌的客户端</translation>
    </message>
    <message>
        <source>Looking, step by step…</source>
        <translation>正在逐步检查…</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>连接正常。</translation>
    </message>
    <message>
        <source>The connection does not work like this.</source>
        <translation>这样无法连接。</translation>
    </message>
</context>
<context>
    <name>Switchboard::TokenEdit</name>
    <message>
        <source>Show the token for 10 s</source>
        <translation>显示令牌 10 秒</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>复制令牌</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>A new random token of 256 bits</source>
        <translation>新的 256 位随机令牌</translation>
    </message>
    <message>
        <source>Generate a token</source>
        <translation>生成令牌</translation>
    </message>
    <message>
        <source>Show it for 10 s</source>
        <comment>secret or password</comment>
        <translation>显示 10 秒</translation>
    </message>
    <message>
        <source>Copy it</source>
        <comment>secret or password</comment>
        <translation>复制</translation>
    </message>
    <message>
        <source>A new random secret of 256 bits</source>
        <translation>新的 256 位随机密钥</translation>
    </message>
    <message>
        <source>Generate a secret</source>
        <translation>生成密钥</translation>
    </message>
</context>
<context>
    <name>Switchboard::UndoHistory</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销(&amp;U) %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做(&amp;R) %1</translation>
    </message>
</context>
<context>
    <name>Switchboard::WindowActions</name>
    <message>
        <source>&amp;New service...</source>
        <translation>新建服务(&amp;N)...</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>新建服务</translation>
    </message>
    <message>
        <source>New service (Ctrl+N)</source>
        <translation>新建服务 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Ed&amp;it...</source>
        <translation>编辑(&amp;I)...</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>重命名(&amp;M)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制服务(&amp;U)</translation>
    </message>
    <message>
        <source>Dele&amp;te</source>
        <comment>service</comment>
        <translation>删除(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ValidationTexts</name>
    <message>
        <source>NoneBot2 on aiohttp drops a connection that is quiet for 30 s.</source>
        <translation>使用 aiohttp 的 NoneBot2 会断开 30 秒没有消息的连接。</translation>
    </message>
    <message>
        <source>Give the service a name.</source>
        <translation>请填写服务名称。</translation>
    </message>
    <message>
        <source>At most %1 characters; these are %2.</source>
        <translation>最多 %1 个字符，现有 %2 个。</translation>
    </message>
    <message>
        <source>There is a character that cannot be shown.</source>
        <translation>含有无法显示的字符。</translation>
    </message>
    <message>
        <source>Another service has this name.</source>
        <translation>已有同名的服务。</translation>
    </message>
    <message>
        <source>Not an IP address. Use 127.0.0.1, or 0.0.0.0 for the network.</source>
        <translation>不是 IP 地址。请用 127.0.0.1，或用 0.0.0.0 对网络开放。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 的数字。</translation>
    </message>
    <message>
        <source>The service %1 has this port.</source>
        <translation>服务 %1 使用了这个端口。</translation>
    </message>
    <message>
        <source>Reachable from the network: a token is needed.</source>
        <translation>可从网络访问，必须设置令牌。</translation>
    </message>
    <message>
        <source>Letters, digits and signs of ASCII only, without blanks.</source>
        <translation>只能使用 ASCII 字母、数字和符号，不能有空格。</translation>
    </message>
    <message>
        <source>At least 1,000 ms, or 0 for none.</source>
        <translation>至少 1,000 毫秒，0 表示无。</translation>
    </message>
    <message>
        <source>At most %1 tags.</source>
        <translation>最多 %1 个标签。</translation>
    </message>
    <message>
        <source>A tag has at most %1 characters that can be shown.</source>
        <translation>标签最多 %1 个可显示的字符。</translation>
    </message>
    <message>
        <source>A tag is there twice.</source>
        <translation>有重复的标签。</translation>
    </message>
    <message>
        <source>Not above the limit at which a client is cut.</source>
        <translation>不能高于强制断开的界限。</translation>
    </message>
    <message>
        <source>Must be longer than the time between pings.</source>
        <translation>必须大于 Ping 间隔。</translation>
    </message>
    <message>
        <source>“%1” is no kind of event, such as message.group or notice.</source>
        <translation>“%1” 不是事件种类，例如 message.group 或 notice。</translation>
    </message>
    <message>
        <source>Without a token every program on this computer may connect.</source>
        <translation>没有令牌时，本机的任何程序都能连接。</translation>
    </message>
    <message>
        <source>Short tokens can be guessed; a generated one has 43 characters.</source>
        <translation>短令牌容易被猜到；自动生成的令牌有 43 个字符。</translation>
    </message>
    <message>
        <source>None: some bots drop a quiet connection.</source>
        <translation>无：部分机器人会断开没有消息的连接。</translation>
    </message>
    <message>
        <source>Very often; 15,000 ms is usual.</source>
        <translation>过于频繁；通常为 15,000 毫秒。</translation>
    </message>
    <message>
        <source>Some bots drop a connection that is quiet for 30 s.</source>
        <translation>部分机器人会断开 30 秒没有消息的连接。</translation>
    </message>
    <message>
        <source>Must begin with %1:// or %2://.</source>
        <translation>必须以 %1:// 或 %2:// 开头。</translation>
    </message>
    <message>
        <source>No user or password in the URL: use the token.</source>
        <translation>URL 中不能有用户名或密码：请使用令牌。</translation>
    </message>
    <message>
        <source>A part after # is not sent: leave it out.</source>
        <translation># 之后的部分不会发送：请去掉。</translation>
    </message>
    <message>
        <source>There is no host in it.</source>
        <translation>缺少主机名。</translation>
    </message>
    <message>
        <source>The host is no plain name or address: write an international name in its xn-- form, an address as 127.0.0.1.</source>
        <translation>主机既不是普通名称也不是地址：国际化域名请写成 xn-- 形式，地址请写成 127.0.0.1 的形式。</translation>
    </message>
    <message>
        <source>Not a URL: look for blanks, unusual characters and its length.</source>
        <translation>不是有效的 URL：请检查空格、特殊字符和长度。</translation>
    </message>
    <message>
        <source>Where the bot listens, such as %1.</source>
        <translation>填写机器人监听的地址，例如 %1。</translation>
    </message>
    <message>
        <source>At least %1 ms, or 0 for longer each time.</source>
        <translation>至少 %1 毫秒，0 表示逐次延长。</translation>
    </message>
    <message>
        <source>Must be http://host:port or socks5://host:port.</source>
        <translation>必须是 http://主机:端口 或 socks5://主机:端口。</translation>
    </message>
    <message>
        <source>User and password have fields of their own.</source>
        <translation>用户名和密码有各自的字段。</translation>
    </message>
    <message>
        <source>Must be sha256/ and the SHA-256 of the certificate in Base64.</source>
        <translation>必须是 sha256/ 加上证书 SHA-256 的 Base64。</translation>
    </message>
    <message>
        <source>The key of the certificate is missing.</source>
        <translation>缺少证书对应的私钥。</translation>
    </message>
    <message>
        <source>The certificate of the key is missing.</source>
        <translation>缺少私钥对应的证书。</translation>
    </message>
    <message>
        <source>Without a secret the bot cannot tell who sends events.</source>
        <translation>没有密钥，机器人无法确认事件由谁发送。</translation>
    </message>
</context>
<context>
    <name>CertificateTexts</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <comment>file, reason</comment>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>%1, self-signed</source>
        <translation>%1（自签名）</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取该文件：%1</translation>
    </message>
    <message>
        <source>There is no certificate (PEM) in this file.</source>
        <translation>该文件中没有证书（PEM）。</translation>
    </message>
    <message>
        <source>%1. Expired on %2: bots refuse it.</source>
        <translation>%1。已于 %2 过期：机器人会拒绝它。</translation>
    </message>
    <message>
        <source>%1. Not valid yet; until %2.</source>
        <translation>%1。尚未生效，有效期至 %2。</translation>
    </message>
    <message>
        <source>%1. Expires soon: valid until %2.</source>
        <translation>%1。即将过期：有效期至 %2。</translation>
    </message>
    <message>
        <source>%1. Valid until %2.</source>
        <translation>%1。有效期至 %2。</translation>
    </message>
</context>
<context>
    <name>KindTexts</name>
    <message>
        <source>Forward WebSocket - bots connect to me</source>
        <translation>正向 WebSocket（服务端，等待连入）</translation>
    </message>
    <message>
        <source>Reverse WebSocket - I connect to the bot</source>
        <translation>反向 WebSocket（客户端，主动连出）</translation>
    </message>
    <message>
        <source>HTTP API</source>
        <translation>HTTP API（服务端，等待调用）</translation>
    </message>
    <message>
        <source>HTTP API with event stream (SSE)</source>
        <translation>HTTP API 与事件流（SSE）</translation>
    </message>
    <message>
        <source>HTTP POST - events go to the bot</source>
        <translation>HTTP POST（客户端，上报事件）</translation>
    </message>
</context>
<context>
    <name>Switchboard::ConnectionSection</name>
    <message>
        <source>Exceptions</source>
        <comment>from checking certificates</comment>
        <translation>例外</translation>
    </message>
    <message>
        <source>&amp;One connection for actions and events</source>
        <translation>动作与事件共用一个连接(&amp;O)</translation>
    </message>
    <message>
        <source>The role Universal; most bots want it</source>
        <translation>Universal 角色；多数机器人需要它</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds</comment>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>longer each time</source>
        <translation>逐次延长</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>none</source>
        <comment>time-out</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>none</source>
        <comment>retries</comment>
        <translation>不重试</translation>
    </message>
    <message>
        <source>the URL above</source>
        <translation>使用上方的 URL</translation>
    </message>
    <message>
        <source>none, or http://host:port, socks5://host:port</source>
        <translation>无，或 http://主机:端口、socks5://主机:端口</translation>
    </message>
    <message>
        <source>the authorities of the system</source>
        <translation>系统信任的颁发机构</translation>
    </message>
    <message>
        <source>Choose a file with certificates of authorities</source>
        <translation>选择颁发机构证书文件</translation>
    </message>
    <message>
        <source>sha256/…, the only certificate that is accepted</source>
        <translation>sha256/…，只接受这一张证书</translation>
    </message>
    <message>
        <source>Not checked: anybody in between can read and change everything, the token included. A pin is safer.</source>
        <translation>未校验：中间的任何人都能读取和篡改全部内容，包括令牌。锁定指纹更安全。</translation>
    </message>
    <message>
        <source>The URL has changed: its certificate is checked again.</source>
        <translation>URL 已更改：重新校验证书。</translation>
    </message>
    <message>
        <source>A pause that doubles, up to %1 s; 3,000 ms is the standard&apos;s.</source>
        <translation>间隔逐次加倍，最长 %1 秒；标准为 3000 毫秒。</translation>
    </message>
    <message>
        <source>After network errors and answers of 500 and above; the standard has none.</source>
        <translation>用于网络错误和 500 及以上的响应；标准不重试。</translation>
    </message>
    <message>
        <source>Do not check the certificate of %1</source>
        <translation>不校验 %1 的证书</translation>
    </message>
    <message>
        <source>Do not check this server&apos;s certificate</source>
        <translation>不校验此服务器的证书</translation>
    </message>
</context>
<context>
    <name>Switchboard::FileEdit</name>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>证书和私钥 (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Switchboard::TlsSection</name>
    <message>
        <source>none: not encrypted</source>
        <translation>无：不加密</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>选择私钥</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>证书指纹</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>复制指纹</translation>
    </message>
    <message>
        <source>Pin</source>
        <comment>of a certificate</comment>
        <translation>锁定值</translation>
    </message>
    <message>
        <source>Pin of the certificate</source>
        <translation>证书锁定值</translation>
    </message>
    <message>
        <source>Copy the pin</source>
        <translation>复制锁定值</translation>
    </message>
    <message>
        <source>Create a self-signed certificate for this computer</source>
        <translation>为本机创建自签名证书</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
</TS>
