"""Fills the plural forms of an English .ts file: "%n job(s)" has the forms "%n job" and "%n jobs"."""

import re
import sys
import xml.etree.ElementTree as ElementTree

SINGULAR_VERBS = ((" were ", " was "), (" are ", " is "), (" stay ", " stays "))


def forms(source: str) -> tuple[str, str]:
    one = source.replace("(s)", "")
    for many, single in SINGULAR_VERBS:
        one = one.replace(many, single)
    return one, source.replace("(s)", "s")


def main(path: str) -> None:
    tree = ElementTree.parse(path)
    for message in tree.iter("message"):
        if message.get("numerus") != "yes":
            continue
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        for old in list(translation):
            translation.remove(old)
        for text in forms(message.findtext("source")):
            ElementTree.SubElement(translation, "numerusform").text = text
    ElementTree.indent(tree, "    ")
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + re.sub(r" />", "/>", body) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
