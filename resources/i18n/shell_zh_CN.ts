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
<context>
    <name>CoreWords</name>
    <message>
        <source>There is no act “%1”.</source>
        <translation>没有名为“%1”的操作。</translation>
    </message>
    <message>
        <source>The simulator is not started.</source>
        <translation>模拟器没有启动。</translation>
    </message>
    <message>
        <source>User %1 does not exist in the simulator.</source>
        <translation>模拟器中没有用户 %1。</translation>
    </message>
    <message>
        <source>Group %1 does not exist in the simulator.</source>
        <translation>模拟器中没有群 %1。</translation>
    </message>
    <message>
        <source>User %1 is not a member of group %2.</source>
        <translation>用户 %1 不是群 %2 的成员。</translation>
    </message>
    <message>
        <source>Account %1 is not a member of group %2.</source>
        <translation>账号 %1 不是群 %2 的成员。</translation>
    </message>
    <message>
        <source>User %1 is a member of group %2 already.</source>
        <translation>用户 %1 已经是群 %2 的成员。</translation>
    </message>
    <message>
        <source>User %1 is muted in group %2 for %3 s more.</source>
        <translation>用户 %1 在群 %2 中被禁言，还有 %3 秒。</translation>
    </message>
    <message>
        <source>Everybody is muted in group %1.</source>
        <translation>群 %1 正在全员禁言。</translation>
    </message>
    <message>
        <source>User %1 is an account: bots speak for it. Choose another user.</source>
        <translation>用户 %1 是机器人账号，由机器人发言；请选择其他用户。</translation>
    </message>
    <message>
        <source>User %1 is a friend of account %2 already.</source>
        <translation>用户 %1 已经是账号 %2 的好友。</translation>
    </message>
    <message>
        <source>No account is a member of group %1, so nobody would hear it.</source>
        <translation>群 %1 中没有机器人账号，没有人会收到。</translation>
    </message>
    <message>
        <source>No account manages group %1, so nobody is asked. Make an account admin of it first.</source>
        <translation>群 %1 没有担任管理员的机器人账号，没有人会收到申请；请先把一个账号设为管理员。</translation>
    </message>
    <message>
        <source>Message %1 was recalled.</source>
        <translation>消息 %1 已被撤回。</translation>
    </message>
    <message>
        <source>The message is empty. Write something to send.</source>
        <translation>消息是空的，请先输入内容。</translation>
    </message>
    <message>
        <source>Group %1 does not allow anonymous messages.</source>
        <translation>群 %1 不允许匿名消息。</translation>
    </message>
    <message>
        <source>Account %1 is the last one; bots need one.</source>
        <translation>账号 %1 是最后一个，机器人需要至少一个账号。</translation>
    </message>
    <message>
        <source>User %1 is an account. Delete the account first.</source>
        <translation>用户 %1 是机器人账号，请先删除该账号。</translation>
    </message>
    <message>
        <source>User %1 is the owner.</source>
        <translation>用户 %1 是群主。</translation>
    </message>
    <message>
        <source>The request is answered already.</source>
        <translation>该请求已经处理过了。</translation>
    </message>
    <message>
        <source>Message %1 does not exist in the simulator.</source>
        <translation>模拟器中没有消息 %1。</translation>
    </message>
    <message>
        <source>User %1 is the account itself; bots speak for it. Choose another user.</source>
        <translation>用户 %1 就是机器人账号本身，由机器人发言。请选择其他用户。</translation>
    </message>
    <message>
        <source>User %1 cannot write in the private chat with user %2.</source>
        <translation>用户 %1 不能在与用户 %2 的私聊中发言。</translation>
    </message>
    <message>
        <source>“%1” is taken by another entry; choose another one</source>
        <translation>“%1”已被另一条目使用，请换一个</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>端口 %1 被其他程序占用。</translation>
    </message>
    <message>
        <source>this is not UTF-8; save the file as UTF-8</source>
        <translation>不是 UTF-8 编码，请将文件保存为 UTF-8</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>文件结尾</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>a comma or }</source>
        <translation>逗号或 }</translation>
    </message>
    <message>
        <source>a comma or ]</source>
        <translation>逗号或 ]</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>双引号中的键</translation>
    </message>
    <message>
        <source>the key “%1” is here twice; remove one</source>
        <translation>键“%1”重复出现，请删除一个</translation>
    </message>
    <message>
        <source>a colon after the key</source>
        <translation>键后面的冒号</translation>
    </message>
    <message>
        <source>the text that starts here has no closing quote</source>
        <translation>从此处开始的文本缺少结束引号</translation>
    </message>
    <message>
        <source>a control character must be written as %1</source>
        <translation>控制字符必须写作 %1</translation>
    </message>
    <message>
        <source>unknown escape; a backslash is written twice</source>
        <translation>未知的转义；反斜杠须写两次</translation>
    </message>
    <message>
        <source>a number must not start with 0</source>
        <translation>数字不能以 0 开头</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>JSON has no comments; remove it</source>
        <translation>JSON 不支持注释，请删除</translation>
    </message>
    <message>
        <source>There is no service “%1”.</source>
        <translation>没有名为“%1”的服务。</translation>
    </message>
    <message>
        <source>It is too late to keep %1 on.</source>
        <translation>已来不及保持 %1 启用。</translation>
    </message>
    <message>
        <source>%1 is not draining.</source>
        <translation>%1 不在排空中。</translation>
    </message>
    <message>
        <source>A later command switched the service on.</source>
        <translation>之后的命令启用了该服务。</translation>
    </message>
    <message>
        <source>A later command switched the service off.</source>
        <translation>之后的命令停用了该服务。</translation>
    </message>
    <message>
        <source>These connections are made up. Start without --demo to change a profile.</source>
        <translation>这些是演示连接。要修改配置，请不带 --demo 启动。</translation>
    </message>
    <message>
        <source>With --demo there is no simulator.</source>
        <translation>演示模式下没有模拟器。</translation>
    </message>
    <message>
        <source>The connections are made up for review; nothing listens</source>
        <translation>演示模式：连接均为虚构，不监听任何端口</translation>
    </message>
    <message>
        <source>No simulator is enabled in the configuration file.</source>
        <translation>配置文件中没有启用模拟器。</translation>
    </message>
    <message>
        <source>The backend “%1” does not run.</source>
        <translation>后端“%1”未运行。</translation>
    </message>
    <message>
        <source>Another test is still running.</source>
        <translation>另一项测试仍在进行。</translation>
    </message>
    <message>
        <source>The program ends.</source>
        <translation>程序正在退出。</translation>
    </message>
    <message>
        <source>Nothing was disconnected: %1</source>
        <translation>没有断开任何连接：%1</translation>
    </message>
    <message>
        <source>The configuration could not be saved: %1</source>
        <translation>配置无法保存：%1</translation>
    </message>
    <message>
        <source>The blocks could not be saved: %1</source>
        <translation>封禁列表无法保存：%1</translation>
    </message>
    <message>
        <source>The block works until the program ends, but it could not be saved: %1</source>
        <translation>封禁在程序退出前有效，但无法保存：%1</translation>
    </message>
    <message>
        <source>The change is lost when the program ends: %1</source>
        <translation>该更改将在程序退出后丢失：%1</translation>
    </message>
    <message>
        <source>The block would have expired already. Choose a later end.</source>
        <translation>该封禁已经过期，请选择更晚的结束时间。</translation>
    </message>
    <message>
        <source>The computer slept; every connection must answer within 5 s</source>
        <translation>电脑刚从睡眠中恢复，各连接须在 5 秒内应答</translation>
    </message>
    <message>
        <source>Port %1 is in use.</source>
        <translation>端口 %1 被占用。</translation>
    </message>
    <message>
        <source>Port %1 is used by %2 (pid %3).</source>
        <translation>端口 %1 被 %2（pid %3）占用。</translation>
    </message>
    <message>
        <source>Port %1 is used by %2.</source>
        <translation>端口 %1 被 %2 占用。</translation>
    </message>
    <message>
        <source>No permission to listen on %1. Ports below 1024 need a privilege; choose another one.</source>
        <translation>没有监听 %1 的权限。1024 以下的端口需要特权，请换一个端口。</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer. Use 127.0.0.1 or 0.0.0.0.</source>
        <translation>%1 不是本机地址。请使用 127.0.0.1 或 0.0.0.0。</translation>
    </message>
    <message>
        <source>Cannot listen on %1: %2</source>
        <translation>无法监听 %1：%2</translation>
    </message>
    <message>
        <source>%1 can be reached from the network, so an access token is needed. Set one, or use 127.0.0.1.</source>
        <translation>%1 可从网络访问，因此需要访问令牌。请设置令牌，或使用 127.0.0.1。</translation>
    </message>
    <message>
        <source>%1 is broken and was left as it is; the backup %2 is used</source>
        <translation>%1 已损坏，原样保留；改用备份 %2</translation>
    </message>
    <message>
        <source>%1 is missing; the backup %2 is used</source>
        <translation>缺少 %1；改用备份 %2</translation>
    </message>
    <message>
        <source>%1 is broken and was left as it is; a new configuration is used</source>
        <translation>%1 已损坏，原样保留；改用新配置</translation>
    </message>
    <message>
        <source>A new profile: %1 was written</source>
        <translation>新的配置档：已写入 %1</translation>
    </message>
    <message>
        <source>%1 is gone; the running configuration stays, the next save writes it again</source>
        <translation>%1 已不存在；当前配置继续运行，下次保存时会重新写入</translation>
    </message>
    <message>
        <source>%1 was written anew from the running configuration; what was there is kept beside it</source>
        <translation>已按当前运行的配置重新写入 %1；原内容保留在旁边</translation>
    </message>
    <message>
        <source>%1 could be read by other users; its mode is 0600 now</source>
        <translation>%1 曾可被其他用户读取，权限现已改为 0600</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Removed what an unfinished save left behind: %1</source>
        <translation>已清理未完成的保存所留下的文件：%1</translation>
    </message>
    <message>
        <source>A crash of this run would not be noticed: %1</source>
        <translation>本次运行若崩溃将无法察觉：%1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺少此项</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>must be %1, not %2</source>
        <translation>应为%1，而不是%2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list [ ]</source>
        <translation>列表 [ ]</translation>
    </message>
    <message>
        <source>an object { }</source>
        <translation>对象 { }</translation>
    </message>
    <message>
        <source>unknown key; it is kept and has no effect</source>
        <translation>未知的键，予以保留但不起作用</translation>
    </message>
    <message>
        <source>must have 1-40 characters, not only blanks</source>
        <translation>须为 1-40 个字符，且不能全是空白</translation>
    </message>
    <message>
        <source>must have 1-40 characters of A-Z a-z 0-9 . _ -</source>
        <translation>须为 1-40 个字符，仅限 A-Z a-z 0-9 . _ -</translation>
    </message>
    <message>
        <source>%1 is not an IP address or “localhost”; use 0.0.0.0 or :: for every address of this computer</source>
        <translation>%1 不是 IP 地址或“localhost”；要监听本机所有地址，请使用 0.0.0.0 或 ::</translation>
    </message>
    <message>
        <source>%1 is not a port (1-65535; 0 picks a free one)</source>
        <translation>%1 不是有效端口（1-65535；0 表示自动选择空闲端口）</translation>
    </message>
    <message>
        <source>%1 is not an interval (milliseconds, at least 1000; 0 = none)</source>
        <translation>%1 不是有效间隔（毫秒，至少 1000；0 表示不发送）</translation>
    </message>
    <message>
        <source>%1 is not one of: %2</source>
        <translation>%1 不在可选值之内：%2</translation>
    </message>
    <message>
        <source>%1 is not allowed (1-%2)</source>
        <translation>%1 超出范围（1-%2）</translation>
    </message>
    <message>
        <source>%1 is used by the service “%2” on the same host; choose another port</source>
        <translation>端口 %1 已被同一主机上的服务“%2”使用，请换一个端口</translation>
    </message>
    <message>
        <source>there is no usable backend “%1” (usable: %2)</source>
        <translation>没有可用的后端“%1”（可用：%2）</translation>
    </message>
    <message>
        <source>the file must hold one object { }</source>
        <translation>文件内容应为一个对象 { }</translation>
    </message>
    <message>
        <source>%1 is missing, the file ends here</source>
        <translation>文件到此结束，缺少 %1</translation>
    </message>
    <message>
        <source>%1 is missing here</source>
        <translation>此处缺少 %1</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>还没有要发送的内容。</translation>
    </message>
    <message>
        <source>The simulator has not started.</source>
        <translation>模拟器尚未启动。</translation>
    </message>
