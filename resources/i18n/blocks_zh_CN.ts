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
<context>
    <name>Switchboard::BlockText</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Bot ID</source>
        <translation>机器人 QQ</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>访问令牌 %1</translation>
    </message>
    <message>
        <source>bot ID %1</source>
        <translation>机器人 QQ %1</translation>
    </message>
    <message>
        <source>Until I remove it</source>
        <translation>直到手动解除</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>when removed</source>
        <translation>解除时</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1 小时后</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>Say who is to be kept out.</source>
        <translation>请填写要封禁的对象。</translation>
    </message>
    <message>
        <source>This is no IP address or network. Write for example 192.0.2.7, 192.0.2.0/24 or 2001:db8::/64.</source>
        <translation>这不是 IP 地址或网段。例如：192.0.2.7、192.0.2.0/24 或 2001:db8::/64。</translation>
    </message>
    <message>
        <source>Leave out the port: a block is for an address.</source>
        <translation>请去掉端口：封禁只针对地址。</translation>
    </message>
    <message>
        <source>Leave out the zone behind the percent sign.</source>
        <translation>请去掉百分号后的区域标识。</translation>
    </message>
    <message>
        <source>Behind the slash stands a number from 1 to 32, for IPv6 from 1 to 128.</source>
        <translation>斜杠后应为 1 到 32 的数字，IPv6 为 1 到 128。</translation>
    </message>
    <message>
        <source>This would refuse everybody. Switch the service off instead.</source>
        <translation>这会拒绝所有客户端。请改为停用服务。</translation>
    </message>
    <message>
        <source>Write IPv4 networks as IPv4, for example 192.0.2.0/24.</source>
        <translation>请用 IPv4 写法表示 IPv4 网段，例如 192.0.2.0/24。</translation>
    </message>
    <message>
        <source>A token has letters, digits and ASCII signs only, and no blanks.</source>
        <translation>访问令牌只能包含字母、数字和 ASCII 符号，不能有空格。</translation>
    </message>
    <message>
        <source>This is too long for a token.</source>
        <translation>访问令牌过长。</translation>
    </message>
    <message>
        <source>Behind “sha256:” stand 64 hexadecimal digits.</source>
        <translation>“sha256:” 之后应为 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>A bot ID is a whole number above 0.</source>
        <translation>机器人 QQ 是大于 0 的整数。</translation>
    </message>
