<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Switchboard::DiffView</name>
    <message>
        <source>Select a message, or two to compare them</source>
        <translation>选择一条消息，或选择两条进行对比</translation>
    </message>
    <message>
        <source>There is no earlier message of this type to compare with</source>
        <translation>没有更早的同类型消息可供对比</translation>
    </message>
    <message>
        <source>Only JSON can be compared</source>
        <translation>只能对比 JSON</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>没有差异</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>仅显示差异</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>Switchboard::JsonDiffModel</name>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of a JSON member</comment>
        <translation>键</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>Switchboard::JsonTree</name>
    <message>
        <source>This is not JSON</source>
        <translation>这不是 JSON</translation>
    </message>
    <message>
        <source>Too large for a tree</source>
        <translation>内容过大，无法显示为树</translation>
    </message>
    <message>
        <source>Members of the message</source>
        <translation>消息的成员</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>Switchboard::JsonTreeModel</name>
    <message>
        <source>Key</source>
        <comment>of a JSON member</comment>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>(value)</source>
        <translation>（值）</translation>
    </message>
</context>
<context>
    <name>Switchboard::MessageView</name>
    <message>
        <source>Select a message to see what it says</source>
        <translation>选择一条消息以查看内容</translation>
    </message>
    <message>
        <source>Pretty</source>
        <comment>JSON laid out</comment>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Raw</source>
        <comment>as it was sent</comment>
        <translation>原文</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Pair</source>
        <comment>action and response</comment>
        <translation>配对</translation>
    </message>
    <message>
        <source>Views of the message</source>
        <translation>消息视图</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Message, laid out</source>
        <translation>格式化的消息</translation>
    </message>
    <message>
        <source>Message as it was sent</source>
        <translation>消息原文</translation>
    </message>
</context>
<context>
    <name>Switchboard::PairView</name>
    <message>
        <source>Select an action or a response</source>
        <translation>选择一个动作或响应</translation>
    </message>
    <message>
        <source>Only actions and responses come in pairs</source>
        <translation>只有动作和响应才有配对</translation>
    </message>
    <message>
        <source>No response yet</source>
        <translation>尚无响应</translation>
    </message>
    <message>
        <source>Its action is not among the recorded messages</source>
        <translation>对应的动作不在已记录的消息中</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>a time</comment>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>failed with %1</source>
        <translation>失败，返回码 %1</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>an action succeeded</comment>
        <translation>成功</translation>
    </message>
</context>
<context>
    <name>Switchboard::PayloadText</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Loading %1: %2 %</source>
        <translation>正在加载 %1：%2 %</translation>
    </message>
    <message>
        <source>Cut after %1, %2 in total</source>
        <translation>仅显示前 %1，共 %2</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 were kept</source>
        <translation>仅保留了前 %1，共 %2</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>显示全部 %1</translation>
    </message>
