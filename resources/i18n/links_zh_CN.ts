<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DoctorTexts</name>
    <message>
        <source>Name of the host</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>连接（TCP）</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>Answer (HTTP)</source>
        <translation>应答（HTTP）</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Role and bot ID</source>
        <translation>角色与机器人 QQ</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>第一条消息</translation>
    </message>
    <message>
        <source>A field cannot be used</source>
        <translation>有字段无法使用</translation>
    </message>
    <message>
        <source>The name was not found</source>
        <translation>找不到该主机名</translation>
    </message>
    <message>
        <source>No name server answered</source>
        <translation>域名服务器没有应答</translation>
    </message>
    <message>
        <source>Nothing listens there</source>
        <translation>那里没有程序在监听</translation>
    </message>
    <message>
        <source>There is no way there</source>
        <translation>无法到达</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>没有及时应答</translation>
    </message>
    <message>
        <source>The proxy cannot be reached</source>
        <translation>无法连接代理</translation>
    </message>
    <message>
        <source>The proxy refuses</source>
        <translation>代理拒绝</translation>
    </message>
    <message>
        <source>That is no such proxy</source>
        <translation>那不是这种代理</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>No TLS could be agreed on</source>
        <translation>TLS 协商失败</translation>
    </message>
    <message>
        <source>The other side ended the connection</source>
        <translation>对端断开了连接</translation>
    </message>
    <message>
        <source>Another certificate than the pinned one</source>
        <translation>证书与固定的不一致</translation>
    </message>
    <message>
        <source>The certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>The certificate is not valid yet</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>The certificate is for another name</source>
        <translation>证书属于另一个主机名</translation>
    </message>
    <message>
        <source>The certificate is self-signed</source>
        <translation>证书是自签名的</translation>
    </message>
    <message>
        <source>Nobody trusted issued the certificate</source>
        <translation>证书的签发者不受信任</translation>
    </message>
    <message>
        <source>Nothing speaks TLS there</source>
        <translation>那里不使用 TLS</translation>
    </message>
    <message>
        <source>TLS is expected there</source>
        <translation>那里要求 TLS</translation>
    </message>
    <message>
        <source>Nothing is at this path</source>
        <translation>该路径下没有服务</translation>
    </message>
    <message>
        <source>The framework takes nobody now</source>
        <translation>机器人框架现在不接受连接</translation>
    </message>
    <message>
        <source>A web server answers, no WebSocket</source>
        <translation>应答的是网页服务器，不是 WebSocket</translation>
    </message>
    <message>
        <source>A WebSocket answers, no HTTP</source>
        <translation>应答的是 WebSocket，不是 HTTP</translation>
    </message>
    <message>
        <source>The handshake was answered wrongly</source>
        <translation>握手应答有误</translation>
    </message>
    <message>
        <source>The server sends us elsewhere</source>
        <translation>服务器要求转到别处</translation>
    </message>
    <message>
        <source>The framework failed</source>
        <translation>机器人框架出错</translation>
    </message>
    <message>
        <source>The framework does not take the request</source>
        <translation>机器人框架不接受该请求</translation>
    </message>
    <message>
        <source>The access token was refused</source>
        <translation>访问令牌被拒绝</translation>
    </message>
    <message>
        <source>An access token is needed</source>
        <translation>需要访问令牌</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>The framework does not take this role</source>
        <translation>机器人框架不接受该角色</translation>
    </message>
    <message>
        <source>The framework does not know this bot ID</source>
        <translation>机器人框架不认识该机器人 QQ</translation>
    </message>
    <message>
        <source>The framework does not want the connection</source>
        <translation>机器人框架不接受该连接</translation>
    </message>
    <message>
        <source>This bot ID is connected already</source>
        <translation>该机器人 QQ 已经连接</translation>
    </message>
    <message>
        <source>What comes first is no OneBot</source>
        <translation>首先收到的不是 OneBot 消息</translation>
    </message>
    <message>
        <source>That is an OneBot implementation, no bot</source>
        <translation>那是协议端，不是机器人</translation>
    </message>
    <message>
        <source>The bot closed the connection</source>
        <translation>机器人关闭了连接</translation>
    </message>
    <message>
        <source>Nobody answers a ping</source>
        <translation>没有回应 ping</translation>
    </message>
    <message>
        <source>The program there is silent</source>
        <translation>那里的程序没有反应</translation>
    </message>
    <message>
        <source>Another program answers there</source>
        <translation>那里是别的程序在应答</translation>
    </message>
    <message>
        <source>The certificate is not checked</source>
        <translation>证书未经校验</translation>
    </message>
    <message>
        <source>Correct the field that is named.</source>
        <translation>请更正所指的字段。</translation>
    </message>
    <message>
        <source>Check how the host is written.</source>
        <translation>请检查主机名的写法。</translation>
    </message>
    <message>
        <source>Check host, network and firewall.</source>
        <translation>请检查主机、网络和防火墙。</translation>
    </message>
    <message>
        <source>Start the bot framework, then check host and port.</source>
        <translation>请启动机器人框架，再检查主机和端口。</translation>
    </message>
    <message>
        <source>Check address, user, password and kind of the proxy.</source>
        <translation>请检查代理的地址、用户、密码和类型。</translation>
    </message>
    <message>
        <source>Look at the certificate.</source>
        <translation>请查看证书。</translation>
    </message>
    <message>
        <source>The other side has to speak TLS 1.2 or later.</source>
        <translation>对端必须支持 TLS 1.2 或更新版本。</translation>
    </message>
    <message>
        <source>Check the port: another program answers there.</source>
        <translation>请检查端口：那里是别的程序在应答。</translation>
    </message>
    <message>
        <source>If the server has a new certificate that you trust, take its pin.</source>
        <translation>如果服务器换了你信任的新证书，请采用它的指纹。</translation>
    </message>
    <message>
        <source>Renew the certificate on the server, or pin this one.</source>
        <translation>请在服务器上更新证书，或固定当前证书。</translation>
    </message>
    <message>
        <source>Compare the clocks of both computers.</source>
        <translation>请比对两台计算机的时间。</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the server’s, then take the pin.</source>
        <translation>请与服务器的指纹比对，然后固定该证书。</translation>
    </message>
    <message>
        <source>Give the file of the authority that issued it, or pin the certificate.</source>
        <translation>请指定签发机构的证书文件，或固定该证书。</translation>
    </message>
    <message>
        <source>Write ws:// in the address.</source>
        <translation>请把地址改为 ws://。</translation>
    </message>
    <message>
        <source>Write wss:// in the address.</source>
        <translation>请把地址改为 wss://。</translation>
    </message>
    <message>
        <source>Write http:// in the address.</source>
        <translation>请把地址改为 http://。</translation>
    </message>
    <message>
        <source>Write https:// in the address.</source>
        <translation>请把地址改为 https://。</translation>
    </message>
    <message>
        <source>Check the path of the URL.</source>
        <translation>请检查 URL 的路径。</translation>
    </message>
    <message>
        <source>Wait, or look at what the framework is busy with.</source>
        <translation>请等待，或查看机器人框架在忙什么。</translation>
    </message>
    <message>
        <source>Look at the framework’s own log.</source>
        <translation>请查看机器人框架自己的日志。</translation>
    </message>
    <message>
        <source>Compare the access token with the framework’s.</source>
        <translation>请与机器人框架的访问令牌比对。</translation>
    </message>
    <message>
        <source>Set the framework’s access token here.</source>
        <translation>请在这里填写机器人框架的访问令牌。</translation>
    </message>
    <message>
        <source>Try one connection for actions and events, or two.</source>
        <translation>请尝试动作和事件共用一个连接，或各用一个。</translation>
    </message>
    <message>
        <source>Check the bot ID: does the framework know it, is it connected already?</source>
        <translation>请检查机器人 QQ：框架是否认识它，是否已经连接？</translation>
    </message>
    <message>
        <source>Give the address of the bot framework.</source>
        <translation>请填写机器人框架的地址。</translation>
    </message>
    <message>
        <source>Restart the framework.</source>
        <translation>请重启机器人框架。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step of the doctor, what it found</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>step of the doctor, what it found, in technical words</comment>
        <translation>%1：%2（%3）</translation>
    </message>
