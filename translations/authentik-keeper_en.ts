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
    <name>SetText</name>
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
    <name>keeper::PartsModel</name>
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
</TS>