</context>
<context>
    <name>Switchboard::AboutDialog</name>
    <message>
        <source>No data leaves this computer except what you relay.</source>
        <translation>除你转发的内容外，没有任何数据离开本机。</translation>
    </message>
    <message>
        <source>commit unknown</source>
        <translation>提交未知</translation>
    </message>
    <message>
        <source>commit %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置档</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>Switchboard::AdvancedSettings</name>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Panels and columns go back to where they were at first.</source>
        <translation>面板和列恢复到最初的位置。</translation>
    </message>
    <message>
        <source>reset docks columns window</source>
        <translation>重置 面板 停靠 列 窗口</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>新手引导</translation>
    </message>
    <message>
        <source>Language, framework and the first bot.</source>
        <translation>语言、框架和第一个机器人。</translation>
    </message>
    <message>
        <source>wizard welcome introduction</source>
        <translation>向导 欢迎 入门</translation>
    </message>
    <message>
        <source>Recent commands</source>
        <translation>最近使用的命令</translation>
    </message>
    <message>
        <source>The command palette shows what you used last first.</source>
        <translation>命令面板优先显示最近用过的命令。</translation>
    </message>
    <message>
        <source>history forget palette</source>
        <translation>历史 清除 面板</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>Every setting and every shortcut goes back to its default. Services, bots and messages stay.</source>
        <translation>所有设置和快捷键恢复默认值。服务、机器人和消息不受影响。</translation>
    </message>
    <message>
        <source>reset defaults factory</source>
        <translation>重置 默认 恢复</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Reset all...</source>
        <translation>全部重置...</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>重置全部设置？</translation>
    </message>
    <message>
        <source>Every setting and every shortcut goes back to its default. This cannot be undone.</source>
        <translation>所有设置和快捷键恢复默认值。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
