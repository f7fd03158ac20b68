// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/store/setname.h"
#include "core/backupset/store/setref.h"
#include "core/base/sha256.h"
#include "tests/unit/storeground.h"

#include <QFile>
#include <QTest>
#include <QTimeZone>

#include <atomic>
#include <thread>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Start(QDate(2026, 11, 23), QTime(18, 45, 7), QTimeZone::UTC);
const QString Name = u"auth/2026-11-23T18-45-07Z"_s;

/// What no store may take for the name of a file or a server.
const QList<QByteArray> Hostile{"", ".", "..", "../out", "a/b", "/etc/passwd", "a/../../out", QByteArray("a\0b", 3)};

using MakeGround = std::unique_ptr<Ground> (*)();

template <typename Kind>
std::unique_ptr<Ground> make()
{
    return std::make_unique<Kind>();
}

bool write(SetDraft &draft, const QByteArray &file, const QByteArray &bytes)
{
    const auto sink = draft.create(file, {});
    return sink && (*sink)->write(bytes) && (*sink)->close();
}

/// Bytes that differ from piece to piece.
QByteArray patternOf(int piece)
{
    QByteArray bytes(256 << 10, Qt::Uninitialized);
    for (qsizetype at = 0; at < bytes.size(); ++at)
        bytes[at] = char(at * 31 + piece * 7 + (at >> 9));
    return bytes;
}

/// Most memory that this process ever had, in bytes; since the last call of forgetMost().
qint64 mostMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

void forgetMost()
{
    QFile refs(u"/proc/self/clear_refs"_s);
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

} // namespace

Q_DECLARE_METATYPE(MakeGround)

/// What every place for sets must do. A new kind is a row of initTestCase_data().
class TestSetStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Ground> m_ground;
    std::shared_ptr<SetStore> m_store;

    [[nodiscard]] std::unique_ptr<SetDraft> begin(const QString &server = u"auth"_s) const
    {
        return m_store->begin(server, Start).value();
    }
    /// One that is finished; its name.
    [[nodiscard]] QString makeSet(const QString &server = u"auth"_s) const
    {
        const auto draft = begin(server);
        return write(*draft, "a", "bytes") && draft->finish() ? draft->name() : QString();
    }
    [[nodiscard]] QList<SetEntry> all() const { return m_store->list({}).value(); }
    [[nodiscard]] QList<SetFileEntry> filesOf(const QString &set) const { return m_store->files(set).value(); }
    [[nodiscard]] QStringList names(bool finished) const
    {
        QStringList names;
        for (const SetEntry &entry : all()) {
            if (entry.isFinished == finished)
                names += entry.name;
        }
        names.sort();
        return names;
    }
    [[nodiscard]] QStringList finished() const { return names(true); }
    [[nodiscard]] QStringList unfinished() const { return names(false); }
    [[nodiscard]] Result<QByteArray> read(const QString &set, const QByteArray &file) const
    {
        return SetRef(m_store, set).file(file).readAll();
    }

