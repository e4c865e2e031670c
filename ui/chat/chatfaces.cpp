// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatfaces.h"

#include <algorithm>
#include <array>

namespace Switchboard {

namespace {

struct Face {
    int number;
    const char *name;
};

constexpr std::array Faces{
    Face{14, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "smile")},
    Face{1, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "grimace")},
    Face{2, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "in love")},
    Face{4, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "cool")},
    Face{5, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "tears")},
    Face{6, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "shy")},
    Face{9, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "crying")},
    Face{10, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "awkward")},
    Face{11, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "angry")},
    Face{12, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "naughty")},
    Face{13, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "grin")},
    Face{0, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "surprised")},
    Face{15, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "sad")},
    Face{20, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "chuckle")},
    Face{21, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "cute")},
    Face{26, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "panic")},
    Face{28, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "laugh")},
    Face{32, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "question")},
    Face{38, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "knock")},
    Face{39, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "goodbye")},
    Face{42, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "clap")},
    Face{46, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "pig")},
    Face{49, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "hug")},
    Face{53, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "cake")},
    Face{60, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "coffee")},
    Face{63, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "rose")},
    Face{66, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "heart")},
    Face{74, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "sun")},
    Face{75, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "moon")},
    Face{76, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "thumbs up")},
    Face{77, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "thumbs down")},
    Face{78, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "handshake")},
    Face{79, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "victory")},
    Face{124, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "OK")},
    Face{144, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "cheer")},
    Face{178, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "side-eye")},
    Face{182, QT_TRANSLATE_NOOP("Switchboard::ChatFaces", "laughing tears")},
};

} // namespace

QList<int> ChatFaces::numbers()
{
    QList<int> numbers;
    numbers.reserve(qsizetype(Faces.size()));
    for (const Face &face : Faces)
        numbers.append(face.number);
    return numbers;
}

QString ChatFaces::name(int number)
{
    const auto *it = std::ranges::find(Faces, number, &Face::number);
    return it == Faces.end() ? QString() : tr(it->name);
}

} // namespace Switchboard