</context>
<context>
    <name>Switchboard::CommandPalette</name>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>没有名为“%1”的内容</translation>
    </message>
    <message>
        <source>Enter runs · Ctrl+Enter copies the command line · Esc closes</source>
        <translation>回车执行 · Ctrl+回车复制命令行 · Esc 关闭</translation>
    </message>
    <message>
        <source>Enter runs · Esc closes</source>
        <translation>回车执行 · Esc 关闭</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Commands, services, #connections, settings</source>
        <translation>命令、服务、#连接、设置</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
</context>
<context>
    <name>Switchboard::ConnectStep</name>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>%1. The last attempt sent no access token.</source>
        <translation>%1。上次连接没有带访问令牌。</translation>
    </message>
    <message>
        <source>%1. The last attempt sent another access token.</source>
        <translation>%1。上次连接的访问令牌不对。</translation>
    </message>
    <message>
        <source>%1. The last attempt asked for another path.</source>
        <translation>%1。上次连接请求了别的路径。</translation>
    </message>
    <message>
        <source>%1. The last attempt was refused; Events has the reason.</source>
        <translation>%1。上次连接被拒绝，原因见“事件”。</translation>
    </message>
    <message>
        <source>Choose the framework of your bot and put these lines into its configuration. Then start the bot.</source>
        <translation>选择机器人所用的框架，把以下内容写入它的配置，然后启动机器人。</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>framework</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>There is no service to connect to.</source>
        <translation>还没有可连接的服务。</translation>
    </message>
    <message>
        <source>%1 did not start. %2</source>
        <translation>%1 启动失败。%2</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <translation>%1 已停用。</translation>
    </message>
    <message>
        <source>Waiting for your bot at %1</source>
        <translation>正在 %1 等待机器人连接</translation>
    </message>
    <message>
        <source>Your bot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>%1 connected as #%2</source>
        <translation>%1 已连接，编号 #%2</translation>
    </message>