</context>
<context>
    <name>Switchboard::RejectionText</name>
    <message>
        <source>Bad request</source>
        <translation>请求无效</translation>
    </message>
    <message>
        <source>Not a GET request</source>
        <translation>不是 GET 请求</translation>
    </message>
    <message>
        <source>Request too large</source>
        <translation>请求头过大</translation>
    </message>
    <message>
        <source>Sent nothing</source>
        <translation>未发送请求</translation>
    </message>
    <message>
        <source>Unknown host name</source>
        <translation>未知主机名</translation>
    </message>
    <message>
        <source>Foreign web page</source>
        <translation>外部网页</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>缺少访问令牌</translation>
    </message>
    <message>
        <source>Wrong token</source>
        <translation>访问令牌错误</translation>
    </message>
    <message>
        <source>Unknown path</source>
        <translation>路径不存在</translation>
    </message>
    <message>
        <source>Not a WebSocket</source>
        <translation>不是 WebSocket</translation>
    </message>
    <message>
        <source>Broken handshake</source>
        <translation>握手不完整</translation>
    </message>
    <message>
        <source>Too many wrong tokens</source>
        <translation>令牌错误次数过多</translation>
    </message>
    <message>
        <source>Reconnects too fast</source>
        <translation>重连过于频繁</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>a refused client</comment>
        <translation>已封禁</translation>
    </message>
    <message>
        <source>Too many connections</source>
        <translation>连接数已满</translation>
    </message>
    <message>
        <source>Too many open handshakes</source>
        <translation>未完成的握手过多</translation>
    </message>
    <message>
        <source>none sent</source>
        <comment>token</comment>
        <translation>未发送</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation>与 %1 的令牌相同</translation>
    </message>
    <message>
        <source>The bot sends no access token. Give it the token of %1.</source>
        <translation>机器人没有发送访问令牌。请把 %1 的访问令牌填给它。</translation>
    </message>
    <message>
        <source>The bot has the token of %1. Give it the token of %2, or let it connect to %3.</source>
        <translation>机器人用的是 %1 的访问令牌。请改填 %2 的访问令牌，或让它连接 %3。</translation>
    </message>
    <message>
        <source>The bot's access token has %1 characters, that of %2 has %3: it was cut, or is an old one. Give the bot the token of %2.</source>
        <translation>机器人的访问令牌有 %1 个字符，而 %2 的有 %3 个：令牌被截断，或是旧的。请把 %2 的访问令牌填给机器人。</translation>
    </message>
    <message>
        <source>The bot's access token is wrong. Give it the token of %1.</source>
        <translation>机器人的访问令牌错误。请把 %1 的访问令牌填给它。</translation>
    </message>
    <message>
        <source>This was no HTTP/1.1 request that can be read. Something else dials the port, for example a browser with https:// or a port scanner.</source>
        <translation>收到的不是可识别的 HTTP/1.1 请求。可能是其他程序在连接此端口，例如用 https:// 打开的浏览器或端口扫描器。</translation>
    </message>
    <message>
        <source>The client sends an HTTP request such as POST. Set the bot to forward WebSocket: %1</source>
        <translation>客户端发送的是 POST 之类的 HTTP 请求。请把机器人设为正向 WebSocket：%1</translation>
    </message>
    <message>
        <source>The head of the request has more than 16 KiB or 64 fields. Take large cookies or headers out of the client.</source>
        <translation>请求头超过 16 KiB 或 64 个字段。请去掉客户端中过大的 Cookie 或请求头。</translation>
    </message>
    <message>
        <source>The client connected and then sent no request. It does not speak WebSocket, or its network loses packets.</source>
        <translation>客户端连接后没有发送请求。它不是 WebSocket 客户端，或者网络丢包。</translation>
    </message>
    <message>
        <source>The client uses a host name that the service does not know. Let it use %1, or add the name to policy.allowedHosts.</source>
        <translation>客户端使用了服务不认识的主机名。请让它使用 %1，或把该名称加入 policy.allowedHosts。</translation>
    </message>
    <message>
        <source>A web page tried to connect. If it is yours, add its origin to policy.allowedOrigins.</source>
        <translation>有网页尝试连接。如果是您自己的网页，请把它的来源加入 policy.allowedOrigins。</translation>
    </message>
    <message>
        <source>The bot uses a path that does not exist. Use %1 for everything, %1/api for actions only, %1/event for events only.</source>
        <translation>机器人使用的路径不存在。收发全部用 %1，只调用动作用 %1/api，只接收事件用 %1/event。</translation>
    </message>
    <message>
        <source>The client speaks HTTP, not WebSocket 13. Set the bot to forward WebSocket: %1</source>
        <translation>客户端使用的是 HTTP，而不是 WebSocket 13。请把机器人设为正向 WebSocket：%1</translation>
    </message>
    <message>
        <source>The WebSocket handshake is incomplete. If a proxy stands between, let it pass the headers Upgrade and Connection.</source>
        <translation>WebSocket 握手不完整。如果中间有代理，请让它转发 Upgrade 和 Connection 请求头。</translation>
    </message>
    <message>
        <source>After too many wrong tokens the address has to wait a minute. Give the bot the right token.</source>
        <translation>令牌错误次数过多，该地址需要等待一分钟。请给机器人填写正确的访问令牌。</translation>
    </message>
    <message>
        <source>The client connects and leaves again and again, and has to wait a minute. Events shows why it leaves.</source>
        <translation>客户端反复连接又断开，需要等待一分钟。断开原因见“事件”。</translation>
    </message>
    <message>
        <source>You have blocked this client. If that is over, remove the block in Connection &gt; Blocks.</source>
        <translation>您已封禁该客户端。如果不再需要，请在“连接 &gt; 封禁列表”中解除。</translation>
    </message>
    <message>
        <source>The service has as many connections as its limits allow. Raise limits.maxConnections or limits.maxConnectionsPerAddress, or kick what is not needed.</source>
        <translation>服务的连接数已达上限。请调高 limits.maxConnections 或 limits.maxConnectionsPerAddress，或踢出不需要的连接。</translation>
    </message>
    <message>
        <source>Many connections were opened and sent nothing. If these are your bots, raise limits.maxHalfOpen.</source>
        <translation>有许多连接打开后没有发送任何内容。如果是您的机器人，请调高 limits.maxHalfOpen。</translation>
    </message>
