<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ImportNotes</name>
    <message>
        <source>%1 is not an object { }</source>
        <translation>%1 不是对象 { }</translation>
    </message>
    <message>
        <source>%1 is not a list [ ]</source>
        <translation>%1 不是列表 [ ]</translation>
    </message>
    <message>
        <source>%1: %2 is not a whole number</source>
        <translation>%1：%2 不是整数</translation>
    </message>
    <message>
        <source>%1: %2 is not between %3 and %4</source>
        <translation>%1：%2 不在 %3 到 %4 之间</translation>
    </message>
    <message>
        <source>%1: %2 is neither true nor false</source>
        <translation>%1：%2 既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>%1: %2 is not a text</source>
        <translation>%1：%2 不是文本</translation>
    </message>
    <message>
        <source>%1: %2 is not an IP address or localhost</source>
        <translation>%1：%2 不是 IP 地址，也不是 localhost</translation>
    </message>
    <message>
        <source>%1: %2 is not an address of the form %3</source>
        <translation>%1：%2 不是 %3 形式的地址</translation>
    </message>
    <message>
        <source>%1: user name and password in an address are not supported</source>
        <translation>%1：不支持在地址中写用户名和密码</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>there is no kind of service &quot;%1&quot; here</source>
        <translation>这里没有“%1”这种服务</translation>
    </message>
    <message>
        <source>%1 is not supported</source>
        <translation>不支持 %1</translation>
    </message>
    <message>
        <source>plug-ins of other programs cannot run here</source>
        <translation>其他程序的插件不能在这里运行</translation>
    </message>
    <message>
        <source>%1: sockets in the file system are not supported; use an address and a port</source>
        <translation>%1：不支持文件系统中的套接字，请使用地址和端口</translation>
    </message>
    <message>
        <source>OneBot %1 is not supported, only OneBot 11</source>
        <translation>不支持 OneBot %1，只支持 OneBot 11</translation>
    </message>
    <message>
        <source>%1 is not known and was left out: %2</source>
        <translation>%1 无法识别，未导入：%2</translation>
    </message>
    <message>
        <source>%1 has no effect in %2 either and was left out</source>
        <translation>%1 在 %2 中也不起作用，未导入</translation>
    </message>
    <message>
        <source>%1 is not supported and was left out: %2</source>
        <translation>不支持 %1，未导入：%2</translation>
    </message>
    <message>
        <source>%1: filters of other programs are not supported; every event is sent</source>
        <translation>%1：不支持其他程序的过滤器，将发送所有事件</translation>
    </message>
    <message>
        <source>%1: the rate limit was left out; limits here are set for each service</source>
        <translation>%1：限速未导入；这里的限制在每个服务中设置</translation>
    </message>
    <message>
        <source>not about connections, and left out: %1</source>
        <translation>与连接无关，未导入：%1</translation>
    </message>
    <message>
        <source>%1: %2 was read as %3</source>
        <translation>%1：%2 读作 %3</translation>
    </message>
    <message>
        <source>%1: %2 s became %3 ms</source>
        <translation>%1：%2 秒换算为 %3 毫秒</translation>
    </message>
    <message>
        <source>%1: %2 was raised to %3, the least</source>
        <translation>%1：%2 提高到最小值 %3</translation>
    </message>
    <message>
        <source>%1: %2 is every address of this machine and became %3</source>
        <translation>%1：%2 表示本机的所有地址，改为 %3</translation>
    </message>
    <message>
        <source>%1: %2 means no heartbeat</source>
        <translation>%1：%2 表示不发送心跳</translation>
    </message>
    <message>
        <source>some bots reconnect after 30 s of silence; a heartbeat of 15000 ms is safer than %1 ms</source>
        <translation>有些机器人在 30 秒没有消息后会重连；心跳间隔 15000 毫秒比 %1 毫秒稳妥</translation>
    </message>
    <message>
        <source>another entry has the name %1: this one became %2</source>
        <translation>名称 %1 已被使用，此项改名为 %2</translation>
    </message>
    <message>
        <source>it had no name and became %1</source>
        <translation>原来没有名称，命名为 %1</translation>
    </message>
    <message>
        <source>the name %1 cannot be used and became %2</source>
        <translation>名称 %1 不能使用，改为 %2</translation>
    </message>
    <message>
        <source>%1: the token was taken out of the address and became the token</source>
        <translation>%1：地址中的访问令牌已取出，作为访问令牌使用</translation>
    </message>
    <message>
        <source>%1: the token was taken out of the address</source>
        <translation>%1：地址中的访问令牌已去掉</translation>
    </message>
    <message>
        <source>%1 became the token</source>
        <translation>%1 作为访问令牌使用</translation>
    </message>
    <message>
        <source>%1 is there twice: the last one counts</source>
        <translation>%1 出现了两次，以最后一次为准</translation>
    </message>
    <message>
        <source>it would be open to the network at %1 without a token; set one, then switch it on</source>
        <translation>它会在 %1 上没有访问令牌地向网络开放；请先设置访问令牌，再启用</translation>
    </message>
    <message>
        <source>its token has blanks or characters outside of ASCII, or is too long; set another one, then switch it on</source>
        <translation>它的访问令牌含有空格或非 ASCII 字符，或者太长；请另设一个，再启用</translation>
    </message>
    <message>
        <source>%1: %2 did not switch it off in %3; here it comes in switched off</source>
        <translation>%1: %2 在 %3 中并没有把它关掉；这里导入为停用状态</translation>
    </message>
    <message>
        <source>%1 is off in the file</source>
        <translation>文件中 %1 是停用的</translation>
    </message>
    <message>
        <source>the file is of account %1; the services speak for the first account of the backend until you choose another</source>
        <translation>文件属于账号 %1；在您另选之前，服务使用后端的第一个账号</translation>
    </message>
    <message>
        <source>${%1} was filled in from the environment of this program</source>
        <translation>${%1} 已用本程序的环境变量填入</translation>
    </message>
    <message>
        <source>${%1} is not set here: its default was taken</source>
        <translation>${%1} 在这里没有设置，使用其默认值</translation>
    </message>
    <message>
        <source>${%1} is not set here and has no default: it became empty</source>
        <translation>${%1} 在这里没有设置，也没有默认值，按空处理</translation>
    </message>
    <message>
        <source>the file has no connections</source>
        <translation>文件中没有连接</translation>
    </message>
    <message>
        <source>port %1 is used by %2; change it in the file or there</source>
        <translation>端口 %1 已被 %2 使用；请在文件中或那里更改</translation>
    </message>
    <message>
        <source>%2 has the address %1 already</source>
        <translation>%2 已经使用地址 %1</translation>
    </message>
    <message>
        <source>the file has no token for it: the one it has stays</source>
        <translation>文件中没有它的访问令牌，保留现有的</translation>
    </message>
    <message>
        <source>there is no backend that it could speak for</source>
        <translation>没有可供它使用的后端</translation>
    </message>
    <message>
        <source>you left it out</source>
        <translation>您没有选择它</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>not supported</source>
        <comment>an entry of a file</comment>
        <translation>不支持</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>an entry of a file</comment>
        <translation>有误</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>an entry of a file</comment>
        <translation>不导入</translation>
    </message>
    <message>
        <source>+ added, off</source>
        <comment>a service, by an import</comment>
        <translation>+ 新增，停用</translation>
    </message>
    <message>
        <source>+ added</source>
        <comment>a service, by an import</comment>
        <translation>+ 新增</translation>
    </message>
    <message>
        <source>is there</source>
        <comment>a service, by an import</comment>
        <translation>已有</translation>
    </message>
    <message>
        <source>~ changed, off</source>
        <comment>a service, by an import</comment>
        <translation>~ 更改，停用</translation>
    </message>
    <message>
        <source>~ changed</source>
        <comment>a service, by an import</comment>
        <translation>~ 更改</translation>
    </message>
    <message>
        <source>conflict</source>
        <comment>a service, by an import</comment>
        <translation>冲突</translation>
    </message>
</context>
<context>
    <name>Switchboard::ForeignImportDialog</name>
    <message>
        <source>Import %1?</source>
        <translation>导入 %1？</translation>
    </message>
    <message>
        <source>This is a configuration of %1. Nothing is changed before you import. It can be undone.</source>
        <translation>这是 %1 的配置。导入之前不会更改任何内容，导入后可以撤销。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>导入的内容</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的位置</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>place in a file</comment>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>没有可导入的内容。</translation>
    </message>
    <message>
        <source>Added: %1. Changed: %2. Already there: %3. Not imported: %4.</source>
        <translation>新增：%1。更改：%2。已有：%3。未导入：%4。</translation>
    </message>
</context>
<context>
    <name>Switchboard::ConfigurationTransfer</name>
    <message>
        <source>Configuration files (*.json *.json5 *.yml *.yaml)</source>
        <translation>配置文件 (*.json *.json5 *.yml *.yaml)</translation>
    </message>
</context>
</TS>