</context>
<context>
    <name>Switchboard::ConnectionSettings</name>
    <message>
        <source>Ask before disconnecting</source>
        <translation>断开前询问</translation>
    </message>
    <message>
        <source>Kicking so many connections, or switching off a service that has so many, asks first.</source>
        <translation>一次踢出这么多连接，或停用有这么多连接的服务时，先询问。</translation>
    </message>
    <message>
        <source>confirm question dialog kick switch off</source>
        <translation>确认 提示 踢出 停用</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>排空</translation>
    </message>
    <message>
        <source>The time that is proposed for running work when a service is switched off.</source>
        <translation>停用服务时，为进行中的工作预留的时间。</translation>
    </message>
    <message>
        <source>seconds wait graceful switch off</source>
        <translation>秒 等待 停用</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>from </source>
        <comment>so many connections</comment>
        <translation>不少于 </translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Reason for a kick</source>
        <translation>踢出原因</translation>
    </message>
    <message>
        <source>What kicked clients are told when no other reason is given.</source>
        <translation>未另行说明时，告知被踢出客户端的原因。</translation>
    </message>
    <message>
        <source>disconnect close text</source>
        <translation>断开 关闭 文字</translation>
    </message>
</context>
<context>
    <name>Switchboard::DataSettings</name>
    <message>
        <source>Security and data</source>
        <translation>安全与数据</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Edit file</source>
        <translation>编辑文件</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Profile folder</source>
        <translation>配置档文件夹</translation>
    </message>
    <message>
        <source>data directory path</source>
        <translation>数据 目录 路径</translation>
    </message>
    <message>
        <source>Configuration file</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>%1. It holds the access tokens; only you can read it.</source>
        <translation>%1。其中有访问令牌，仅你本人可读。</translation>
    </message>
    <message>
        <source>services json tokens edit</source>
        <translation>服务 令牌 编辑</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>%1. It has no tokens and no messages.</source>
        <translation>%1。不含令牌和消息内容。</translation>
    </message>
    <message>
        <source>journal history events file</source>
        <translation>记录 历史 事件 文件</translation>
    </message>
    <message>
        <source>Diagnostic info</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Versions, services and their states for a report of a problem. It has no tokens and no messages.</source>
        <translation>报告问题所需的版本、服务及其状态。不含令牌和消息内容。</translation>
    </message>
    <message>
        <source>clipboard bug report support</source>
        <translation>剪贴板 反馈 报告</translation>
    </message>
    <message>
        <source>Copied the diagnostic info; it has no tokens and no messages</source>
        <translation>已复制诊断信息，不含令牌和消息内容</translation>
    </message>
    <message>
        <source>Diagnostic info with the log</source>
        <translation>诊断信息和日志</translation>
    </message>
    <message>
        <source>The same and the end of the log, which names the addresses of clients, as a file.</source>
        <translation>同上，并附日志末尾（含客户端地址），保存为文件。</translation>
    </message>
    <message>
        <source>export bug report support</source>
        <translation>导出 反馈 报告</translation>
    </message>
    <message>
        <source>%1 does not exist yet</source>
        <translation>%1 尚不存在</translation>
    </message>
    <message>
        <source>No program could be started for %1</source>
        <translation>无法为 %1 启动程序</translation>
    </message>
    <message>
        <source>Save diagnostic info</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Could not save %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
