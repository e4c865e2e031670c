# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
find_package(Qt6 6.4 REQUIRED COMPONENTS Network)
set(import_room)
foreach(name IN ITEMS entrydraft filedraft foreignplan foreignreader gocqhttpimporter importedconfiguration
        importjson importnote json5reader lagrangeimporter llonebotflatimporter llonebotimporter
        napcatimporter napcatv1importer snowlumaimporter sourcenode sourcereader yamlsource)
    list(APPEND import_room ${PROJECT_SOURCE_DIR}/core/importers/${name}.cpp)
endforeach()
foreach(name IN ITEMS configuration configurationkeys configurationreader configurationwriter jsonlocation
        jsonlocator objectreader orderedjson readreport remotereader servicefields serviceids servicereader)
    list(APPEND import_room ${PROJECT_SOURCE_DIR}/core/config/${name}.cpp)
endforeach()
# A URL of the configuration is read as strictly as one of a message.
set(media_room)
foreach(name IN ITEMS folderfile mediafolder mediakind mediaurl)
    list(APPEND media_room ${PROJECT_SOURCE_DIR}/core/media/${name}.cpp)
endforeach()
switchboard_add_fuzzer(import importfuzzer.cpp ${import_room}
    ${media_room}
    ${PROJECT_SOURCE_DIR}/core/net/peeraddress.cpp
    ${PROJECT_SOURCE_DIR}/core/remote/remotetarget.cpp
    ${PROJECT_SOURCE_DIR}/core/scenario/scenarionode.cpp
    ${PROJECT_SOURCE_DIR}/core/scenario/yamltree.cpp
    ${PROJECT_SOURCE_DIR}/core/support/privatefile.cpp
    ${PROJECT_SOURCE_DIR}/core/support/secret.cpp)
target_link_libraries(fuzz_import PRIVATE Qt6::Network yaml-cpp)