</context>
<context>
    <name>Switchboard::RejectedModel</name>
    <message>
        <source>Refused handshakes in the last 60 seconds</source>
        <translation>最近 60 秒内被拒绝的握手数</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Rate/min</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Token hint</source>
        <translation>令牌线索</translation>
    </message>
    <message>
        <source>%1 · muted</source>
        <translation>%1 · 已静音</translation>
    </message>
    <message>
        <source>%1, last from %2</source>
        <translation>%1，最近一次来自 %2</translation>
    </message>
    <message>
        <source>Answered with HTTP %1 · first %2 · client %3</source>
        <translation>以 HTTP %1 应答 · 首次 %2 · 客户端 %3</translation>
    </message>
    <message>
        <source>%1: %2 from %3, %4 times, %5 in the last minute</source>
        <translation>%1：%2，来自 %3，共 %4 次，最近一分钟 %5 次</translation>
    </message>
    <message>
        <source>unknown client</source>
        <translation>未知客户端</translation>
    </message>
    <message>
        <source>no matter of tokens</source>
        <translation>与访问令牌无关</translation>
    </message>
    <message>
        <source>A token of this length was sent; it is that of no service</source>
        <translation>收到此长度的访问令牌，与任何服务的都不相同</translation>
    </message>
</context>
<context>
    <name>Switchboard::BlockModel</name>
    <message>
        <source>Every service</source>
        <translation>所有服务</translation>
    </message>
    <message>
        <source>%1, %2, refused %3 times, ends %4</source>
        <translation>%1，%2，已拒绝 %3 次，%4到期</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>无备注</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>封禁对象</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Last hit</source>
        <translation>最近命中</translation>
    </message>
    <message>
        <source>Ends</source>
        <comment>a block</comment>
        <translation>到期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Blocked since %1</source>
        <translation>自 %1 起封禁</translation>
    </message>
