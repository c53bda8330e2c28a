"""Says what is wrong with the translations of a .ts file: texts without one, and those that lost a part of their source."""

import collections
import re
import sys
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%(?:L?n|L?\d+)")
MNEMONIC = re.compile(r"&(?=[^&\s])")
NUMBER = {"%n", "%Ln"}  # a language may leave it out of the form for one


def placeholders(text):
    return collections.Counter(PLACEHOLDER.findall(text))


def edges(text):
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :], text.count("\n")


def faults(message):
    source = message.findtext("source")
    translation = message.find("translation")
    plural = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation] if plural else [translation.text or ""]
    if translation.get("type") or not forms or not all(forms):
        yield "not translated"
        return
    for index, form in enumerate(forms):
        missing = placeholders(source) - placeholders(form)
        if placeholders(form) - placeholders(source):
            yield f"has a placeholder that the source has not: {form}"
        if set(missing) - (NUMBER if plural and index == 0 else set()):
            yield f"lacks {', '.join(missing)}: {form}"
        if len(MNEMONIC.findall(source)) != len(MNEMONIC.findall(form)):
            yield f"has another number of mnemonics: {form}"
        if edges(source) != edges(form):
            yield f"begins, ends or breaks lines in another way: {form}"
        if "(s)" in form:
            yield f"has an English plural: {form}"
        if source.endswith("…") != form.endswith("…"):
            yield f"an ellipsis is there or missing: {form}"


def main(path):
    wrong = 0
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            for fault in faults(message):
                print(f"{path}: {context.findtext('name')}: “{message.findtext('source')}” {fault}")
                wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
