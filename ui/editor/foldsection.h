// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace Switchboard {

//! The head of a part of the form: a title over a hairline; when it can be folded, with a chevron.
class SectionHead final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind { Fixed, Foldable };

    SectionHead(Kind kind, QWidget *parent);

    //! \a note stands behind the title in secondary colour.
    void setTexts(const QString &title, const QString &note);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Kind m_kind;
    QString m_note;
};

//! A part of the form that can be folded away.
class FoldSection final : public QWidget
{
    Q_OBJECT

public:
    FoldSection(SectionHead::Kind kind, const QString &objectName, QWidget *content,
                QWidget *parent);

    void setTexts(const QString &title, const QString &note) { m_head->setTexts(title, note); }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QWidget *content() const { return m_content; }

private:
    SectionHead *m_head;
    QWidget *m_content;
};

} // namespace Switchboard
