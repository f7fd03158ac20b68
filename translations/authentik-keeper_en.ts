<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Discover</name>
    <message numerus="yes">
        <source>%1 in %Ln entries</source>
        <comment>@info found</comment>
        <translation>
            <numerusform>%1 in %Ln entry</numerusform>
            <numerusform>%1 in %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, %Ln keys</source>
        <comment>@info flavour, version</comment>
        <translation>
            <numerusform>%1 %2, %Ln key</numerusform>
            <numerusform>%1 %2, %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundParts</name>
    <message numerus="yes">
        <source>Redis %1, %Ln keys</source>
        <comment>@info found</comment>
        <extracomment>%1 is a version</extracomment>
        <translation>
            <numerusform>Redis %1, %Ln key</numerusform>
            <numerusform>Redis %1, %Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries in %1</source>
        <comment>@info found</comment>
        <translation>
            <numerusform>%Ln entry in %1</numerusform>
            <numerusform>%Ln entries in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files: Compose, .env</source>
        <comment>@info found</comment>
        <translation>
            <numerusform>%Ln file: Compose, .env</numerusform>
            <numerusform>%Ln files: Compose, .env</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message numerus="yes">
        <source>%Ln containers</source>
        <comment>@info proof</comment>
        <translation>
            <numerusform>%Ln container</numerusform>
            <numerusform>%Ln containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables; all others were counted before the swap</source>
        <comment>@info proof</comment>
        <translation>
            <numerusform>%Ln table; all others were counted before the swap</numerusform>
            <numerusform>%Ln tables; all others were counted before the swap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePreview</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be restored. %Ln warnings to read first.</source>
        <comment>@info</comment>
        <translation>
            <numerusform>It can be restored. %Ln warning to read first.</numerusform>
            <numerusform>It can be restored. %Ln warnings to read first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can&apos;t be restored as things are: %Ln checks failed.</source>
        <comment>@info</comment>
        <translation>
            <numerusform>It can&apos;t be restored as things are: %Ln check failed.</numerusform>
            <numerusform>It can&apos;t be restored as things are: %Ln checks failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetParts</name>
    <message numerus="yes">
        <source>PostgreSQL %1, %2 rows in %Ln tables</source>
        <comment>@info set</comment>
        <extracomment>%1 is a version, %2 a number of rows</extracomment>
        <translation>
            <numerusform>PostgreSQL %1, %2 rows in %Ln table</numerusform>
            <numerusform>PostgreSQL %1, %2 rows in %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redis %1, %Ln keys</source>
        <comment>@info set</comment>
        <extracomment>%1 is a version</extracomment>
        <translation>
            <numerusform>Redis %1, %Ln key</numerusform>
            <numerusform>Redis %1, %Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <comment>@info set</comment>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files: Compose, .env</source>
        <comment>@info set</comment>
        <translation>
            <numerusform>%Ln file: Compose, .env</numerusform>
            <numerusform>%Ln files: Compose, .env</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sets</name>
    <message numerus="yes">
        <source>%Ln keys</source>
        <comment>@info part</comment>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries, %1</source>
        <comment>@info part</comment>
        <translation>
            <numerusform>%Ln entry, %1</numerusform>
            <numerusform>%Ln entries, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SizeHistory</name>
    <message numerus="yes">
        <source>Size over time, one of %Ln backups each</source>
        <comment>@title</comment>
        <translation>
            <numerusform>Size over time</numerusform>
            <numerusform>Size over time, one of %Ln backups each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <comment>@info time</comment>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <comment>@info time</comment>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <comment>@info time</comment>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::BackupsModel</name>
    <message numerus="yes">
        <source>%1 of %Ln backups</source>
        <comment>@info</comment>
        <extracomment>%1 is the number of those that are shown</extracomment>
        <translation>
            <numerusform>%1 of %Ln backup</numerusform>
            <numerusform>%1 of %Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln unfinished</numerusform>
            <numerusform>%Ln unfinished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <comment>@info findings</comment>
        <translation>
            <numerusform>And %Ln more</numerusform>
            <numerusform>And %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::ConfirmModel</name>
    <message numerus="yes">
        <source>%Ln newer files</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln newer file</numerusform>
            <numerusform>%Ln newer files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::ConnectModel</name>
    <message numerus="yes">
        <source>%Ln runs</source>
        <comment>@info found</comment>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::DifferenceModel</name>
    <message numerus="yes">
        <source>Rows in %Ln tables</source>
        <comment>@title difference</comment>
        <translation>
            <numerusform>Rows in %Ln table</numerusform>
            <numerusform>Rows in %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more files</source>
        <comment>@info difference</comment>
        <translation>
            <numerusform>… and %Ln more file</numerusform>
            <numerusform>… and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::FileTreeModel</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <comment>@info folder, with all below</comment>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::InsideFilesModel</name>
    <message numerus="yes">
        <source>%Ln entries, %1</source>
        <comment>@info</comment>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%Ln entry, %1</numerusform>
            <numerusform>%Ln entries, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::MainWindow</name>
    <message numerus="yes">
        <source>%Ln servers were added.</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln server was added.</numerusform>
            <numerusform>%Ln servers were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::PreviewPage</name>
    <message numerus="yes">
        <source>%Ln checks are fine</source>
        <comment>@action</comment>
        <translation>
            <numerusform>%Ln check is fine</numerusform>
            <numerusform>%Ln checks are fine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::SetsModel</name>
    <message numerus="yes">
        <source>%Ln backups</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished, which can&apos;t be restored</source>
        <comment>@info</comment>
        <translation>
            <numerusform>%Ln unfinished, which can&apos;t be restored</numerusform>
            <numerusform>%Ln unfinished, which can&apos;t be restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeper::TableRowsModel</name>
    <message numerus="yes">
        <source>%1 of %Ln tables</source>
        <comment>@info number</comment>
        <translation>
            <numerusform>%1 of %Ln table</numerusform>
            <numerusform>%1 of %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables, %1 rows in all</source>
        <comment>@info</comment>
        <extracomment>%1 is a number</extracomment>
        <translation>
            <numerusform>%Ln table, %1 rows in all</numerusform>
            <numerusform>%Ln tables, %1 rows in all</numerusform>
        </translation>
    </message>
</context>
</TS>