</context>
<context>
    <name>Switchboard::EventSettings</name>
    <message>
        <source>Events kept</source>
        <translation>保留的事件</translation>
    </message>
    <message>
        <source>The newest lines that the Events tab keeps. Older ones stay in the log file.</source>
        <translation>“事件”页保留的最新行数。更早的事件仍在日志文件中。</translation>
    </message>
    <message>
        <source>rows lines history journal memory</source>
        <translation>行数 历史 记录 内存</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source> lines</source>
        <translation> 行</translation>
    </message>
</context>
<context>
    <name>Switchboard::EventsPage</name>
    <message>
        <source>Export the events that are shown</source>
        <translation>导出所显示的事件</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>导出事件</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson)</source>
        <translation>JSON 行 (*.ndjson)</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n event(s) to %1</source>
        <translation>
            <numerusform>已将 %n 条事件导出到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not save %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
</context>
<context>
    <name>Switchboard::FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>新手引导</translation>
    </message>
    <message>
        <source>Welcome to Switchboard</source>
        <translation>欢迎使用 Switchboard</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>你想做什么？</translation>
    </message>
    <message>
        <source>Connect your bot</source>
        <translation>连接机器人</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Esc skips, too</source>
        <translation>按 Esc 也可跳过</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Talk to it in the simulator</source>
        <translation>在模拟器中与它对话</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Go to the window</source>
        <translation>进入主窗口</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Switchboard::GeneralSettings</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>深色</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <comment>density</comment>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <comment>density</comment>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>English Chinese translation</source>
        <translation>英文 中文 翻译</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System follows the colours of the desktop.</source>
        <translation>“跟随系统”使用桌面的配色。</translation>
    </message>
    <message>
        <source>light dark colours appearance</source>
        <translation>浅色 深色 颜色 外观</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>How much room the rows of tables take.</source>
        <translation>表格每行占用的高度。</translation>
    </message>
    <message>
        <source>comfortable compact row height</source>
        <translation>宽松 紧凑 行高</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>Switchboard starts when you log in to this computer.</source>
        <translation>登录这台电脑时自动启动 Switchboard。</translation>
    </message>
    <message>
        <source>autostart boot</source>
        <translation>自启动 开机</translation>
    </message>
    <message>
        <source>Close to tray</source>
        <translation>关闭到托盘</translation>
    </message>
    <message>
        <source>Closing the window leaves the services running. Where the desktop shows no tray, the window is minimised.</source>
        <translation>关闭窗口后服务继续运行。桌面没有托盘时改为最小化。</translation>
    </message>
    <message>
        <source>notification area background</source>
        <translation>通知区域 后台</translation>
    </message>