</context>
<context>
    <name>LinkTexts</name>
    <message>
        <source>A web server answers there (%1), no bot. Check port and path.</source>
        <translation>那里应答的是网页服务器（%1），不是机器人。请检查端口和路径。</translation>
    </message>
    <message>
        <source>Refused (401): the bot wants another access token.</source>
        <translation>被拒绝（401）：机器人要求另外的访问令牌。</translation>
    </message>
    <message>
        <source>Refused (403): check access token, path, and whether this bot ID is connected already.</source>
        <translation>被拒绝（403）：请检查访问令牌、路径，以及该机器人 QQ 是否已经连接。</translation>
    </message>
    <message>
        <source>Refused (404): nothing is at this path. Check the URL.</source>
        <translation>被拒绝（404）：该路径下没有服务。请检查 URL。</translation>
    </message>
    <message>
        <source>The bot takes nobody now (%1).</source>
        <translation>机器人现在不接受连接（%1）。</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>服务器应答 %1。</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>部分异常</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Retry in %1 s</source>
        <translation>%1 秒后重连</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Nothing listens at %1. Start the bot framework.</source>
        <translation>%1 没有程序在监听。请启动机器人框架。</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>找不到主机名 %1。</translation>
    </message>
    <message>
        <source>There is no way to %1. Check network and firewall.</source>
        <translation>无法到达 %1。请检查网络和防火墙。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 没有及时应答。</translation>
    </message>
    <message>
        <source>Another program answers at %1, no bot.</source>
        <translation>%1 应答的是别的程序，不是机器人。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation>%1 的证书不受信任。</translation>
    </message>
    <message>
        <source>No TLS could be agreed on with %1.</source>
        <translation>与 %1 的 TLS 协商失败。</translation>
    </message>
    <message>
        <source>The proxy does not let the connection through.</source>
        <translation>代理不让该连接通过。</translation>
    </message>
    <message>
        <source>The bot closed the connection: it does not want this bot ID, role or token.</source>
        <translation>机器人关闭了连接：它不接受这个机器人 QQ、角色或令牌。</translation>
    </message>
    <message>
        <source>The bot ended the connection.</source>
        <translation>机器人断开了连接。</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>丢弃 %1</translation>
    </message>
