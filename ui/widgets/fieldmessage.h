// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QLabel;

namespace Switchboard {

class LinkButton;

//! The line below a field: a hint, what was found out, or what is wrong, with at most one way to
//! mend it. It keeps its height when it is empty, so that nothing jumps.
class FieldMessage final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { None, Hint, Ok, Busy, Warn, Error };

    //! \a field names the link: `serviceEditor_mend_FIELD`.
    explicit FieldMessage(const QString &field, QWidget *parent = nullptr);

    //! Screen readers hear the message as the description of \a editor.
    void setEditor(QWidget *editor) { m_editor = editor; }
    //! No link when \a linkText is empty.
    void setMessage(Kind kind, const QString &text, const QString &linkText = {},
                    std::function<void()> run = {});
    void clear() { setMessage(Kind::None, {}); }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void reserveHeight();

    QWidget *m_editor = nullptr;
    Kind m_kind = Kind::None;
    QLabel *m_text;
    LinkButton *m_link;
    std::function<void()> m_run;
};

} // namespace Switchboard