</context>
<context>
    <name>Switchboard::GoalStep</name>
    <message>
        <source>Test a bot without QQ</source>
        <translation>不登录 QQ 测试机器人</translation>
    </message>
    <message>
        <source>Switchboard plays the account, the groups and the people. Your bot connects to it and answers what you write in the simulator.</source>
        <translation>由 Switchboard 扮演账号、群和群友。机器人连接上来，回复你在模拟器中发送的消息。</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看看再说</translation>
    </message>
    <message>
        <source>Go to the window. These steps stay in the Help menu.</source>
        <translation>直接进入主窗口。本引导可在“帮助”菜单中再次打开。</translation>
    </message>
</context>
<context>
    <name>Switchboard::LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>Switchboard::LookStep</name>
    <message>
        <source>Switchboard runs the OneBot 11 services that your bots connect to, shows every connection, and plays an account for tests. Everything here can be changed later in the settings.</source>
        <translation>Switchboard 运行供机器人连接的 OneBot 11 服务，显示每一个连接，还能扮演账号供你测试。这里的选择以后都可以在设置中更改。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>Switchboard::MainWindow</name>
    <message>
        <source>Hide the services</source>
        <translation>隐藏服务面板</translation>
    </message>
    <message>
        <source>Hide the inspector</source>
        <translation>隐藏检查器</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题 (%1)</translation>
    </message>
