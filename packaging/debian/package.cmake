# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# cpack makes two Debian packages: switchboard-daemon (the daemon and the command line, for machines
# without a screen) and switchboard (the window), which needs the first.
set(SWITCHBOARD_PACKAGE_CONTACT "The Switchboard developers <developers@switchboard.invalid>"
    CACHE STRING "Who answers for the packages; the default is an address that cannot exist")
# Below every revision of a distribution, which then takes its own package.
set(revision 0upstream1)

set(packed_changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz)
add_custom_command(OUTPUT ${packed_changelog}
    COMMAND ${GZIP_PROGRAM} -9nc ${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog > ${packed_changelog}
    DEPENDS debian/changelog VERBATIM)
add_custom_target(package_changelog ALL DEPENDS ${packed_changelog})

set(package_daemon switchboard-daemon)
set(package_desktop switchboard)
set(CPACK_COMPONENTS_ALL daemon)
if(SWITCHBOARD_GUI)
    list(APPEND CPACK_COMPONENTS_ALL desktop)
endif()
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    install(FILES debian/copyright ${packed_changelog}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package_${component}} COMPONENT ${component})
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME switchboard)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "${SWITCHBOARD_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_VENDOR "The Switchboard developers")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/debian/strip.cmake)
set(CPACK_VERBATIM_VARIABLES ON)
# Whatever the umask of who builds.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${revision})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# Beyond the libraries that are linked and found by themselves: plugins are loaded at run time.
set(CPACK_DEBIAN_DAEMON_PACKAGE_NAME ${package_daemon})
set(CPACK_DEBIAN_DAEMON_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DAEMON_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_DAEMON_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/postinst
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/prerm
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/postrm)
set(CPACK_COMPONENT_DAEMON_DESCRIPTION "OneBot 11 services for chat bots, without a window
Switchboard runs OneBot 11 services for chat bots. Switch a service off and
every connection is told, closed and gone; switch it on and everybody comes
back. A built-in simulator plays the account, so that a bot can be written
and tried without one.
.
This package has the daemon switchboardd, the command line switchboardctl and
units for systemd. It needs no graphical libraries. The service is not
switched on by the installation.")

set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME ${package_desktop})
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS
    "${package_daemon} (= ${PROJECT_VERSION}-${revision}), libqt6sql6-sqlite")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS
    "qt6-translations-l10n, qt6-wayland, fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei")
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION "run, watch and control OneBot 11 services for chat bots
Switchboard runs OneBot 11 services for chat bots and shows what they do:
switches that show what is true, every connection in a live table, and a
simulator to talk to bots as a user would. In English and Chinese.
.
This package has the desktop program. It runs the services itself; the daemon
that does so without a window is in switchboard-daemon.")

include(CPack)
