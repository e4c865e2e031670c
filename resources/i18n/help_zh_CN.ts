<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Switchboard::HelpContents</name>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>找到的页面</translation>
    </message>
    <message>
        <source>Nothing in the help matches “%1”.</source>
        <translation>帮助中没有与“%1”匹配的内容。</translation>
    </message>
</context>
<context>
    <name>Switchboard::HelpLinkBar</name>
    <message>
        <source>This link leaves the help: %1</source>
        <translation>此链接指向帮助之外：%1</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>bar of a link</comment>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Switchboard::HelpView</name>
    <message>
        <source>Copy these lines</source>
        <translation>复制这几行</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Switchboard::HelpWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+Right)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一处匹配 (F3)</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一处匹配 (Shift+F3)</translation>
    </message>
    <message>
        <source>Switchboard help</source>
        <translation>Switchboard 帮助</translation>
    </message>
    <message>
        <source>%1 - Switchboard help</source>
        <comment>title of a page</comment>
        <translation>%1 - Switchboard 帮助</translation>
    </message>
    <message>
        <source>no match on this page</source>
        <translation>本页没有匹配</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) on this page</source>
        <translation>
            <numerusform>本页 %n 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>match on the page</comment>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>Switchboard::WindowActions</name>
    <message>
        <source>&amp;Documentation</source>
        <translation>帮助文档(&amp;D)</translation>
    </message>
</context>
</TS>