</context>
<context>
    <name>Switchboard::TrafficActions</name>
    <message>
        <source>C&amp;opy as</source>
        <translation>复制为(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <comment>go on showing new messages</comment>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <comment>stop showing new messages</comment>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>tool button</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>tool button</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Show everything that came meanwhile (F8)</source>
        <translation>显示暂停期间的全部消息 (F8)</translation>
    </message>
    <message>
        <source>Stop the table; messages are still recorded (F8)</source>
        <translation>停住表格，消息继续记录 (F8)</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>流量(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Follow the newest</source>
        <translation>跟随最新消息(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clear view</source>
        <translation>清空视图(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Diff two selected</source>
        <translation>对比选中的两条(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Jump to pair</source>
        <translation>跳转到配对消息(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Export traffic...</source>
        <translation>导出流量(&amp;E)...</translation>
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
        <source>&amp;JSON as sent</source>
        <translation>JSON 原文(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Formatted JSON</source>
        <translation>格式化的 JSON(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;NDJSON, with time and connection</source>
        <translation>NDJSON，含时间和连接(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;wscat command</source>
        <translation>wscat 命令(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Python program</source>
        <translation>Python 程序(&amp;P)</translation>
    </message>
    <message>
        <source>Only this co&amp;nnection</source>
        <translation>只看此连接(&amp;N)</translation>
    </message>
    <message>
        <source>Only this &amp;service</source>
        <translation>只看此服务(&amp;S)</translation>
    </message>
    <message>
        <source>Only this &amp;type</source>
        <translation>只看此类型(&amp;T)</translation>
    </message>
    <message>
        <source>Clear fi&amp;lter</source>
        <translation>清除筛选(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Switchboard::TrafficBar</name>
    <message>
        <source>1 of %1</source>
        <translation>抽样 1/%1</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>恢复显示全部</translation>
    </message>
    <message>
        <source>Only messages of connection %1</source>
        <translation>仅显示连接 %1 的消息</translation>
    </message>
    <message>
        <source>Only messages of the service %1</source>
        <translation>仅显示服务 %1 的消息</translation>
    </message>
    <message>
        <source>Only messages of the type %1</source>
        <translation>仅显示类型 %1 的消息</translation>
    </message>
    <message>
        <source>only %1</source>
        <comment>connection</comment>
        <translation>只看 %1</translation>
    </message>
    <message>
        <source>Show only messages of the selected connection %1</source>
        <translation>只显示选中连接 %1 的消息</translation>
    </message>
    <message>
        <source>Kinds</source>
        <comment>of messages</comment>
        <translation>种类</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Kinds: %1 of %2</source>
        <comment>of messages</comment>
        <translation>种类：%1/%2</translation>
    </message>
    <message>
        <source>A&amp;ll kinds</source>
        <translation>全部种类(&amp;L)</translation>
    </message>
    <message>
        <source>Only &amp;failures</source>
        <translation>仅失败(&amp;F)</translation>
    </message>
    <message>
        <source>Stay with the newest message (End)</source>
        <translation>跟随最新消息 (End)</translation>
    </message>
    <message>
        <source>Follow the newest message</source>
        <translation>跟随最新消息</translation>
    </message>
    <message>
        <source>Kinds of messages that are shown</source>
        <translation>显示的消息种类</translation>
    </message>
    <message>
        <source>Filter  %1</source>
        <translation>筛选  %1</translation>
    </message>
    <message>
        <source>Words in type, summary or payload; all of them must be there</source>
        <translation>在类型、摘要或内容中查找，须包含全部词语</translation>
    </message>
    <message>
        <source>Filter the traffic</source>
        <translation>筛选流量</translation>
    </message>
</context>
<context>
    <name>Switchboard::TrafficCommands</name>
    <message>
        <source>Copied the first %1 messages; export the traffic to have all</source>
        <translation>已复制前 %1 条消息；要得到全部请导出流量</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n message(s)</source>
        <translation>
            <numerusform>已复制 %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Export traffic</source>
        <translation>导出流量</translation>
    </message>
    <message>
        <source>NDJSON, one message a line (*.ndjson)</source>
        <translation>NDJSON，每行一条消息 (*.ndjson)</translation>
    </message>
    <message>
        <source>The traffic was not exported. %1</source>
        <translation>未能导出流量。%1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n message(s) to %1</source>
        <translation>
            <numerusform>已将 %n 条消息导出到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>Switchboard::TrafficFeature</name>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>流量(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Switchboard::TrafficModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Dir</source>
        <comment>short for direction, a column title</comment>
        <translation>方向</translation>
    </message>
    <message>
        <source>Conn</source>
        <comment>short for connection, a column title</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>From the simulator</source>
        <translation>来自模拟器</translation>
    </message>
</context>
<context>
    <name>Switchboard::TrafficPage</name>
    <message>
        <source>%1 messages are kept. There is room for %2 messages or 64 MiB; the oldest make room for new ones, %3 so far.</source>
        <translation>已保留 %1 条消息。最多可保留 %2 条或 64 MiB；新消息会挤出最旧的消息，至今 %3 条。</translation>
    </message>
    <message>
        <source>There are more than 20,000 messages a second, so one of %1 is shown. %2 of %3 were left out so far. The figures of services and connections count all of them.</source>
        <translation>每秒消息超过 20,000 条，因此每 %1 条显示一条。至今共 %3 条，其中 %2 条未显示。服务和连接的统计数字包含全部消息。</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>messages while paused</comment>
        <translation>%1 条新消息</translation>
    </message>
    <message>
        <source>buffer %1 %</source>
        <translation>缓冲 %1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>messages shown</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Hidden by filter</source>
        <translation>已被筛选隐藏</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>还没有消息</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>Switchboard::TrafficTable</name>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
</context>
<context>
    <name>TrafficText</name>
    <message>
        <source>event</source>
        <comment>kind of a message</comment>
        <translation>事件</translation>
    </message>
    <message>
        <source>action</source>
        <comment>kind of a message</comment>
        <translation>动作</translation>
    </message>
    <message>
        <source>response</source>
        <comment>kind of a message</comment>
        <translation>响应</translation>
    </message>
    <message>
        <source>meta</source>
        <comment>kind of a message</comment>
        <translation>元事件</translation>
    </message>
    <message>
        <source>control</source>
        <comment>kind of a message</comment>
        <translation>控制帧</translation>
    </message>
    <message>
        <source>system</source>
        <comment>kind of a message</comment>
        <translation>系统</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <comment>kinds of messages</comment>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <comment>kinds of messages</comment>
        <translation>动作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Responses</source>
        <comment>kinds of messages</comment>
        <translation>响应(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Meta events</source>
        <comment>kinds of messages</comment>
        <translation>元事件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Control frames (ping, pong, close)</source>
        <comment>kinds of messages</comment>
        <translation>控制帧：ping、pong、close(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;System (connected, disconnected)</source>
        <comment>kinds of messages</comment>
        <translation>系统：连接、断开(&amp;S)</translation>
    </message>
    <message>
        <source>in</source>
        <comment>direction of a message</comment>
        <translation>收</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction of a message</comment>
        <translation>发</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>没有动作</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
</context>
</TS>