</context>
<context>
    <name>Switchboard::BlockDialog</name>
    <message>
        <source>Keep a client out</source>
        <translation>封禁客户端</translation>
    </message>
    <message>
        <source>New connections are refused with HTTP 403. Connections that are open stay open unless you disconnect them.</source>
        <translation>新连接将以 HTTP 403 拒绝。已有的连接不受影响，除非您将其断开。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Every service</source>
        <translation>所有服务</translation>
    </message>
    <message>
        <source>Why, for yourself</source>
        <translation>封禁原因，仅供自己查看</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>范围(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <comment>how long</comment>
        <translation>时长(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>访问令牌(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Bot ID</source>
        <translation>机器人 QQ(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Address or network</source>
        <translation>地址或网段(&amp;A)</translation>
    </message>
    <message>
        <source>Only its hash is kept</source>
        <translation>只保存哈希值</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n connection(s) that match now</source>
        <translation>
            <numerusform>同时断开当前匹配的 %n 个连接</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::BlocksDialog</name>
    <message>
        <source>Blocks</source>
        <translation>封禁列表</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n 条封禁</numerusform>
        </translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>when removed</source>
        <translation>解除时</translation>
    </message>
    <message>
        <source>Nobody is kept out. Block an address, a network, an access token or a bot ID here, or a connection in the table.</source>
        <translation>没有封禁任何客户端。可以在这里封禁地址、网段、访问令牌或机器人 QQ，也可以在连接表中封禁。</translation>
    </message>
    <message>
        <source>&amp;Block...</source>
        <translation>封禁(&amp;B)...</translation>
    </message>
    <message>
        <source>C&amp;hange...</source>
        <translation>修改(&amp;H)...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>解除封禁(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Remove the block</source>
        <translation>解除封禁</translation>
    </message>
    <message>
        <source>Change...</source>
        <translation>修改...</translation>
    </message>
</context>
<context>
    <name>Switchboard::DurationBox</name>
    <message>
        <source>How long the block lasts</source>
        <translation>封禁时长</translation>
    </message>
</context>
<context>
    <name>Switchboard::ListTable</name>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>KickTexts</name>
    <message>
        <source>The kick cannot be undone; the block can be removed at any time.</source>
        <translation>踢出无法撤销；封禁可以随时解除。</translation>
    </message>
    <message>
        <source>The client is told why and may connect again. This cannot be undone.</source>
        <translation>客户端会收到原因，并且可以重新连接。此操作无法撤销。</translation>
    </message>
    <message>
        <source>1000 normal</source>
        <translation>1000 正常关闭</translation>
    </message>
    <message>
        <source>1001 going away</source>
        <translation>1001 服务离开</translation>
    </message>
    <message>
        <source>1008 policy violation</source>
        <translation>1008 违反策略</translation>
    </message>
    <message>
        <source>1011 internal error</source>
        <translation>1011 内部错误</translation>
    </message>
</context>
<context>
    <name>Switchboard::KickDialog</name>
    <message>
        <source>&amp;Reason for the client</source>
        <translation>给客户端的原因(&amp;R)</translation>
    </message>
    <message>
        <source>Close code</source>
        <translation>关闭码</translation>
    </message>
    <message>
        <source>Close &amp;code</source>
        <translation>关闭码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <comment>how long</comment>
        <translation>时长(&amp;F)</translation>
    </message>
    <message>
        <source>What is blocked</source>
        <translation>封禁对象</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Network around it</source>
        <translation>所在网段</translation>
    </message>
    <message>
        <source>Bot ID</source>
        <translation>机器人 QQ</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>封禁(&amp;B)</translation>
    </message>
    <message>
        <source>Where it is blocked</source>
        <translation>封禁范围</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>The service of each connection</source>
        <translation>各连接所属的服务</translation>
    </message>
    <message>
        <source>Every service</source>
        <translation>所有服务</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>范围(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::BlockCommands</name>
    <message>
        <source>%1 is blocked for longer already</source>
        <translation>%1 已被封禁更长时间</translation>
    </message>
    <message>
        <source>Block this computer itself?</source>
        <translation>要封禁本机吗？</translation>
    </message>
    <message>
        <source>%1 is this computer. Every bot that runs here would be refused, not only the one you mean.</source>
        <translation>%1 就是本机。在本机运行的所有机器人都会被拒绝，而不只是您所指的那一个。</translation>
    </message>
    <message>
        <source>Block all the same</source>
        <translation>仍然封禁</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>封禁 %1</translation>
    </message>
    <message numerus="yes">
        <source>Block %n client(s)</source>
        <translation>
            <numerusform>封禁 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the block of %1</source>
        <translation>解除对 %1 的封禁</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n block(s)</source>
        <translation>
            <numerusform>解除 %n 条封禁</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed the block of %1</source>
        <translation>已解除对 %1 的封禁</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n block(s)</source>
        <translation>
            <numerusform>已解除 %n 条封禁</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked %1 until you remove the block</source>
        <translation>已封禁 %1，直到手动解除</translation>
    </message>
    <message>
        <source>Blocked %1 for %2</source>
        <translation>已封禁 %1，时长 %2</translation>
    </message>
    <message numerus="yes">
        <source>Blocked %n client(s) until you remove the blocks</source>
        <translation>
            <numerusform>已封禁 %n 个对象，直到手动解除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blocked %n client(s) for %1</source>
        <translation>
            <numerusform>已封禁 %n 个对象，时长 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::ConnectionCommands</name>
    <message numerus="yes">
        <source>%n kicked connection(s) came back</source>
        <translation>
            <numerusform>%n 个被踢出的连接又连了回来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kicking %n connection(s)...</source>
        <translation>
            <numerusform>正在踢出 %n 个连接...</numerusform>
        </translation>
    </message>
    <message>
        <source>Kicking: %1 of %2 are gone</source>
        <translation>正在踢出：%2 个中已有 %1 个离开</translation>
    </message>
    <message numerus="yes">
        <source> · %n of them did not answer</source>
        <translation>
            <numerusform> · 其中 %n 个没有应答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n had already left</source>
        <translation>
            <numerusform> · %n 个此前已离开</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::RejectedPage</name>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Rejected (%1)</source>
        <translation>被拒绝 (%1)</translation>
    </message>
    <message>
        <source>Rejected handshakes</source>
        <translation>被拒绝的握手</translation>
    </message>
    <message>
        <source>Nobody was refused. Clients that may not connect appear here, with what mends it.</source>
        <translation>没有被拒绝的连接。无法连接的客户端会显示在这里，并附上解决办法。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the line with the access token</source>
        <translation>复制含访问令牌的配置行</translation>
    </message>
    <message>
        <source>Copies the line with the real token</source>
        <translation>复制的内容包含真实令牌</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>%1 from %2 at %3</source>
        <translation>%3：%1，来自 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) selected</source>
        <translation>
            <numerusform>已选择 %n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one to see what mends it.</source>
        <translation>选择一组即可查看解决办法。</translation>
    </message>
    <message>
        <source>Refused %1 times.</source>
        <translation>共拒绝 %1 次。</translation>
    </message>
    <message>
        <source>%1 more are counted only: there were too many groups.</source>
        <translation>另有 %1 次只计数：分组过多。</translation>
    </message>
    <message>
        <source>The bot needs:</source>
        <translation>机器人需要：</translation>
    </message>
    <message>
        <source>In %1:</source>
        <translation>在 %1 中：</translation>
    </message>
    <message numerus="yes">
        <source>Block %n source(s) for 1 h</source>
        <translation>
            <numerusform>封禁 %n 个来源 1 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1 for 1 h</source>
        <translation>封禁 %1 1 小时</translation>
    </message>
    <message>
        <source>Block source for 1 h</source>
        <translation>封禁来源 1 小时</translation>
    </message>
    <message>
        <source>Block 1 h</source>
        <translation>封禁 1 小时</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>No banner and no notification for it until the program ends</source>
        <translation>程序结束前不再为此显示横幅和通知</translation>
    </message>
    <message>
        <source>Copied the line with the access token of %1</source>
        <translation>已复制含 %1 访问令牌的配置行</translation>
    </message>
</context>
<context>
    <name>Switchboard::RejectionBanner</name>
    <message numerus="yes">
        <source>%n connection(s) without a token from %1 in the last minute.</source>
        <translation>
            <numerusform>最近一分钟内来自 %1 的 %n 次连接没有访问令牌。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong token(s) from %1 in the last minute.</source>
        <translation>
            <numerusform>最近一分钟内来自 %1 的 %n 次访问令牌错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Block 1 h</source>
        <translation>封禁 1 小时</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Wrong tokens</source>
        <translation>访问令牌错误</translation>
    </message>
    <message numerus="yes">
        <source>%n refused in the last minute, from %1 sources.</source>
        <translation>
            <numerusform>最近一分钟拒绝 %n 次，来自 %1 个来源。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchboard::SwitchOffDialog</name>
    <message>
        <source>%1 is off</source>
        <translation>%1 已停用</translation>
    </message>
    <message>
        <source>Turn on again</source>
        <translation>重新启用</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the log file</source>
        <translation>
            <numerusform>日志文件中还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Closed cleanly, with a last word</source>
        <translation>正常关闭，已送达最后通知</translation>
    </message>
    <message>
        <source>Cut: no answer to the Close frame</source>
        <translation>强制断开：未应答关闭帧</translation>
    </message>
    <message>
        <source>Lost or cut for another reason</source>
        <translation>丢失或因其他原因断开</translation>
    </message>
    <message>
        <source>Messages that were not delivered</source>
        <translation>未送达的消息</translation>
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
        <source>How it ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Connections that did not end cleanly</source>
        <translation>未正常结束的连接</translation>
    </message>
</context>
<context>
    <name>Switchboard::ServiceCommands</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>Switchboard::ServiceRow</name>
    <message>
        <source>Time left to drain %1</source>
        <translation>%1 剩余排空时间</translation>
    </message>
</context>
<context>
    <name>Switchboard::WindowActions</name>
    <message>
        <source>B&amp;locks...</source>
        <translation>封禁列表(&amp;L)...</translation>
    </message>
</context>
</TS>