</context>
<context>
    <name>Switchboard::NotificationSettings</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>The desktop says what happens while the window is not in front. One for each cause within 10 minutes.</source>
        <translation>窗口不在前台时，由桌面弹出通知。同一原因 10 分钟内只通知一次。</translation>
    </message>
    <message>
        <source>alerts messages bubbles</source>
        <translation>提醒 消息 弹窗</translation>
    </message>
    <message>
        <source>A service did not start</source>
        <translation>服务启动失败</translation>
    </message>
    <message>
        <source>For example because its port is taken.</source>
        <translation>例如端口被占用。</translation>
    </message>
    <message>
        <source>failed error</source>
        <translation>失败 错误</translation>
    </message>
    <message>
        <source>The configuration file cannot be used</source>
        <translation>配置文件无法使用</translation>
    </message>
    <message>
        <source>The running configuration stays.</source>
        <translation>继续使用当前运行的配置。</translation>
    </message>
    <message>
        <source>broken invalid</source>
        <translation>损坏 无效</translation>
    </message>
    <message>
        <source>Many wrong tokens</source>
        <translation>大量错误令牌</translation>
    </message>
    <message>
        <source>Somebody tries to connect again and again without the right access token.</source>
        <translation>有人在没有正确访问令牌的情况下反复尝试连接。</translation>
    </message>
    <message>
        <source>attack rejected authentication</source>
        <translation>攻击 拒绝 鉴权</translation>
    </message>
    <message>
        <source>A client reads too slowly</source>
        <translation>客户端读取过慢</translation>
    </message>
    <message>
        <source>Its queue is full, and events for it are dropped.</source>
        <translation>它的队列已满，发给它的事件被丢弃。</translation>
    </message>
    <message>
        <source>dropped queue slow</source>
        <translation>丢弃 队列 缓慢</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Muted until %1.</source>
        <translation>静音至 %1。</translation>
    </message>
    <message>
        <source>Nothing is muted now.</source>
        <translation>当前未静音。</translation>
    </message>
    <message>
        <source>silence quiet do not disturb</source>
        <translation>免打扰 安静</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>静音 1 小时</translation>
    </message>
</context>
<context>
    <name>Switchboard::PaletteSource</name>
    <message>
        <source>Switch on %1</source>
        <comment>service</comment>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <comment>service</comment>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>Connections of %1</source>
        <comment>service</comment>
        <translation>%1 的连接</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>connection</comment>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Kick %1</source>
        <comment>connection</comment>
        <translation>踢出 %1</translation>
    </message>
    <message>
        <source>select a connection first</source>
        <translation>请先选择连接</translation>
    </message>
    <message>
        <source>the service is not on</source>
        <translation>该服务未启用</translation>
    </message>
    <message>
        <source>all services are on</source>
        <translation>所有服务均已启用</translation>
    </message>
    <message>
        <source>no service is on</source>
        <translation>没有已启用的服务</translation>
    </message>
    <message>
        <source>select a service first</source>
        <translation>请先选择服务</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>当前不可用</translation>
    </message>
</context>
<context>
    <name>Switchboard::ProblemBanners</name>
    <message>
        <source>Configuration file not used</source>
        <translation>配置文件未生效</translation>
    </message>
