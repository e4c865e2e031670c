# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# The Events tab, banners and toasts.
target_sources(ui PRIVATE
    delegates/journaldelegate.cpp delegates/journaldelegate.h
    models/journalfiltermodel.cpp models/journalfiltermodel.h
    models/journalmodel.cpp models/journalmodel.h
    pages/eventspage.cpp pages/eventspage.h
    support/journalexport.cpp support/journalexport.h
    support/journaltext.cpp support/journaltext.h
    widgets/bannerarea.cpp widgets/bannerarea.h
    widgets/bannerstrip.cpp widgets/bannerstrip.h
    widgets/hairline.cpp widgets/hairline.h
    widgets/linkbutton.cpp widgets/linkbutton.h
    widgets/newrowsbutton.cpp widgets/newrowsbutton.h
    widgets/toast.cpp widgets/toast.h
    widgets/toastarea.cpp widgets/toastarea.h)
