// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include <QImage>
#include <QPainter>
#include <QString>
#include <QSvgRenderer>

#include <cstdio>
#include <cstdlib>

//! A build tool: rendericon IN.svg OUT.png SIZE.
int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::fputs("usage: rendericon IN.svg OUT.png SIZE\n", stderr);
        return 2;
    }
    QSvgRenderer picture(QString::fromLocal8Bit(argv[1]));
    const int size = std::atoi(argv[3]);
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    if (!picture.isValid() || image.isNull()) {
        std::fprintf(stderr, "rendericon: cannot draw %s at size %s\n", argv[1], argv[3]);
        return 1;
    }
    image.fill(Qt::transparent);
    QPainter painter(&image);
    picture.render(&painter);
    painter.end();
    if (!image.save(QString::fromLocal8Bit(argv[2]), "PNG")) {
        std::fprintf(stderr, "rendericon: cannot write %s\n", argv[2]);
        return 1;
    }
    return 0;
}
