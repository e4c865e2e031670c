# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Texts of the groups 6.5 to 6.23: what is UTF-8 by RFC 3629 and what only looks like it.

After Markus Kuhn's UTF-8 decoder stress test. Whether a text is valid is not written down here:
Python's strict decoder says so, and the group's name says what is to be expected.
"""


def octets(*rows):
    return [bytes.fromhex(row) for row in rows]


# A Greek word whose second letter takes three octets, the others two.
KOSME = "κ\u1f79σμε".encode()
WITHOUT_LAST = octets("c0", "e080", "f08080", "f8808080", "fc80808080",
                      "df", "efbf", "f7bfbf", "fbbfbfbf", "fdbfbfbfbf")


def lonely_starts(first, last):
    """Start octets from first up to before last, each followed by a blank."""
    return b"".join(bytes([value, 0x20]) for value in range(first, last))


def noncharacters():
    """U+FFFE and U+FFFF of the planes 0 to 16: no characters, but valid UTF-8."""
    planes = range(0, 17)
    return [chr(plane << 16 | low).encode() for plane in planes for low in (0xfffe, 0xffff)]


def paired(*rows):
    return [bytes.fromhex(high) + bytes.fromhex(low) for high, low in (row.split() for row in rows)]


# Group number, meaning, texts.
SEQUENCES = [
    (5, "some valid text",
     [f"hello{letter}world".encode() for letter in "$\u00a2\u20ac\U00024b62"] + [KOSME]),
    (6, "every prefix of a text of characters with several octets",
     [KOSME[:length] for length in range(1, len(KOSME) + 1)]),
    (7, "first sequence of each length", octets("00", "c280", "e0a080", "f0908080")),
    (8, "first sequence of 5 and 6 octets", octets("f888808080", "fc8480808080")),
    (9, "last sequence of each length", octets("7f", "dfbf", "efbfbf", "f48fbfbf")),
    (10, "last sequence of 4, 5 and 6 octets", octets("f7bfbfbf", "fbbfbfbfbf", "fdbfbfbfbfbf")),
    (11, "other limits", octets("ed9fbf", "ee8080", "efbfbd", "f48fbfbf", "f4908080")),
    (12, "unexpected continuation octets",
     octets("80", "bf", "80bf", "80bf80", "80bf80bf", "80bf80bf80", "80bf80bf80bf")
     + [bytes(range(0x80, 0xbf))]),
    (13, "lonely start octets",
     [lonely_starts(*limits) for limits in
      ((0xc0, 0xdf), (0xe0, 0xef), (0xf0, 0xf7), (0xf8, 0xfb), (0xfc, 0xfd))]),
    (14, "last continuation octet missing", WITHOUT_LAST),
    (15, "incomplete sequences joined", [b"".join(WITHOUT_LAST)]),
    (16, "impossible octets", octets("fe", "ff", "fefeffff")),
    (17, "overlong slash", octets("c0af", "e080af", "f08080af", "f8808080af", "fc80808080af")),
    (18, "longest overlong sequences",
     octets("c1bf", "e09fbf", "f08fbfbf", "f887bfbfbf", "fc83bfbfbfbf")),
    (19, "overlong NUL", octets("c080", "e08080", "f0808080", "f880808080", "fc8080808080")),
    (20, "single UTF-16 surrogates",
     octets("eda080", "edadbf", "edae80", "edafbf", "edb080", "edbe80", "edbfbf")),
    (21, "paired UTF-16 surrogates",
     paired("eda080 edb080", "eda080 edbfbf", "edadbf edb080", "edadbf edbfbf",
            "edae80 edb080", "edae80 edbfbf", "edafbf edb080", "edafbf edbfbf")),
    (22, "code points that are no characters", noncharacters()),
    (23, "Unicode specials",
     octets("efbfb9", "efbfba", "efbfbb", "efbfbc", "efbfbd", "efbfbe", "efbfbf")),
]
# In these groups every text is valid, in those none; the others are mixed.
VALID_GROUPS = {5, 7, 9, 22, 23}
INVALID_GROUPS = {8, 10, *range(12, 22)}


def is_valid(text):
    try:
        text.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def check():
    """Fails when the decoder and the groups disagree."""
    for group, _, texts in SEQUENCES:
        verdicts = {is_valid(text) for text in texts}
        assert group not in VALID_GROUPS or verdicts == {True}, group
        assert group not in INVALID_GROUPS or verdicts == {False}, group
