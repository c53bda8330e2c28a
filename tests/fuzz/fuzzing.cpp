#include "tests/fuzz/fuzzing.h"

#include "app/text/translation.h"
#include "tests/hostiletexts.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

namespace bulkhead::fuzzing {

using namespace Qt::StringLiterals;

QByteArray Input::line()
{
    const qsizetype end = m_rest.indexOf('\n');
    const QByteArray line = end < 0 ? m_rest : m_rest.first(end);
    m_rest = end < 0 ? QByteArray() : m_rest.sliced(end + 1);
    return line;
}

void require(bool holds, const char* promise, const QString& seen, int line)
{
    if (holds)
        return;
    std::fprintf(stderr, "BROKEN, in line %d: %s\n%s\n", line, promise, qPrintable(seen.left(4000)));
    std::abort();
}

QString anyText(const QByteArray& bytes)
{
    QString text;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto first = uchar(bytes[at++]);
        const int following = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
        char32_t character = following == 0 ? first : first & (0x3fU >> following);
        int taken = 0;
        for (; taken < following && at + taken < bytes.size() && (uchar(bytes[at + taken]) & 0xc0U) == 0x80; ++taken)
            character = (character << 6U) | (uchar(bytes[at + taken]) & 0x3fU);
        if (taken < following || character > 0x10ffff) {
            text += QChar(char16_t(first));
            continue;
        }
        at += taken;
        text += QChar::fromUcs4(character);
    }
    return text;
}

void requireHarmless(const QString& shown, bool isOneLine, int line)
{
    constexpr char32_t FirstStrongIsolate = 0x2068;
    constexpr char32_t PopDirectionalIsolate = 0x2069;
    require(shown.isValidUtf16(), "what is shown is valid UTF-16", shown, line);
    int isolated = 0;
    const auto characters = shown.toUcs4();
    for (const char32_t c : characters) {
        if (c == FirstStrongIsolate) {
            ++isolated;
        } else if (c == PopDirectionalIsolate) {
            require(isolated > 0, "nothing ends what it did not begin", shown, line);
            --isolated;
        } else if (c != u'\n' || isOneLine) {
            require(!mustNotBeShown(c), "nothing that hides or steers is shown",
                u"U+%1 in "_s.arg(uint(c), 0, 16) + shown, line);
        }
    }
    require(isolated == 0, "what is isolated ends", shown, line);
}

QString difference(const QString& is, const QString& shouldBe)
{
    qsizetype same = 0;
    while (same < is.size() && same < shouldBe.size() && is[same] == shouldBe[same])
        ++same;
    return u"From character %1 on it is\n%2\nand should be\n%3"_s.arg(
        QString::number(same), is.mid(same, 200), shouldBe.mid(same, 200));
}

} // namespace bulkhead::fuzzing

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    // As for the tests: no text may depend on local time being UTC.
    qputenv("TZ", "Asia/Kolkata");
    // What the program has to say about an input is not what is looked at.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    // Never destroyed: libFuzzer ends by exit(), and by then what Qt Network still holds on to is gone (Qt 6.8
    // crashes).
    static auto* application = new QCoreApplication(*argc, *argv);
    bulkhead::installTranslation(*application);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    bulkhead::fuzzing::run(bulkhead::fuzzing::Input(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size))));
    return 0;
}