private slots:
    static void initTestCase_data()
    {
        QTest::addColumn<MakeGround>("ground");
        QTest::newRow("folder") << MakeGround(&make<FolderGround>);
        QTest::newRow("memory") << MakeGround(&make<MemoryGround>);
    }

    void init()
    {
        QFETCH_GLOBAL(MakeGround, ground);
        m_ground = ground();
        m_store = m_ground->store();
    }

    void aSetIsSeenWhenItIsFinishedAndNotBefore()
    {
        QVERIFY(m_store->check());
        const auto draft = begin();
        QCOMPARE(draft->name(), Name);
        QVERIFY(write(*draft, "whole", "bytes"));
        {
            const auto half = draft->create("half", {});
            QVERIFY((*half)->write("ha"));
            QVERIFY(finished().isEmpty());
            QCOMPARE(m_store->files(Name).error().code, ErrorCode::SetNotFound);
            QVERIFY(!read(Name, "whole"));
            QVERIFY(!read(Name, "half"));
            QVERIFY((*half)->write("lf"));
            QVERIFY((*half)->close());
        }
        QCOMPARE(unfinished(), QStringList{draft->partialName()});
        QVERIFY(draft->finish());
        QCOMPARE(finished(), QStringList{Name});
        QVERIFY(unfinished().isEmpty());
        QCOMPARE(read(Name, "whole").value(), "bytes"_ba);
        QCOMPARE(read(Name, "half").value(), "half"_ba);
        QVERIFY(!read(draft->partialName(), "whole"));
    }

    void whoWritesMayReadWhatIsClosed()
    {
        const auto draft = begin();
        QVERIFY(write(*draft, "a", "bytes"));
        QCOMPARE(read(draft->partialName(), "a").value(), "bytes"_ba);
        QCOMPARE(m_store->files(draft->partialName()).value().size(), 1);
    }

    void saysWhatLiesWhere()
    {
        const QString name = makeSet();
        const auto draft = begin(u"other"_s);
        for (const SetEntry &entry : all()) {
            QCOMPARE(entry.time, Start);
            QCOMPARE(entry.isFinished, entry.name == name);
            QCOMPARE(entry.server, entry.isFinished ? u"auth"_s : u"other"_s);
            QCOMPARE(entry.isRunning, !entry.isFinished);
            QVERIFY(entry.address.endsWith(u'/' + entry.name));
            QCOMPARE(SetRef(m_store, entry).address(), entry.address);
        }
        m_ground->put(u"third/.2026-01-01T00-00-00Z.partial"_s, "a", "x");
        m_ground->put(u"third/holidays"_s, "a", "x");
        QCOMPARE(all().size(), 3);
        const QList<SetEntry> entries = all();
        const auto dead = std::ranges::find(entries, u"third"_s, &SetEntry::server);
        QVERIFY(!dead->isFinished);
        QVERIFY(!dead->isRunning);
    }

    void nothingIsLeftOfASetThatIsGivenUp()
    {
        auto draft = begin();
        QVERIFY(write(*draft, "a", "bytes"));
        const auto half = draft->create("half", {});
        QVERIFY((*half)->write("ha"));
        draft.reset();
        QVERIFY(all().isEmpty());
        QCOMPARE(makeSet(), Name);
    }

    void namesThatLeadOutAreRefused()
    {
        const QString set = makeSet(u"whole"_s);
        const auto draft = begin();
        for (const QByteArray &name : Hostile) {
            QVERIFY2(!draft->create(name, {}), name.constData());
            draft->remove(name);
            QVERIFY2(!m_store->open(set, name, {}), name.constData());
            QVERIFY2(!m_store->begin(QString::fromUtf8(name), Start), name.constData());
        }
        for (const QString &name : {u"../out"_s, u"auth/.."_s, u"whole/../"_s + set, u"/"_s, QString()}) {
            QVERIFY2(!m_store->files(name), qPrintable(name));
            QVERIFY2(!m_store->open(name, "a", {}), qPrintable(name));
            QVERIFY2(!m_store->remove(name), qPrintable(name));
        }
        QVERIFY(m_store->files(draft->partialName()).value().isEmpty());
        QCOMPARE(read(set, "a").value(), "bytes"_ba);
        QCOMPARE(all().size(), 2);
    }

    void oddNamesAreNames()
    {
        const QList<QByteArray> odd{"odd\\name\nwith line", "-rf", "~", "a b", ".hidden", "\xc3\xa4", "\xff\xfe", "*"};
        const auto draft = begin();
        for (const QByteArray &name : odd)
            QVERIFY2(write(*draft, name, name), name.constData());
        QVERIFY(draft->finish());
        for (const QByteArray &name : odd)
            QCOMPARE(read(Name, name).value(), name);
        QList<QByteArray> listed;
        for (const SetFileEntry &file : filesOf(Name))
            listed += file.name;
        std::ranges::sort(listed);
        QList<QByteArray> expected = odd;
        std::ranges::sort(expected);
        QCOMPARE(listed, expected);
    }

    void sizesAreThoseOfTheBytes()
    {
        const auto draft = begin();
        for (const qsizetype size : {0, 1, 3 << 20})
            QVERIFY(write(*draft, QByteArray::number(size), QByteArray(size, 'x')));
        QVERIFY(draft->finish());
        for (const SetFileEntry &file : filesOf(Name)) {
            QCOMPARE(file.bytes, file.name.toLongLong());
            const auto source = m_store->open(Name, file.name, {});
            QCOMPARE((*source)->size(), file.bytes);
            QCOMPARE((*source)->piece(8 << 20).value(), QByteArray(file.bytes, 'x'));
            QVERIFY((*source)->piece(1).value().isEmpty());
        }
    }

    void aFileIsMadeOnce()
    {
        const auto draft = begin();
        const auto open = draft->create("a", {});
        QVERIFY(open);
        QVERIFY(!draft->create("a", {}));
        QVERIFY((*open)->write("first"));
        QVERIFY((*open)->close());
        QVERIFY(!draft->create("a", {}));
        QCOMPARE(read(draft->partialName(), "a").value(), "first"_ba);
        draft->remove("a");
        draft->remove("none");
        QVERIFY(write(*draft, "a", "second"));
        QVERIFY(draft->finish());
        QCOMPARE(read(Name, "a").value(), "second"_ba);
    }

    void saysWhatIsMissing()
    {
        QVERIFY(all().isEmpty());
        QCOMPARE(m_store->files(Name).error().code, ErrorCode::SetNotFound);
        QCOMPARE(m_store->open(Name, "a", {}).error().code, ErrorCode::FileFailed);
        QCOMPARE(m_store->remove(Name).error().code, ErrorCode::SetNotFound);
        QCOMPARE(makeSet(), Name);
        QCOMPARE(m_store->open(Name, "b", {}).error().code, ErrorCode::FileFailed);
        QVERIFY(m_store->open(Name, "b", {}).error().facts.contains(u"path"_s));
    }

    void thePlaceItselfIsNeverMade()
    {
        m_ground->takeAway();
        QCOMPARE(m_store->check().error().code, ErrorCode::DestinationMissing);
        QCOMPARE(m_store->list({}).error().code, ErrorCode::DestinationMissing);
        QCOMPARE(m_store->begin(u"auth"_s, Start).error().code, ErrorCode::DestinationMissing);
        QCOMPARE(m_store->check().error().code, ErrorCode::DestinationMissing);
    }

    void saysWhereNothingCanBeWritten()
    {
        if (!m_ground->makeReadOnly())
            QSKIP("root may write anywhere, and can't mount here");
        QCOMPARE(m_store->check().error().code, ErrorCode::DestinationNotWritable);
        QCOMPARE(m_store->begin(u"auth"_s, Start).error().code, ErrorCode::DestinationNotWritable);
        QVERIFY(all().isEmpty());
    }

    void saysWhenItIsFullAndLeavesNothing()
    {
        if (!m_ground->makeSmall())
            QSKIP("needs to mount a small tmpfs (root)");
        m_store = m_ground->store();
        {
            const auto draft = begin();
            const auto sink = draft->create("a", {});
            Result<> written;
            for (int piece = 0; written && piece < 8; ++piece)
                written = (*sink)->write(QByteArray(SmallRoom / 4, 'x'));
            if (written)
                written = (*sink)->close();
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::DestinationFull);
            QVERIFY(finished().isEmpty());
        }
        QVERIFY(all().isEmpty());
        QCOMPARE(makeSet(), Name); // there is room again
    }

    void readingStopsInTheMiddle()
    {
        const auto draft = begin();
        QVERIFY(write(*draft, "a", QByteArray(1 << 20, 'x')));
        QVERIFY(draft->finish());
        std::stop_source stop;
        const auto source = m_store->open(Name, "a", stop.get_token());
        QCOMPARE((*source)->piece(1000).value().size(), 1000);
        stop.request_stop();
        QVERIFY((*source)->piece(1000).error().isCancelled());
        QVERIFY(SetRef(m_store, Name).file("a"_ba).readAll(stop.get_token()).error().isCancelled());
        QVERIFY(m_store->list(stop.get_token()).error().isCancelled());
        QCOMPARE(read(Name, "a").value().size(), 1 << 20);
    }

    void writingStopsInTheMiddleAndLeavesNothing()
    {
        std::stop_source stop;
        auto draft = begin();
        const auto sink = draft->create("a", stop.get_token());
        QVERIFY((*sink)->write("first"));
        stop.request_stop();
        QVERIFY((*sink)->write("second").error().isCancelled());
        draft.reset();
        QVERIFY(all().isEmpty());
    }

    void oneRunWritesForAServer()
    {
        auto first = begin();
        const auto second = m_store->begin(u"auth"_s, Start.addDays(1));
        QCOMPARE(second.error().code, ErrorCode::SetBusy);
        QVERIFY(m_store->begin(u"another"_s, Start));
        QVERIFY(write(*first, "a", "x"));
        first.reset();
        QVERIFY(m_store->begin(u"auth"_s, Start));
    }

    void theNextFreeSecondIsTaken()
    {
        QCOMPARE(makeSet(), Name);
        QCOMPARE(makeSet(), u"auth/2026-11-23T18-45-08Z"_s);
        QCOMPARE(makeSet(u"b"_s), u"b/2026-11-23T18-45-07Z"_s);
        QCOMPARE(finished().size(), 3);
    }

    void writersAtOnceNeverShareAName()
    {
        std::atomic<int> refused = 0;
        std::atomic<int> made = 0;
        {
            QList<std::shared_ptr<std::jthread>> writers;
            for (int writer = 0; writer < 4; ++writer)
                writers += std::make_shared<std::jthread>([&, own = QByteArray::number(writer)] {
                    for (int set = 0; set < 5;) {
                        const auto draft = m_store->begin(u"auth"_s, Start);
                        if (!draft) {
                            refused += draft.error().code == ErrorCode::SetBusy ? 0 : 1;
                            std::this_thread::yield();
                            continue;
                        }
                        made += write(**draft, own, own) && (*draft)->finish() ? 1 : 0;
                        ++set;
                    }
                });
        }
        QCOMPARE(refused.load(), 0); // for no other reason than that one was writing
        QCOMPARE(made.load(), 20);
        QCOMPARE(finished().size(), 20);
        for (const QString &name : finished()) {
            const QList<SetFileEntry> files = m_store->files(name).value();
            QCOMPARE(files.size(), 1);
            QCOMPARE(read(name, files.first().name).value(), files.first().name);
        }
    }

    void filesOfASetAreWrittenSideBySide()
    {
        const auto draft = begin();
        {
            QList<std::shared_ptr<std::jthread>> writers;
            for (int writer = 0; writer < 4; ++writer)
                writers += std::make_shared<std::jthread>([&, own = QByteArray::number(writer)] {
                    const auto sink = draft->create(own, {});
                    for (int piece = 0; piece < 50; ++piece)
                        std::ignore = (*sink)->write(own);
                    std::ignore = (*sink)->close();
                });
        }
        QVERIFY(draft->finish());
        for (int writer = 0; writer < 4; ++writer)
            QCOMPARE(read(Name, QByteArray::number(writer)).value(), QByteArray(50, char('0' + writer)));
    }

    void whatDeadRunsLeftIsRemoved()
    {
        m_ground->put(u"auth/.2026-01-01T00-00-00Z.partial"_s, "a", "half");
        m_ground->put(u"other/.2026-01-01T00-00-00Z.partial"_s, "a", "half");
        const auto draft = begin();
        QCOMPARE(draft->removed().size(), 1);
        QVERIFY(draft->removed().first().endsWith(u"auth/.2026-01-01T00-00-00Z.partial"_s));
        QCOMPARE(unfinished(), QStringList({draft->partialName(), u"other/.2026-01-01T00-00-00Z.partial"_s}));
    }

    void oneSetIsRemovedAndNoOther()
    {
        const QString first = makeSet();
        const QString second = makeSet();
        m_ground->put(u"auth/.2026-01-01T00-00-00Z.partial"_s, "a", "half");
        m_ground->put(u"auth/holidays"_s, "a", "mine");
        QVERIFY(m_store->remove(first));
        QCOMPARE(m_store->remove(first).error().code, ErrorCode::SetNotFound);
        QCOMPARE(m_store->remove(u"auth/holidays"_s).error().code, ErrorCode::SetForeign);
        QCOMPARE(finished(), QStringList{second});
        QVERIFY(m_store->remove(u"auth/.2026-01-01T00-00-00Z.partial"_s));
        QVERIFY(unfinished().isEmpty());
        const auto draft = begin();
        QCOMPARE(m_store->remove(draft->partialName()).error().code, ErrorCode::SetBusy);
        QVERIFY(m_store->remove(second)); // while another one is written
        QCOMPARE(unfinished(), QStringList{draft->partialName()});
    }

    void aBigStreamNeedsNoBigMemory()
    {
        constexpr int pieces = 256; // 64 MiB
        Sha256 written;
        const auto draft = begin();
        const auto sink = draft->create("big", {});
        forgetMost();
        const qint64 before = mostMemory();
        for (int piece = 0; piece < pieces; ++piece) {
            const QByteArray bytes = patternOf(piece);
            written.add(bytes);
            QVERIFY((*sink)->write(bytes));
        }
        QVERIFY((*sink)->close());
        QVERIFY(draft->finish());
        const auto source = m_store->open(Name, "big", {});
        QByteArray buffer(128 << 10, Qt::Uninitialized);
        Sha256 seen;
        qint64 size = 0;
        for (;;) {
            const qsizetype got = (*source)->read(buffer.data(), buffer.size()).value();
            QVERIFY(got >= 0 && got <= buffer.size());
            if (got == 0)
                break;
            seen.add(QByteArrayView(buffer.constData(), got));
            size += got;
        }
        QCOMPARE(size, qint64(pieces) * (256 << 10));
        QCOMPARE(seen.hex(), written.hex());
#ifndef __SANITIZE_ADDRESS__ // which keeps for a while what was freed
        if (m_ground->isBounded())
            QVERIFY(mostMemory() - before < 16 << 20);
#else
        Q_UNUSED(before);
#endif
    }
};

QTEST_GUILESS_MAIN(TestSetStore)
#include "tst_setstore.moc"
