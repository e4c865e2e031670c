# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
#
# What may stand at the cursor, one candidate a line: the word, a tab, what it means. The arguments
# are the words of the command line up to the cursor, the table of words comes on standard input
# (switchboardctl.words explains it). "@folder PREFIX" asks the shell for folders.
#
# Every shell takes this text between single quotes: it has none itself, and no double backslash.
BEGIN {
    program = ARGV[1]
    last = ARGC - 1
    for (i = 2; i <= last; ++i)
        typed[i] = ARGV[i]
    ARGC = 1 # they are no files
    FS = "|"
}
/^#/ || NF < 2 { next }
{
    belongs = $0 ~ /^ /
    word = trimmed($1)
    text = trimmed($2)
    if (word ~ /^@/) {
        lookup[word] = text
    } else if (word ~ /^--/) {
        name = word
        sub(/=.*/, "", name)
        takesValue[name] = word != name
        valueOf[name] = substr(word, length(name) + 2)
        optionName[++options] = name
        optionText[options] = text
        ownerOf[options] = belongs ? commands : 0
    } else {
        command[++commands] = word
        commandText[commands] = text
    }
}
END {
    readTyped()
    if (pending != "")
        offerValue("", valueOf[pending])
    else if (match(current, /^--[^=]*=/)) {
        name = substr(current, 1, RLENGTH - 1)
        offerValue(name "=", valueOf[name])
    } else if (current ~ /^-/ || !commands)
        offerOptions()
    else
        offerWords()
}

function trimmed(s) {
    gsub(/^[ \t]+|[ \t]+$/, "", s)
    return s
}

function offer(candidate, meaning) {
    if (current == "" || index(candidate, current) == 1)
        print candidate "\t" meaning
}

# Sets path (the words that are no options), pending (an option that waits for its value), current.
function readTyped(    i, word, equals) {
    for (i = 2; i < last; ++i) {
        word = typed[i]
        if (word == "=") # bash cuts --option=value in three
            continue
        if (pending != "") {
            if (pending == "--profile")
                profile = word
            pending = ""
        } else if (word ~ /^-/) {
            equals = index(word, "=")
            name = equals ? substr(word, 1, equals - 1) : word
            given[name] = 1
            if (name == "--profile" && equals)
                profile = substr(word, equals + 1)
            else if (!equals && takesValue[name])
                pending = name
        } else
            path[++depth] = word
    }
    current = last >= 2 ? typed[last] : ""
    if (pending != "" && current == "=")
        current = ""
}

# How many words of command c the typed ones are, 0 when they are of another command.
# The word that may follow goes to following.
function matches(c,    parts, count, i, part) {
    count = split(command[c], parts, " ")
    for (i = 1; i <= depth; ++i) {
        part = i <= count ? parts[i] : parts[count] ~ /[.][.][.]$/ ? parts[count] : ""
        if (part == "" || (part ~ /^[a-z]/ && part != path[i]))
            return 0
    }
    following = depth < count ? parts[depth + 1] : parts[count] ~ /[.][.][.]$/ ? parts[count] : ""
    return 1
}

function offerWords(    c) {
    for (c = 1; c <= commands; ++c) {
        if (!matches(c) || following in offered || following == "")
            continue
        offered[following] = 1
        if (following ~ /^[a-z]/)
            offer(following, command[c] ~ ("^([^ ]+ )*" following "( [A-Z@].*)?$") ? commandText[c] : "")
        else
            offerValue("", following)
    }
}

function offerOptions(    o, c) {
    for (o = 1; o <= options; ++o) {
        c = ownerOf[o]
        if (optionName[o] in given || (c && (!matches(c) || following ~ /^[a-z]/)))
            continue
        offer(optionName[o], optionText[o])
    }
}

# Candidates for an argument like @service, {a,b} or TEXT; prefix stands before them in the word.
function offerValue(prefix, kind,    count, choices, i) {
    sub(/[.][.][.]$/, "", kind)
    if (kind == "@folder")
        print "@folder " prefix
    else if (kind in lookup)
        look(prefix, lookup[kind])
    else if (kind ~ /^[{]/) {
        count = split(substr(kind, 2, length(kind) - 2), choices, ",")
        for (i = 1; i <= count; ++i)
            offer(prefix choices[i], "")
    }
}

# The first column of what the program itself prints, without the # of a number. Columns are two blanks
# apart; other lines are no rows.
function look(prefix, subcommand,    line, name) {
    line = quoted(program) (profile == "" ? "" : " --profile " quoted(profile)) " " subcommand " 2>/dev/null"
    while ((line | getline found) > 0) {
        sub(/^ *#?/, "", found)
        if (!match(found, /^[^ ]+  +/))
            continue
        name = substr(found, 1, RLENGTH)
        sub(/ +$/, "", name)
        offer(prefix name, substr(found, RLENGTH + 1))
    }
}

function quoted(s) {
    gsub(/\047/, "\047\"\047\"\047", s)
    return "\047" s "\047"
}
