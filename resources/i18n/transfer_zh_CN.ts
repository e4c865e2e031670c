<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ImportTexts</name>
    <message>
        <source>+ added</source>
        <comment>a service, by an import</comment>
        <translation>+ 新增</translation>
    </message>
    <message>
        <source>~ changed</source>
        <comment>a service, by an import</comment>
        <translation>~ 更改</translation>
    </message>
    <message>
        <source>− removed</source>
        <comment>a service, by an import</comment>
        <translation>− 移除</translation>
    </message>
    <message>
        <source>stays</source>
        <comment>a service, by an import</comment>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Switchboard::ImportDialog</name>
    <message>
        <source>Import %1?</source>
        <translation>导入 %1？</translation>
    </message>
    <message>
        <source>Nothing is changed before you import. It can be undone.</source>
        <translation>导入之前不会更改任何内容，导入后可以撤销。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Add and change; services that are not in the file stay</source>
        <translation>新增并更改；文件中没有的服务保留(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Replace all services by those of the file</source>
        <translation>用文件中的服务替换全部服务(&amp;R)</translation>
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
        <source>Changed fields</source>
        <translation>更改的字段</translation>
    </message>
    <message>
        <source>The file says what runs already: there is nothing to import.</source>
        <translation>文件内容与当前运行的配置相同，无需导入。</translation>
    </message>
    <message>
        <source>The file changes "backends": that part works after the next start of the program.</source>
        <translation>文件更改了 “backends”：该部分在下次启动程序后生效。</translation>
    </message>
</context>
<context>
    <name>Switchboard::ExportDialog</name>
    <message>
        <source>Export the configuration?</source>
        <translation>导出配置？</translation>
    </message>
    <message>
        <source>The file has all services and can be imported on another machine.</source>
        <translation>文件包含全部服务，可以在另一台机器上导入。</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>With access &amp;tokens: whoever has the file can connect</source>
        <translation>包含访问令牌：拿到该文件的人都能连接(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Switchboard::ConfigurationTransfer</name>
    <message>
        <source>Import configuration</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>Configuration files (*.json)</source>
        <translation>配置文件 (*.json)</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>没有导入任何内容。%1</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>导出配置</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
</context>
<context>
    <name>Switchboard::WindowActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport configuration...</source>
        <translation>导出配置(&amp;X)…</translation>
    </message>
</context>
<context>
    <name>Switchboard::ConfigurationConflict</name>
    <message>
        <source>import of %1</source>
        <comment>undo, redo</comment>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>已导入 %1</translation>
    </message>
</context>
</TS>
