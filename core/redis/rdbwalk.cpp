// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/rdbwalk.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Names, numbers and order of fields are those of Redis 8.0's src/rdb.h and src/rdb.c.
enum Opcode : std::uint8_t {
    SlotInfo = 244,
    Function2 = 245,
    ModuleAux = 247,
    Idle = 248,
    Frequency = 249,
    Auxiliary = 250,
    ResizeDatabase = 251,
    ExpireMilliseconds = 252,
    ExpireSeconds = 253,
    SelectDatabase = 254,
    End = 255,
};

enum Type : std::uint8_t {
    String = 0,
    List = 1,
    Set = 2,
    SortedSet = 3,
    Hash = 4,
    SortedSet2 = 5,
    Module2 = 7,
    HashZipmap = 9,
    ListZiplist = 10,
    SetIntset = 11,
    SortedSetZiplist = 12,
    HashZiplist = 13,
    ListQuicklist = 14,
    StreamListpacks = 15,
    HashListpack = 16,
    SortedSetListpack = 17,
    ListQuicklist2 = 18,
    StreamListpacks2 = 19,
    SetListpack = 20,
    StreamListpacks3 = 21,
    HashMetadata = 24,
    HashListpackEx = 25,
};

enum ModuleOpcode : std::uint8_t { ModuleEnd, ModuleSigned, ModuleUnsigned, ModuleFloat, ModuleDouble, ModuleString };

/// Does something as often as a length says, and stops at the first wrong thing: a length may be any number.
template <typename Action>
void repeat(RdbBytes &in, std::uint64_t count, Action action)
{
    for (std::uint64_t i = 0; i < count && in.isGood(); ++i)
        action();
}

void skipLengths(RdbBytes &in, int count)
{
    for (int i = 0; i < count; ++i)
        std::ignore = in.length();
}

/// As many entries as a length says, each of some lengths and strings.
void skipEntries(RdbBytes &in, int lengths, int strings)
{
    const std::uint64_t count = in.length();
    repeat(in, count, [&] {
        skipLengths(in, lengths);
        for (int i = 0; i < strings; ++i)
            in.skipString();
    });
}

void skipModuleValue(RdbBytes &in)
{
    while (in.isGood()) {
        switch (in.length()) {
        case ModuleEnd:
            return;
        case ModuleSigned:
        case ModuleUnsigned:
            std::ignore = in.length();
            break;
        case ModuleFloat:
            in.skip(4);
            break;
        case ModuleDouble:
            in.skip(8);
            break;
        case ModuleString:
            in.skipString();
            break;
        default:
            in.setWrong(u"an unknown value of a module"_s);
        }
    }
}

void skipConsumer(RdbBytes &in, Type type)
{
    in.skipString();
    in.skip(8); // seen
    if (type == StreamListpacks3)
        in.skip(8); // active
    const std::uint64_t pending = in.length();
    repeat(in, pending, [&] { in.skip(16); });
}

void skipConsumerGroup(RdbBytes &in, Type type)
{
    in.skipString();
    skipLengths(in, type == StreamListpacks ? 2 : 3); // last id; entries read
    const std::uint64_t pending = in.length();
    repeat(in, pending, [&] {
        in.skip(16 + 8); // id, time
        skipLengths(in, 1);
    });
    const std::uint64_t consumers = in.length();
    repeat(in, consumers, [&] { skipConsumer(in, type); });
}

void skipStream(RdbBytes &in, Type type)
{
    skipEntries(in, 0, 2);
    skipLengths(in, 3); // entries, last id
    if (type != StreamListpacks)
        skipLengths(in, 5); // first id, greatest deleted id, entries added
    const std::uint64_t groups = in.length();
    repeat(in, groups, [&] { skipConsumerGroup(in, type); });
}

void skipSortedSet(RdbBytes &in, Type type)
{
    const std::uint64_t members = in.length();
    repeat(in, members, [&] {
        in.skipString();
        if (type == SortedSet)
            in.skipDouble();
        else
            in.skip(8);
    });
}

void skipValue(RdbBytes &in, Type type)
{
    switch (type) {
    case String:
    case HashZipmap:
    case ListZiplist:
    case SetIntset:
    case SortedSetZiplist:
    case HashZiplist:
    case HashListpack:
    case SortedSetListpack:
    case SetListpack:
        in.skipString();
        return;
    case List:
    case Set:
    case ListQuicklist:
        skipEntries(in, 0, 1);
        return;
    case Hash:
        skipEntries(in, 0, 2);
        return;
    case SortedSet:
    case SortedSet2:
        skipSortedSet(in, type);
        return;
    case ListQuicklist2:
        skipEntries(in, 1, 1);
        return;
    case StreamListpacks:
    case StreamListpacks2:
    case StreamListpacks3:
        skipStream(in, type);
        return;
    case Module2:
        skipLengths(in, 1);
        skipModuleValue(in);
        return;
    case HashMetadata:
        in.skip(8); // the soonest expiry
        skipEntries(in, 1, 2);
        return;
    case HashListpackEx:
        in.skip(8);
        in.skipString();
        return;
    }
    in.setWrong(u"an unknown type of value: %1"_s.arg(int(type)));
}

/// One opcode with what belongs to it, or one key with its value. False at the end.
bool skipNext(RdbBytes &in, RdbSummary &summary)
{
    const std::uint8_t code = in.byte();
    switch (code) {
    case End:
        return false;
    case SlotInfo:
        skipLengths(in, 3);
        return true;
    case Function2:
        in.skipString();
        return true;
    case ModuleAux:
        skipLengths(in, 3); // module, opcode, when
        skipModuleValue(in);
        return true;
    case Idle:
    case SelectDatabase:
        skipLengths(in, 1);
        return true;
    case Frequency:
        in.skip(1);
        return true;
    case Auxiliary:
        in.skipString();
        in.skipString();
        return true;
    case ResizeDatabase:
        skipLengths(in, 2);
        return true;
    case ExpireMilliseconds:
        in.skip(8);
        return true;
    case ExpireSeconds:
        in.skip(4);
        return true;
    default:
        break;
    }
    in.skipString();
    skipValue(in, Type(code));
    ++summary.keys;
    return true;
}

/// "REDIS0011"; Valkey writes "VALKEY080" from 9.0 on.
int readVersion(RdbBytes &in)
{
    const QByteArray header = in.take(9);
    bool isNumber = false;
    int version = 0;
    if (header.startsWith("REDIS"))
        version = header.sliced(5).toInt(&isNumber);
    else if (header.startsWith("VALKEY"))
        version = header.sliced(6).toInt(&isNumber);
    if (in.isGood() && (!isNumber || version < 1))
        in.setWrong(u"it does not begin as an RDB"_s);
    return version;
}

} // namespace

Result<RdbSummary> walkRdb(RdbBytes &in)
{
    RdbSummary summary{.version = readVersion(in), .keys = 0};
    summary.structureKnown = summary.version <= newestRdbVersion;
    if (summary.structureKnown) {
        while (in.isGood() && skipNext(in, summary)) {
        }
        if (summary.version >= 5) // older ones have no checksum
            in.skip(8);
        if (in.isGood() && !in.atEnd())
            in.setWrong(u"more behind the end"_s);
    }
    if (in.isGood())
        return summary;
    return fail(ErrorCode::RdbDamaged, in.wrong(), {{u"offset"_s, QString::number(in.offset())}});
}

} // namespace keeper
