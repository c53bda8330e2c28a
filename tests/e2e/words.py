"""The program's own texts in the language that it speaks, so that one script works the window in each of them."""

import functools
import os
import re
import xml.etree.ElementTree as ElementTree

TRANSLATIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "translations")
MNEMONIC = re.compile(r"&(?=[^&\s])")
NUMBER = re.compile(r"(?<![%L\d])\d+")
PLACEHOLDER = re.compile(r"(%n|%L?\d+)")


def plain(text):
    """As it is shown: without mnemonics; and %Ln, which is no other number, as %n."""
    return MNEMONIC.sub("", text).replace("%Ln", "%n")


def pattern_of(text, number=r"[\d.,]+"):
    """Finds a plain text with something in the place of each placeholder."""
    stands_for = {"%n": number}
    return re.compile("".join(stands_for.get(part, ".+") if PLACEHOLDER.fullmatch(part) else re.escape(part)
                              for part in PLACEHOLDER.split(text)))


class Words:
    """Scripts write every text in English, as the source has it. What it reads in another language is looked up in the
    translation that is compiled into the program. What is no text of the program, as a job's comment, stays as it is.
    """

    def __init__(self, language="en"):
        self.translations = []  # (source, its forms); none for English, where the source is what is read
        if language != "en":
            for message in ElementTree.parse(os.path.join(TRANSLATIONS, f"bulkhead_{language}.ts")).iter("message"):
                translation = message.find("translation")
                forms = [form.text or "" for form in list(translation) or [translation]]
                self.translations.append((message.findtext("source"), forms))

    def __call__(self, source):
        """What a whole text reads."""
        return self._only(source, plain)

    def key(self, source):
        """The key of a menu, or of what is in it, by its text with the mnemonic."""
        return self._only(source, lambda text: text[MNEMONIC.search(text).end()].lower())

    def _only(self, source, wanted):
        if not self.translations:
            return wanted(source)
        found = {wanted(form) for text, forms in self.translations if text == source for form in forms}
        if len(found) != 1:
            raise LookupError(f"“{source}” has {len(found)} translations instead of one: {sorted(found)}")
        return found.pop()

    def begins(self, name, beginning):
        """Whether a name reads so, or begins so, in English; a number in it is the number of the text."""
        return any(pattern.match(name) for pattern in self._patterns(beginning))

    def holds(self, name, beginning):
        """Whether there is something in a name that reads so, or begins so, in English."""
        return any(pattern.search(name) for pattern in self._patterns(beginning))

    @functools.cache
    def _patterns(self, beginning):
        numbers = NUMBER.findall(beginning)
        counted = NUMBER.sub("%n", beginning)
        return [pattern_of(beginning)] + [
            pattern_of(plain(form), *numbers[:1]) for source, forms in self.translations
            if plain(source).startswith(counted) for form in forms]
