# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# The Events tab, the simulator page, banners and toasts.
target_sources(ui PRIVATE
    delegates/chatlistdelegate.cpp delegates/chatlistdelegate.h
    delegates/chatmessagedelegate.cpp delegates/chatmessagedelegate.h
    delegates/journaldelegate.cpp delegates/journaldelegate.h
    models/chatlistmodel.cpp models/chatlistmodel.h
    models/chatmessagemodel.cpp models/chatmessagemodel.h
    models/journalfiltermodel.cpp models/journalfiltermodel.h
    models/journalmodel.cpp models/journalmodel.h
    pages/chatpanel.cpp pages/chatpanel.h
    pages/eventspage.cpp pages/eventspage.h
    pages/simulatorpage.cpp pages/simulatorpage.h
    support/chatavatar.cpp support/chatavatar.h
    support/chattext.cpp support/chattext.h
    support/journalexport.cpp support/journalexport.h
    support/journaltext.cpp support/journaltext.h
    widgets/bannerarea.cpp widgets/bannerarea.h
    widgets/bannerstrip.cpp widgets/bannerstrip.h
    widgets/chatcomposer.cpp widgets/chatcomposer.h
    widgets/chatpill.cpp widgets/chatpill.h
    widgets/chattitle.cpp widgets/chattitle.h
    widgets/hairline.cpp widgets/hairline.h
    widgets/linkbutton.cpp widgets/linkbutton.h
    widgets/newrowsbutton.cpp widgets/newrowsbutton.h
    widgets/toast.cpp widgets/toast.h
    widgets/toastarea.cpp widgets/toastarea.h)
