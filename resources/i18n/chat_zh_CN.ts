<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Switchboard::ActForm</name>
    <message>
        <source>%1 is needed</source>
        <translation>需要填写%1</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1不是数字</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatAttachments</name>
    <message>
        <source>Reply to “%1”</source>
        <translation>回复“%1”</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>不回复</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatBubble</name>
    <message>
        <source>frames</source>
        <comment>link to the traffic of a message</comment>
        <translation>帧</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatComposer</name>
    <message>
        <source>Mention a member</source>
        <translation>@ 群成员</translation>
    </message>
    <message>
        <source>Insert a face</source>
        <translation>插入表情</translation>
    </message>
    <message>
        <source>Send a picture</source>
        <translation>发送图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Send a voice message</source>
        <translation>发送语音</translation>
    </message>
    <message>
        <source>Voices (%1)</source>
        <translation>语音 (%1)</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>不预览</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>String</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Shows the message as bots get it</source>
        <translation>显示机器人收到的消息</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
    <message>
        <source>Preview of the message</source>
        <translation>消息预览</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send the message (Enter; Shift+Enter starts a new line)</source>
        <translation>发送消息（Enter；Shift+Enter 换行）</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatDraft</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 has %2; at most %3 can be sent</source>
        <translation>%1 有 %2，最多可发送 %3</translation>
    </message>
    <message>
        <source>The picture of the clipboard cannot be used</source>
        <translation>无法使用剪贴板中的图片</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>图片.png</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read</source>
        <translation>%1 不是可读取的图片</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatFaces</name>
    <message>
        <source>smile</source>
        <translation>微笑</translation>
    </message>
    <message>
        <source>grimace</source>
        <translation>撇嘴</translation>
    </message>
    <message>
        <source>in love</source>
        <translation>色</translation>
    </message>
    <message>
        <source>cool</source>
        <translation>得意</translation>
    </message>
    <message>
        <source>tears</source>
        <translation>流泪</translation>
    </message>
    <message>
        <source>shy</source>
        <translation>害羞</translation>
    </message>
    <message>
        <source>crying</source>
        <translation>大哭</translation>
    </message>
    <message>
        <source>awkward</source>
        <translation>尴尬</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>发怒</translation>
    </message>
    <message>
        <source>naughty</source>
        <translation>调皮</translation>
    </message>
    <message>
        <source>grin</source>
        <translation>呲牙</translation>
    </message>
    <message>
        <source>surprised</source>
        <translation>惊讶</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>难过</translation>
    </message>
    <message>
        <source>chuckle</source>
        <translation>偷笑</translation>
    </message>
    <message>
        <source>cute</source>
        <translation>可爱</translation>
    </message>
    <message>
        <source>panic</source>
        <translation>惊恐</translation>
    </message>
    <message>
        <source>laugh</source>
        <translation>憨笑</translation>
    </message>
    <message>
        <source>question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>knock</source>
        <translation>敲打</translation>
    </message>
    <message>
        <source>goodbye</source>
        <translation>再见</translation>
    </message>
    <message>
        <source>clap</source>
        <translation>鼓掌</translation>
    </message>
    <message>
        <source>pig</source>
        <translation>猪头</translation>
    </message>
    <message>
        <source>hug</source>
        <translation>拥抱</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>蛋糕</translation>
    </message>
    <message>
        <source>coffee</source>
        <translation>咖啡</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>玫瑰</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>爱心</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>太阳</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>月亮</translation>
    </message>
    <message>
        <source>thumbs up</source>
        <translation>赞</translation>
    </message>
    <message>
        <source>thumbs down</source>
        <translation>踩</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>victory</source>
        <translation>胜利</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>cheer</source>
        <translation>喝彩</translation>
    </message>
    <message>
        <source>side-eye</source>
        <translation>斜眼笑</translation>
    </message>
    <message>
        <source>laughing tears</source>
        <translation>笑哭</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatListModel</name>
    <message>
        <source>1 member</source>
        <translation>1 名成员</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 名成员</translation>
    </message>
    <message>
        <source>%1 recalled a message</source>
        <translation>%1 撤回了一条消息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sender, message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Group %1 (%2)</source>
        <translation>群聊 %1（%2）</translation>
    </message>
    <message>
        <source>Private chat with %1 (%2)</source>
        <translation>与 %1 的私聊（%2）</translation>
    </message>
    <message>
        <source>%1, %2 unread</source>
        <translation>%1，%2 条未读</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatMessageDelegate</name>
    <message>
        <source>bot</source>
        <comment>tag behind the name of the account</comment>
        <translation>机器人</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>正在载入…</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatMessageModel</name>
    <message>
        <source>reply to message %1</source>
        <translation>回复消息 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sender, message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (anonymous)</source>
        <translation>%1（匿名）</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>no bot was listening</source>
        <translation>当时没有机器人在监听</translation>
    </message>
    <message>
        <source>delivered %1/%2</source>
        <translation>已送达 %1/%2</translation>
    </message>
    <message>
        <source>%1: delivered</source>
        <translation>%1：已送达</translation>
    </message>
    <message>
        <source>%1: still in its queue</source>
        <translation>%1：仍在其队列中</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 张图片</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>sender, time, message</comment>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatNoticeText</name>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 did not answer within 5 s</source>
        <translation>%1 在 5 秒内没有回复</translation>
    </message>
    <message>
        <source>%1 poked %2</source>
        <translation>%1 戳了戳 %2</translation>
    </message>
    <message>
        <source>%1 sent the file %2</source>
        <translation>%1 发送了文件 %2</translation>
    </message>
    <message>
        <source>%1 is a friend now</source>
        <translation>%1 已成为好友</translation>
    </message>
    <message>
        <source>%1 liked the profile</source>
        <translation>%1 赞了资料卡</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 正在输入</translation>
    </message>
    <message>
        <source>Message %1 is an essence message now</source>
        <translation>消息 %1 已设为精华</translation>
    </message>
    <message>
        <source>Message %1 is no essence message any more</source>
        <translation>消息 %1 已取消精华</translation>
    </message>
    <message>
        <source>%1 is the lucky king of the red packet of %2</source>
        <translation>%1 是 %2 的红包的运气王</translation>
    </message>
    <message>
        <source>%1 joined the group</source>
        <translation>%1 加入了群聊</translation>
    </message>
    <message>
        <source>%1 left the group</source>
        <translation>%1 退出了群聊</translation>
    </message>
    <message>
        <source>%1 was removed from the group</source>
        <translation>%1 被移出群聊</translation>
    </message>
    <message>
        <source>The group was dismissed</source>
        <translation>群已解散</translation>
    </message>
    <message>
        <source>%1 is an admin now</source>
        <translation>%1 成为管理员</translation>
    </message>
    <message>
        <source>%1 is no admin any more</source>
        <translation>%1 不再是管理员</translation>
    </message>
    <message>
        <source>%1 has the group card “%2” now</source>
        <translation>%1 的群名片改为“%2”</translation>
    </message>
    <message>
        <source>%1 has the title “%2” now</source>
        <translation>%1 的头衔改为“%2”</translation>
    </message>
    <message>
        <source>The group is called “%1” now</source>
        <translation>群名改为“%1”</translation>
    </message>
    <message>
        <source>%1 received a group honour</source>
        <translation>%1 获得群荣誉</translation>
    </message>
    <message>
        <source>Everybody may speak again</source>
        <translation>已解除全员禁言</translation>
    </message>
    <message>
        <source>Everybody is muted</source>
        <translation>已开启全员禁言</translation>
    </message>
    <message>
        <source>%1 may speak again</source>
        <translation>%1 已解除禁言</translation>
    </message>
    <message>
        <source>%1 is muted for %2</source>
        <translation>%1 被禁言 %2</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatPanel</name>
    <message>
        <source>Not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 名成员</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 名成员</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number, members</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · private chat, you act as this user</source>
        <translation>%1 · 私聊，你正在扮演该用户</translation>
    </message>
    <message>
        <source>No chat open</source>
        <translation>未打开聊天</translation>
    </message>
    <message>
        <source>acting as</source>
        <translation>扮演</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>扮演</translation>
    </message>
    <message>
        <source>The member of the group whose messages you send</source>
        <translation>你以哪位群成员的身份发消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>React</source>
        <translation>表情回应</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Mark as essence message</source>
        <translation>设为精华</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Copy as CQ code</source>
        <translation>复制为 CQ 码</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Copy message ID</source>
        <translation>复制消息 ID</translation>
    </message>
    <message>
        <source>Show frames</source>
        <translation>显示帧</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>全体成员</translation>
    </message>
    <message>
        <source>Write as %1</source>
        <translation>以 %1 的身份发言</translation>
    </message>
    <message>
        <source>Nobody but the bot is in this group</source>
        <translation>群里除了机器人没有其他人</translation>
    </message>
    <message>
        <source>Choose a chat first</source>
        <translation>请先选择一个聊天</translation>
    </message>
    <message>
        <source>Choose a chat at the left</source>
        <translation>请在左侧选择一个聊天</translation>
    </message>
    <message>
        <source>Write the first one as %1.</source>
        <translation>以 %1 的身份发第一条。</translation>
    </message>
    <message>
        <source>No bot is listening</source>
        <translation>没有机器人在监听</translation>
    </message>
    <message>
        <source>Connect a bot to see what it answers. You can write already.</source>
        <translation>连接机器人后即可看到它的回复。现在就可以发言。</translation>
    </message>
    <message>
        <source>Connect a bot</source>
        <translation>连接机器人</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>还没有消息</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatRequests</name>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation>同意：%1</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Refuse: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>%1 wants to be a friend</source>
        <translation>%1 申请加为好友</translation>
    </message>
    <message>
        <source>%1 invites the bot to %2</source>
        <translation>%1 邀请机器人加入 %2</translation>
    </message>
    <message>
        <source>%1 wants to join %2</source>
        <translation>%1 申请加入 %2</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatSide</name>
    <message>
        <source>Search chats</source>
        <translation>搜索聊天</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Make, change and delete users and accounts</source>
        <translation>新建、修改和删除用户与账号</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Make, change and delete groups and their members</source>
        <translation>新建、修改和删除群与群成员</translation>
    </message>
    <message>
        <source>No chat matches “%1”</source>
        <translation>没有匹配“%1”的聊天</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatText</name>
    <message>
        <source>[cut, %1 characters in total; copying gives all]</source>
        <translation>[已截断，共 %1 个字符；复制可得全文]</translation>
    </message>
    <message>
        <source>[reply to %1]</source>
        <translation>[回复 %1]</translation>
    </message>
    <message>
        <source>[link: %1]</source>
        <translation>[链接：%1]</translation>
    </message>
    <message>
        <source>[face: %1]</source>
        <translation>[表情：%1]</translation>
    </message>
    <message>
        <source>[face %1]</source>
        <translation>[表情 %1]</translation>
    </message>
    <message>
        <source>[image]</source>
        <translation>[图片]</translation>
    </message>
    <message>
        <source>[voice]</source>
        <translation>[语音]</translation>
    </message>
    <message>
        <source>[video]</source>
        <translation>[视频]</translation>
    </message>
    <message>
        <source>[file]</source>
        <translation>[文件]</translation>
    </message>
    <message>
        <source>[poke]</source>
        <translation>[戳一戳]</translation>
    </message>
    <message>
        <source>[rock paper scissors]</source>
        <translation>[猜拳]</translation>
    </message>
    <message>
        <source>[dice]</source>
        <translation>[骰子]</translation>
    </message>
    <message>
        <source>[music]</source>
        <translation>[音乐]</translation>
    </message>
    <message>
        <source>[location]</source>
        <translation>[位置]</translation>
    </message>
    <message>
        <source>[contact card]</source>
        <translation>[名片]</translation>
    </message>
    <message>
        <source>[forwarded messages]</source>
        <translation>[合并转发]</translation>
    </message>
    <message>
        <source>[card]</source>
        <translation>[卡片]</translation>
    </message>
    <message>
        <source>@everyone</source>
        <translation>@全体成员</translation>
    </message>
