#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// What the fuzzers share. A fuzzer defines run(): it reads one input, which may be any bytes at all, as the program
/// reads what comes from outside, and require()s of the outcome what the program promises. That nothing crashes is only
/// the least of it: there are round trips, second readers that must agree, and rules without exception.
namespace bulkhead::fuzzing {

/// Takes an input apart. Lines rather than bytes, so that the inputs kept in the repository can be read and written.
class Input {
public:
    explicit Input(const QByteArray& bytes)
        : m_rest(bytes)
    {
    }

    /// Up to the next line end, which is taken too; empty where nothing is left.
    QByteArray line();
    /// The next line as a number, 0 where it is none.
    qint64 number() { return line().trimmed().toLongLong(); }
    bool isAtEnd() const { return m_rest.isEmpty(); }
    const QByteArray& rest() const { return m_rest; }

private:
    QByteArray m_rest;
};

/// Defined by each fuzzer.
void run(Input input);

/// Ends the program where a promise is broken, so that the input is kept. `seen` is printed.
void require(bool holds, const char* promise, const QString& seen = {}, int line = __builtin_LINE());

/// UTF-8 without its rules, so that every text that a QString can hold can be made: half a surrogate pair in the three
/// bytes that it would have, and a byte that begins nothing as the character of its number.
QString anyText(const QByteArray& bytes);

/// Anything that the program made to be shown: valid, nothing in it that hides or steers, and what it isolates stays
/// isolated. Line ends only where `isOneLine` is false.
void requireHarmless(const QString& shown, bool isOneLine = true, int line = __builtin_LINE());

/// What differs between two texts, for require().
QString difference(const QString& is, const QString& shouldBe);

} // namespace bulkhead::fuzzing