</context>
<context>
    <name>Switchboard::ProblemModel</name>
    <message>
        <source>none</source>
        <comment>no way to mend a problem</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>无服务</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>What</source>
        <comment>what is wrong</comment>
        <translation>问题</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>why something is wrong</comment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Fix</source>
        <comment>how to mend a problem</comment>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>Switchboard::ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>What fails and lasts is listed here with the way to mend it.</source>
        <translation>持续存在的故障会列在这里，并给出处理办法。</translation>
    </message>
</context>
<context>
    <name>Switchboard::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Reset page</source>
        <translation>重置此页</translation>
    </message>
    <message>
        <source>No setting matches “%1”</source>
        <translation>没有与“%1”匹配的设置</translation>
    </message>
</context>
<context>
    <name>Switchboard::ShortcutModel</name>
    <message>
        <source>Default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no keys</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>Switchboard::ShortcutOverview</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Change shortcuts...</source>
        <translation>修改快捷键...</translation>
    </message>
</context>
<context>
    <name>Switchboard::ShortcutsSettings</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Press new keys</source>
        <translation>按下新快捷键</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>The command has no keys then</source>
        <translation>清除后该命令没有快捷键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>改为此命令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reset all shortcuts?</source>
        <translation>重置全部快捷键？</translation>
    </message>
    <message>
        <source>Every command gets the keys back that it came with.</source>
        <translation>所有命令恢复默认快捷键。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>No command matches</source>
        <translation>没有匹配的命令</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing. Hold Ctrl or Alt, or use F1 to F12.</source>
        <translation>%1 单独用于输入文字。请加按 Ctrl 或 Alt，或使用 F1 至 F12。</translation>
    </message>
    <message>
        <source>%1 moves around in lists and fields and cannot be used.</source>
        <translation>%1 用于在列表和输入框中移动，不能用作快捷键。</translation>
    </message>
    <message>
        <source>%1 is a key of Chinese input methods; it may not arrive here.</source>
        <translation>%1 是中文输入法的快捷键，可能无法传到这里。</translation>
    </message>
    <message>
        <source>%1 is a key of QQ; it may not arrive here.</source>
        <translation>%1 是 QQ 的快捷键，可能无法传到这里。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 已用于“%2”。</translation>
    </message>
    <message>
        <source>Enter goes to the field, Esc leaves it.</source>
        <translation>回车进入输入框，Esc 离开。</translation>
    </message>
</context>
<context>
    <name>Switchboard::SnippetCard</name>
    <message>
        <source>Address and token</source>
        <translation>地址和令牌</translation>
    </message>
    <message>
        <source>Hide token</source>
        <translation>隐藏令牌</translation>
    </message>
    <message>
        <source>Show token</source>
        <translation>显示令牌</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>What the bot needs</source>
        <translation>机器人所需配置</translation>
    </message>
</context>
<context>
    <name>Switchboard::StatusSegments</name>
    <message>
        <source>Show the problems</source>
        <translation>查看问题</translation>
    </message>
</context>
<context>
    <name>Switchboard::WindowActions</name>
    <message>
        <source>Disconnect the selected connections</source>
        <translation>断开所选连接</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>密度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Comfortable</source>
        <comment>density</comment>
        <translation>宽松(&amp;C)</translation>
    </message>
    <message>
        <source>Com&amp;pact</source>
        <comment>density</comment>
        <translation>紧凑(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export events...</source>
        <translation>导出事件(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>关闭窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个面板(&amp;N)</translation>
    </message>
    <message>
        <source>Previo&amp;us pane</source>
        <translation>上一个面板(&amp;U)</translation>
    </message>
    <message>
        <source>First &amp;steps...</source>
        <translation>新手引导(&amp;S)...</translation>
    </message>
    <message>
        <source>S&amp;hortcuts</source>
        <translation>快捷键(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>命令面板(&amp;C)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>Switchboard::WindowCommands</name>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
</context>
</TS>