</context>
<context>
    <name>Switchboard::LinkTrouble</name>
    <message>
        <source>Retry now</source>
        <translation>立即重连</translation>
    </message>
    <message>
        <source>Find the cause</source>
        <translation>查找原因</translation>
    </message>
</context>
<context>
    <name>Switchboard::DoctorDialog</name>
    <message>
        <source>Connection of %1</source>
        <translation>%1 的连接</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>立即连接</translation>
    </message>
    <message>
        <source>Edit service</source>
        <translation>编辑服务</translation>
    </message>
    <message>
        <source>Looking, step by step…</source>
        <translation>正在逐步检查…</translation>
    </message>
    <message>
        <source>Nothing is wrong with the connection.</source>
        <translation>连接没有问题。</translation>
    </message>
    <message>
        <source>The connection does not work like this.</source>
        <translation>这样无法连接。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>Switchboard::ProblemBanners</name>
    <message>
        <source>%1 was refused</source>
        <translation>%1 被拒绝</translation>
    </message>
    <message>
        <source>Edit secret</source>
        <translation>编辑密钥</translation>
    </message>
    <message>
        <source>Edit token</source>
        <translation>编辑令牌</translation>
    </message>
    <message>
        <source>Edit URL</source>
        <translation>编辑 URL</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>Switchboard::ServiceRow</name>
    <message>
        <source>The certificate is not checked</source>
        <translation>证书未经校验</translation>
    </message>
</context>
<context>
    <name>Switchboard::ServicesPanel</name>
    <message>
        <source>Reverse %1/%2</source>
        <translation>反向 %1/%2</translation>
    </message>
    <message>
        <source>HTTP %1/%2</source>
        <translation>HTTP 服务 %1/%2</translation>
    </message>
    <message>
        <source>Reverse WebSocket: Switchboard connects to bots</source>
        <translation>反向 WebSocket：Switchboard 主动连接机器人</translation>
    </message>
    <message>
        <source>HTTP: actions by request, events by stream or by POST</source>
        <translation>HTTP：以请求调用动作，以事件流或 POST 上报事件</translation>
    </message>
</context>
<context>
    <name>Switchboard::WindowActions</name>
    <message>
        <source>Reconnect &amp;now</source>
        <translation>立即重连(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Find what keeps it from connecting…</source>
        <translation>查找无法连接的原因(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>%1 waits for bots to connect; it makes no connections.</source>
        <translation>%1 等待机器人连入，不主动连出。</translation>
    </message>
    <message>
        <source>%1 is not switched on.</source>
        <translation>%1 没有启用。</translation>
    </message>
    <message>
        <source>%1 has no certificate in PEM form.</source>
        <translation>%1 中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>%1 has no RSA or EC key in PEM form without a password.</source>
        <translation>%1 中没有不带密码的 PEM 格式 RSA 或 EC 私钥。</translation>
    </message>
    <message>
        <source>The key in %1 is not that of the certificate in %2.</source>
        <translation>%1 中的私钥与 %2 中的证书不匹配。</translation>
    </message>
    <message>
        <source>The certificate in %1 expired on %2.</source>
        <translation>%1 中的证书已于 %2 过期。</translation>
    </message>
    <message>
        <source>There is no URL to connect to.</source>
        <translation>没有填写要连接的 URL。</translation>
    </message>
    <message>
        <source>%1 has no port.</source>
        <translation>%1 没有端口。</translation>
    </message>
    <message>
        <source>The new certificate is used from now on</source>
        <translation>从现在起使用新证书</translation>
    </message>
    <message>
        <source>The old certificate stays: %1</source>
        <translation>继续使用旧证书：%1</translation>
    </message>
    <message>
        <source>%1: %2; next attempt in %3 s</source>
        <translation>%1：%2；%3 秒后重试</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message>
        <source>The server answered %1</source>
        <translation>服务器应答 %1</translation>
    </message>
    <message>
        <source>No connection within %1 s</source>
        <translation>%1 秒内没有连上</translation>
    </message>
    <message>
        <source>The server ended the connection without an answer</source>
        <translation>服务器没有应答就断开了连接</translation>
    </message>
    <message>
        <source>%1 requests failed one after the other: %2; events wait</source>
        <translation>连续 %1 个请求失败：%2；事件在等待</translation>
    </message>
    <message>
        <source>The target answers again; %1 events wait</source>
        <translation>目标恢复应答；%1 个事件在等待</translation>
    </message>
    <message>
        <source>Events that did not arrive: %1 (%2)</source>
        <translation>未送达的事件：%1 个（%2）</translation>
    </message>
    <message>
        <source>they came faster than the target answers</source>
        <translation>事件的产生快于目标的应答</translation>
    </message>
</context>
</TS>