</context>
<context>
    <name>Switchboard::ChatView</name>
    <message>
        <source>Show the frames of this message in the traffic</source>
        <translation>在流量中显示此消息的帧</translation>
    </message>
</context>
<context>
    <name>Switchboard::CustomEventDialog</name>
    <message>
        <source>Custom event</source>
        <translation>自定义事件</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>事件 JSON</translation>
    </message>
    <message>
        <source>Bots get exactly this; time and self_id are filled in when they are missing.</source>
        <translation>机器人收到的就是这些内容；缺少的 time 和 self_id 会自动补上。</translation>
    </message>
    <message>
        <source>Send the event</source>
        <translation>发送事件</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>An event is a JSON object: { … }</source>
        <translation>事件是一个 JSON 对象：{ … }</translation>
    </message>
    <message>
        <source>This event is well formed.</source>
        <translation>事件格式正确。</translation>
    </message>
</context>
<context>
    <name>Switchboard::QuickEvents</name>
    <message>
        <source>Poke…</source>
        <translation>戳一戳…</translation>
    </message>
    <message>
        <source>Reaction…</source>
        <translation>表情回应…</translation>
    </message>
    <message>
        <source>Recall…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Essence message…</source>
        <translation>精华消息…</translation>
    </message>
    <message>
        <source>Lucky king…</source>
        <translation>运气王…</translation>
    </message>
    <message>
        <source>Honour…</source>
        <translation>群荣誉…</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>加入…</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>退出…</translation>
    </message>
    <message>
        <source>Remove a member…</source>
        <translation>移出成员…</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>禁言…</translation>
    </message>
    <message>
        <source>Unmute…</source>
        <translation>解除禁言…</translation>
    </message>
    <message>
        <source>Admin…</source>
        <translation>管理员…</translation>
    </message>
    <message>
        <source>Group card…</source>
        <translation>群名片…</translation>
    </message>
    <message>
        <source>Title…</source>
        <translation>头衔…</translation>
    </message>
    <message>
        <source>Mute everybody…</source>
        <translation>全员禁言…</translation>
    </message>
    <message>
        <source>Group name…</source>
        <translation>群名…</translation>
    </message>
    <message>
        <source>Grey tip…</source>
        <translation>灰条提示…</translation>
    </message>
    <message>
        <source>Dismiss the group…</source>
        <translation>解散群…</translation>
    </message>
    <message>
        <source>Friend request…</source>
        <translation>加好友请求…</translation>
    </message>
    <message>
        <source>Group request…</source>
        <translation>加群请求…</translation>
    </message>
    <message>
        <source>Group invite…</source>
        <translation>加群邀请…</translation>
    </message>
    <message>
        <source>New friend…</source>
        <translation>新好友…</translation>
    </message>
    <message>
        <source>Profile like…</source>
        <translation>点赞…</translation>
    </message>
    <message>
        <source>Typing…</source>
        <translation>正在输入…</translation>
    </message>
    <message>
        <source>Other device…</source>
        <translation>其他设备…</translation>
    </message>
    <message>
        <source>Account offline…</source>
        <translation>账号下线…</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>消息 ID</translation>
    </message>
    <message>
        <source>Let it happen</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对谁</translation>
    </message>
    <message>
        <source>Whose red packet</source>
        <translation>谁的红包</translation>
    </message>
    <message>
        <source>Lucky king</source>
        <translation>运气王</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Talkative</source>
        <translation>龙王</translation>
    </message>
    <message>
        <source>Performer</source>
        <translation>群聊之火</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>快乐源泉</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Give it; otherwise take it back</source>
        <translation>回应；不勾选则取消</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Set it; otherwise take it back</source>
        <translation>设为精华；不勾选则取消</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>管理员同意</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>受邀请</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Make an admin; otherwise an ordinary member</source>
        <translation>设为管理员；不勾选则为普通成员</translation>
    </message>
    <message>
        <source>Group card</source>
        <translation>群名片</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>头衔</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Mute everybody</source>
        <translation>全员禁言</translation>
    </message>
    <message>
        <source>Let everybody speak</source>
        <translation>解除全员禁言</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新群名</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>附言</translation>
    </message>
    <message>
        <source>Who invites</source>
        <translation>邀请者</translation>
    </message>
    <message>
        <source>Group number</source>
        <translation>群号</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>正在输入</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The device came online; otherwise it left</source>
        <translation>设备上线；不勾选则为下线</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Switchboard::QuickEventsPanel</name>
    <message>
        <source>Only in a group</source>
        <translation>仅限群聊</translation>
    </message>
    <message>
        <source>Quick events</source>
        <translation>快捷事件</translation>
    </message>
    <message>
        <source>Custom JSON…</source>
        <translation>自定义 JSON…</translation>
    </message>
