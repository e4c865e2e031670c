# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
find_package(yaml-cpp 0.7 REQUIRED)
set(scenario_room)
foreach(name IN ITEMS expectationreader jsontree nodereader nodewriter scenario scenarioacts scenarioduration
        scenarionode scenarioproblems scenarioreader scenariovariables scenariowriter stepreader suggestion
        yamltree)
    list(APPEND scenario_room ${PROJECT_SOURCE_DIR}/core/scenario/${name}.cpp)
endforeach()
switchboard_add_fuzzer(scenario scenariofuzzer.cpp ${scenario_room}
    ${PROJECT_SOURCE_DIR}/core/config/jsonlocation.cpp ${PROJECT_SOURCE_DIR}/core/config/jsonlocator.cpp
    ${PROJECT_SOURCE_DIR}/core/backends/simulator/acts/actcatalogue.cpp)
target_link_libraries(fuzz_scenario PRIVATE yaml-cpp)
