// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QWidget>

namespace Switchboard {

//! A bold name and a quiet remark behind it in one line; both are elided, the remark first.
class ChatTitle final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatTitle(QWidget *parent = nullptr);

    //! Both are plain text.
    void setTexts(const QString &name, const QString &detail);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QFont nameFont() const;

    QString m_name;
    QString m_detail;
};

} // namespace Switchboard