</context>
<context>
    <name>Switchboard::ScenarioControls</name>
    <message>
        <source>Stop recording</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Stop and save what was recorded as a scenario</source>
        <translation>停止并将录制内容保存为场景</translation>
    </message>
    <message>
        <source>Record what happens as a scenario</source>
        <translation>将发生的事录制为场景</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Stop the scenario</source>
        <translation>停止场景</translation>
    </message>
    <message>
        <source>Play a scenario</source>
        <translation>回放场景</translation>
    </message>
    <message>
        <source>Play a file…</source>
        <translation>回放文件…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>step of a scenario</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 steps, full</source>
        <translation>%1 步，已满</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
</context>
<context>
    <name>Switchboard::ScenarioPlayer</name>
    <message>
        <source>Play a scenario</source>
        <translation>回放场景</translation>
    </message>
    <message>
        <source>Scenarios (*.yaml *.yml *.json)</source>
        <translation>场景 (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>Nothing happened while it was recorded</source>
        <translation>录制期间没有发生任何事</translation>
    </message>
    <message>
        <source>recording.yaml</source>
        <translation>录制.yaml</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存场景</translation>
    </message>
    <message>
        <source>Scenarios (*.yaml)</source>
        <translation>场景 (*.yaml)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 已停止</translation>
    </message>
    <message>
        <source>%1 passed in %2</source>
        <translation>%1 通过，用时 %2</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>Switchboard::SimulatorFeature</name>
    <message>
        <source>Si&amp;mulator</source>
        <translation>模拟器(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next chat</source>
        <translation>下一个聊天(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Users…</source>
        <translation>用户(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>群(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Import world…</source>
        <translation>导入世界(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export world…</source>
        <translation>导出世界(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Reset world…</source>
        <translation>重置世界(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>Switchboard::SimulatorHead</name>
    <message>
        <source>No bot is listening</source>
        <translation>没有机器人在监听</translation>
    </message>
    <message>
        <source>1 bot listening</source>
        <translation>1 个机器人在监听</translation>
    </message>
    <message>
        <source>%1 bots listening</source>
        <translation>%1 个机器人在监听</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>services</comment>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>The account that bots see</source>
        <translation>机器人看到的账号</translation>
    </message>
    <message>
        <source>Connect a bot</source>
        <translation>连接机器人</translation>
    </message>
</context>
<context>
    <name>Switchboard::SimulatorPage</name>
    <message>
        <source>Quick events</source>
        <translation>快捷事件</translation>
    </message>
</context>
<context>
    <name>Switchboard::WorldDialog</name>
    <message>
        <source>People and groups of the simulator</source>
        <translation>模拟器的用户与群</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New user…</source>
        <translation>新建用户…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete the user %1?</source>
        <translation>删除用户 %1？</translation>
    </message>
    <message>
        <source>The user leaves all groups and friend lists.</source>
        <translation>该用户将退出所有群和好友列表。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>人数上限</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>新建群…</translation>
    </message>
    <message>
        <source>Delete the group %1?</source>
        <translation>删除群 %1？</translation>
    </message>
    <message>
        <source>Its members stay as users.</source>
        <translation>群成员仍作为用户保留。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Group card</source>
        <translation>群名片</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>头衔</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>禁言至</translation>
    </message>
    <message>
        <source>Add member…</source>
        <translation>添加成员…</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>禁言…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>新建账号…</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Delete the account %1?</source>
        <translation>删除账号 %1？</translation>
    </message>
    <message>
        <source>Its bots see it no more.</source>
        <translation>它的机器人将不再看到它。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>重置…</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit the user %1</source>
        <translation>编辑用户 %1</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>新建用户</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Friend of %1</source>
        <translation>%1 的好友</translation>
    </message>
    <message>
        <source>Edit the group %1</source>
        <translation>编辑群 %1</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>Limit of members</source>
        <translation>人数上限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>Edit the member %1</source>
        <translation>编辑成员 %1</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>not muted</source>
        <translation>不禁言</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>禁言 %1</translation>
    </message>
</context>
<context>
    <name>Switchboard::WorldTransfer</name>
    <message>
        <source>Export the world of the simulator</source>
        <translation>导出模拟器的世界</translation>
    </message>
    <message>
        <source>World files (*.json)</source>
        <translation>世界文件 (*.json)</translation>
    </message>
    <message>
        <source>Import a world into the simulator</source>
        <translation>将世界导入模拟器</translation>
    </message>
    <message>
        <source>Reset the simulator?</source>
        <translation>重置模拟器？</translation>
    </message>
    <message>
        <source>Its people, groups and messages are replaced by those of a new profile. Undo brings them back.</source>
        <translation>它的用户、群和消息将替换为新配置档的内容。可用“撤销”恢复。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>%1 is no world file: %2</source>
        <translation>%1 不是世界文件：%2</translation>
    </message>
    <message>
        <source>it holds no object</source>
        <translation>其中没有对象</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>已导入 %1</translation>
    </message>
    <message>
        <source>Reset the simulator</source>
        <translation>重置模拟器</translation>
    </message>
    <message>
        <source>The simulator was reset</source>
        <translation>模拟器已重置</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
</TS>
