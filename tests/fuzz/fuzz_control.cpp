#include "tests/fuzz/fuzzing.h"

#include <limits>
#include <memory>

/// The control: its faults are there on purpose. run.sh fails unless both sanitizers notice theirs and a search, which
/// begins with nothing, finds one of the three: else what it says of the other fuzzers is worth nothing.
void bulkhead::fuzzing::run(Input input)
{
    const QByteArray word = input.line();
    if (word == "address") {
        const auto buffer = std::make_unique<char[]>(size_t(word.size()));
        const volatile char behind = *(buffer.get() + word.size());
        require(behind == word[0], "never reached");
    }
    if (word == "undefined") {
        volatile int most = std::numeric_limits<int>::max();
        most = most + int(word.size());
    }
    // One letter after the other, so that each right one is a way through the program that was not seen before.
    if (word.size() == 4 && word[0] == 'b' && word[1] == 'u' && word[2] == 'l' && word[3] == 'k')
        require(false, "what was to be found");
}
