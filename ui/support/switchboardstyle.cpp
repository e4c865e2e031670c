// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/switchboardstyle.h"

#include "ui/support/colors.h"
#include "ui/support/icons.h"
#include "ui/support/scrollbargeometry.h"
#include "ui/support/stylepainting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QVariant>

namespace Switchboard {
namespace {

constexpr int ScrollBarExtent = 12;

bool isDanger(const QWidget *widget)
{
    return widget && widget->property(SwitchboardStyle::DangerProperty).toBool();
}

//! \a rect with \a inset pixels less where lines begin.
QRect withInset(const QRect &rect, int inset, Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft ? rect.adjusted(0, 0, -inset, 0)
                                        : rect.adjusted(inset, 0, 0, 0);
}

} // namespace

SwitchboardStyle::SwitchboardStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

void SwitchboardStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int SwitchboardStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarExtent;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 5;
    case PM_ToolBarItemMargin:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return 4;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarIconSize:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_MenuPanelWidth:
        return 1;
    case PM_FocusFrameHMargin:
        return 7; // the text of cells, one less than PM_HeaderMargin
    case PM_TabBarTabHSpace:
        return 28;
    case PM_TabBarTabVSpace:
        return 18;
    case PM_HeaderMargin:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? 16 : 8;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int SwitchboardStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022; // a bullet, not the disc that another font would lend
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize SwitchboardStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = option ? std::max(30, option->fontMetrics.height() + 12) : 30;
    switch (type) {
    case CT_PushButton:
        return {std::max(result.width() + 12, 80), control};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {result.width() + (type == CT_LineEdit ? 8 : 4), control};
    case CT_ToolButton:
        return {result.width() + 8, std::max(result.height(), control)};
    case CT_MenuBarItem:
        return {size.width() + 20, size.height() + 8};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {result.width(), 9};
        return {result.width() + 16, std::max(result.height(), 28)};
    }
    case CT_HeaderSection:
        return {result.width(), control};
    default:
        return result;
    }
}

QRect SwitchboardStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return visualRect(slider->direction, slider->rect, scrollBarPart(*slider, subControl));
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return withInset(QProxyStyle::subControlRect(control, option, subControl, widget), 5,
                         option->direction);
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField)
        return withInset(QProxyStyle::subControlRect(control, option, subControl, widget), 4,
                         option->direction);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect SwitchboardStyle::subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool ownsFrame = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return ownsFrame ? rect.adjusted(5, 0, -5, 0) : rect;
}

QIcon SwitchboardStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const
{
    return icon == SP_LineEditClearButton ? themedIcon(QStringLiteral("close"))
                                          : QProxyStyle::standardIcon(icon, option, widget);
}

void SwitchboardStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                     QPainter *painter, const QWidget *widget) const
{
    const Colors &colors = currentColors();
    switch (element) {
    case PE_PanelButtonTool:
        paintToolButtonPanel(painter, *option);
        return;
    case PE_PanelLineEdit:
        // Inside of a spin box or an editable combo box the outer control draws the field.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            paintField(painter, *option);
        return;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameTabBarBase:
        if (element == PE_FrameFocusRect && !qobject_cast<const QAbstractItemView *>(widget))
            paintFocusRing(painter, option->rect);
        else if (element == PE_FrameTabBarBase)
            paintHairline(painter, option->rect, Qt::BottomEdge);
        else if (element == PE_PanelStatusBar)
            paintHairline(painter, option->rect, Qt::TopEdge);
        return;
    case PE_Frame:
    case PE_FrameMenu:
    case PE_FrameTabWidget:
    case PE_FrameGroupBox:
        painter->save();
        painter->setPen(colors.border);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, colors.base);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, colors.base);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colors.control);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), colors.base);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(painter, *option);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        paintChevron(painter, QRectF(option->rect), Qt::DownArrow, colors.secondary);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        paintChevron(painter, QRectF(option->rect), Qt::UpArrow, colors.secondary);
        return;
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(
            QRect(option->rect.center().x(), option->rect.top() + 6, 1, option->rect.height() - 12),
            colors.border);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        painter->fillRect(option->rect, colors.window);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void SwitchboardStyle::drawControl(ControlElement element, const QStyleOption *option,
                                   QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            paintPushButton(painter, *button, isDanger(widget));
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            if (isDanger(widget) && label.state.testFlag(State_Enabled))
                label.palette.setColor(QPalette::ButtonText, currentColors().danger);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintHeader(painter, *header);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, currentColors().base);
        paintHairline(painter, option->rect, Qt::BottomEdge);
        return;
    case CE_TabBarTabShape:
        paintTab(painter, *option);
        return;
    case CE_TabBarTabLabel:
        drawTabLabel(option, painter, widget);
        return;
    case CE_MenuBarItem:
        drawMenuBarItem(option, painter);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, currentColors().window);
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, currentColors().window);
        paintHairline(painter, option->rect, Qt::BottomEdge);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, currentColors().window);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void SwitchboardStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                          QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const QRect handle = subControlRect(control, slider, SC_ScrollBarSlider, widget);
            paintScrollBar(painter, *slider, handle);
        }
        return;
    }
    if (control == CC_ComboBox || control == CC_SpinBox) {
        paintField(painter, *option);
        const Colors &colors = currentColors();
        const auto chevron = [&](SubControl part, Qt::ArrowType direction) {
            QRectF square(0, 0, 9, 9);
            square.moveCenter(QRectF(subControlRect(control, option, part, widget)).center());
            paintChevron(painter, square, direction, colors.secondary);
        };
        if (control == CC_ComboBox) {
            chevron(SC_ComboBoxArrow, Qt::DownArrow);
        } else {
            chevron(SC_SpinBoxUp, Qt::UpArrow);
            chevron(SC_SpinBoxDown, Qt::DownArrow);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace Switchboard
