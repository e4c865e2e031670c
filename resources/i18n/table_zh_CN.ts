<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ConnectionColumns</name>
        <message>
            <source>Format</source>
            <translation>消息格式</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>ConnectionTexts</name>
        <message>
            <source>off</source>
            <comment>heartbeats</comment>
            <translation>关闭</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>note: %1</source>
            <translation>备注：%1</translation>
        </message>
        <message>
            <source>no answer for more than 10 s</source>
            <translation>超过 10 秒没有响应</translation>
        </message>
        <message>
            <source>unknown</source>
            <comment>client</comment>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ColumnMenu</name>
        <message>
            <source>Fit widths to contents</source>
            <translation>列宽适应内容</translation>
        </message>
        <message>
            <source>Reset columns</source>
            <translation>重置列</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ConnectionTools</name>
        <message>
            <source>#%1 had already left</source>
            <translation>#%1 已经断开</translation>
        </message>
        <message numerus="yes">
            <source>Copied %n connection(s) as JSON</source>
            <translation>
                <numerusform>已复制 %n 个连接（JSON）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied %n connection(s) as CSV</source>
            <translation>
                <numerusform>已复制 %n 个连接（CSV）</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>#%1 has left</source>
            <translation>#%1 已经断开</translation>
        </message>
        <message>
            <source>There is no #%1</source>
            <translation>没有 #%1</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::GoToDialog</name>
        <message>
            <source>Go to connection</source>
            <translation>转到连接</translation>
        </message>
        <message>
            <source>&amp;Number of the connection</source>
            <translation>连接编号(&amp;N)</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>转到</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::NoteDialog</name>
        <message>
            <source>Note about #%1</source>
            <translation>#%1 的备注</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>备注(&amp;N)</translation>
        </message>
        <message>
            <source>It belongs to %1 from %2 at %3, and is there again when this client comes back.</source>
            <translation>备注属于 %3 上来自 %2 的 %1，该客户端再次连接时仍会显示。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::WindowActions</name>
        <message>
            <source>&amp;JSON</source>
            <translation>&amp;JSON</translation>
        </message>
        <message>
            <source>&amp;CSV</source>
            <translation>&amp;CSV</translation>
        </message>
        <message>
            <source>Command &amp;line (switchboardctl)</source>
            <translation>命令行 (switchboardctl)(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Go to #...</source>
            <translation>转到 #...(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Note...</source>
            <translation>备注...(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Inspector</source>
            <translation>检查器(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Copy as</source>
            <translation>复制为(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::MainWindow</name>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::RateChart</name>
        <message>
            <source>last 60 s, peak %1/s</source>
            <translation>近 60 秒，峰值 %1/秒</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::HeadersModel</name>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>请求头</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::HeadersPage</name>
        <message>
            <source>Handshake headers</source>
            <translation>握手请求头</translation>
        </message>
        <message>
            <source>Select one connection to read its headers.</source>
            <translation>选中一个连接即可查看它的请求头。</translation>
        </message>
        <message>
            <source>The headers of this connection are not known.</source>
            <translation>没有这个连接的请求头。</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ActionsModel</name>
        <message>
            <source>Action</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>(others)</source>
            <translation>（其他）</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::ActionsPage</name>
        <message>
            <source>Actions</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>Select at most %1 connections to see their actions.</source>
            <translation>最多选中 %1 个连接即可查看它们的动作。</translation>
        </message>
        <message>
            <source>No action was called yet.</source>
            <translation>还没有调用过动作。</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::OverviewPage</name>
        <message>
            <source>Closed</source>
            <comment>how the connection ended</comment>
            <translation>已断开</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>In %1/s
Out %2/s
%3 / min</source>
            <translation>收 %1/秒
发 %2/秒
%3 条/分</translation>
        </message>
        <message numerus="yes">
            <source>last minute %n message(s)</source>
            <translation>
                <numerusform>近一分钟 %n 条消息</numerusform>
            </translation>
        </message>
        <message>
            <source>Queue %1 · %2 of %3</source>
            <translation>队列 %1 条 · %2 / %3</translation>
        </message>
        <message>
            <source>oldest %1</source>
            <translation>最早 %1</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加备注</translation>
        </message>
        <message>
            <source>Edit</source>
            <comment>note</comment>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Edit the note</source>
            <translation>编辑备注</translation>
        </message>
    </context>
    <context>
        <name>Switchboard::Inspector</name>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>请求头</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>Select a connection to see all about it.</source>
            <translation>选中一个连接即可查看它的全部信息。</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n 个连接</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Switchboard::InspectorTable</name>
        <message>
            <source>Copy rows</source>
            <translation>复制行</translation>
        </message>
    </context>
</TS>
