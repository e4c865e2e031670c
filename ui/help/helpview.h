// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helppage.h"
#include "ui/help/helpplace.h"
#include "ui/help/helprendering.h"

#include <QTextBrowser>

class QToolButton;

namespace Switchboard {

//! Shows one page of the help: lines of a readable length, boxes around code, hairlines in tables.
class HelpView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpView(QWidget *parent = nullptr);

    //! Shows \a page; the place in it is left to the caller.
    void setPage(const HelpPage &page);
    //! Puts the heading of \a anchor to the top; an unknown one is the top of the page.
    void showAnchor(const QString &anchor);
    //! Marks each place of \a terms on the page; the first one behind the top line is current.
    void setTerms(const QStringList &terms);
    [[nodiscard]] int hitCount() const { return int(m_hits.size()); }
    //! Counted from 1; 0 = none.
    [[nodiscard]] int currentHit() const { return m_currentHit + 1; }
    //! Goes to the next (1) or the previous (-1) hit, around the end of the page.
    void stepHit(int by);

    //! Steps of text size, 0 = that of the program.
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int steps);

Q_SIGNALS:
    void placeRequested(const Switchboard::HelpPlace &place);
    //! A link that leads out of the help; nothing was opened.
    void externalLinkRequested(const QUrl &link);
    void hitsChanged();
    void zoomChanged(int steps);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void doSetSource(const QUrl &url, QTextDocument::ResourceType type) override;

private:
    //! Neighbouring paragraphs that stand in one box, in the coordinates of the document.
    struct Box {
        HelpBox kind = HelpBox::None;
        QRectF rect;
        QString text;
    };

    void buildCopyButton();
    void retranslate();
    [[nodiscard]] QList<Box> boxes() const;
    void copyCode();
    void render();
    void updateMargins();
    void markHits();
    void showHit(int hit);
    void findHits();
    [[nodiscard]] QTextBlock headingBlock(int section) const;
    [[nodiscard]] QRectF contentRect(const QTextBlock &block) const;
    void paintBoxes(QPainter *painter) const;
    void paintBullets(QPainter *painter) const;
    void paintTables(QPainter *painter) const;

    HelpPage m_page;
    QStringList m_terms;
    QList<QTextCursor> m_hits;
    QToolButton *m_copy = nullptr;
    QString m_code; //!< of the box under the pointer
    int m_currentHit = -1;
    int m_zoom = 0;
    bool m_rendering = false;
};

} // namespace Switchboard
